package org.limen.sync.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;

/// Reads what was sealed to this node; what was changed, cut off or meant for another is a [BundleFault].
final class SealedIn extends InputStream {
    private final InputStream in;
    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int read;
    private boolean isLast;

    SealedIn(InputStream from, KeyPair own) throws IOException {
        this.in = new BufferedInputStream(from);
        if (!Arrays.equals(in.readNBytes(Pieces.MARK.length), Pieces.MARK)) {
            throw new BundleFault("not-a-bundle", "This file is no bundle.");
        }
        byte[] point = in.readNBytes(AgreedKey.POINT_BYTES);
        if (point.length < AgreedKey.POINT_BYTES) {
            throw new BundleFault("cut-off", "The bundle is cut off.");
        }
        try {
            this.pieces = new Pieces(AgreedKey.ofReceiver(own, point));
        } catch (GeneralSecurityException e) {
            throw new BundleFault("not-for-us", "The bundle is not for this node, or was changed.");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (read == piece.length) {
            if (isLast) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, bytes, offset, given);
        read += given;
        return given;
    }

    private void next() throws IOException {
        byte[] sealed = in.readNBytes(Pieces.BYTES + Pieces.TAG_BYTES);
        in.mark(1);
        isLast = in.read() < 0;
        in.reset();
        piece = pieces.opened(sealed, isLast);
        read = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
