package org.limen.sync.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;

/// Writes what only one node can read: pieces of a megabyte under AES-256-GCM, each with its number and whether it is
/// the last, so that none can be left out, repeated or cut off unnoticed.
final class SealedOut extends OutputStream {
    private final OutputStream out;
    private final Pieces pieces;
    private final byte[] piece = new byte[Pieces.BYTES];
    private int filled;

    SealedOut(OutputStream out, PublicKey receiver) throws IOException, GeneralSecurityException {
        AgreedKey.Made made = AgreedKey.forReceiver(receiver);
        this.out = out;
        this.pieces = new Pieces(made.key());
        out.write(Pieces.MARK);
        out.write(made.point());
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == piece.length) {
                flushPiece(false);
            }
            int next = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, offset + done, piece, filled, next);
            filled += next;
            done += next;
        }
    }

    private void flushPiece(boolean isLast) throws IOException {
        out.write(pieces.sealed(piece, filled, isLast));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        flushPiece(true);
        out.close();
    }
}
