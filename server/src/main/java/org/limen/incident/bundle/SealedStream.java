package org.limen.incident.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.Function;
import org.limen.engine.merkle.Hash;

/// Passes bytes on and puts a seal line in the place of the last ones.
///
/// So many of the last bytes as the line has are always held back, since which are the last is known at the end only.
final class SealedStream extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest = Hash.sha256();
    private final byte[] held = new byte[SealLine.BYTES];
    private int count;

    SealedStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int leaving = Math.max(0, count + length - held.length);
        int fromHeld = Math.min(leaving, count);
        pass(held, 0, fromHeld);
        System.arraycopy(held, fromHeld, held, 0, count - fromHeld);
        count -= fromHeld;
        pass(bytes, offset, leaving - fromHeld);
        int kept = length - (leaving - fromHeld);
        System.arraycopy(bytes, offset + length - kept, held, count, kept);
        count += kept;
    }

    /// Ends the stream with the line that is made of the hash of everything before it.
    void seal(Function<Hash, SealLine> line) throws IOException {
        if (count != held.length) {
            throw new IllegalStateException("nothing was written that could be sealed");
        }
        out.write(line.apply(Hash.of(digest.digest())).bytes());
        out.flush();
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }
}
