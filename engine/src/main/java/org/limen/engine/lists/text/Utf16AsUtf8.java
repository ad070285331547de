package org.limen.engine.lists.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The bytes of a UTF-16 file as those of the same file in UTF-8.
final class Utf16AsUtf8 extends InputStream {
    private final Reader in;
    private final char[] chars = new char[1 << 12];
    private byte[] bytes = new byte[0];
    private int at;
    private int held;

    Utf16AsUtf8(InputStream in, Charset order) {
        this.in = new InputStreamReader(in, order);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, taken);
        at += taken;
        return taken;
    }

    /// A pair of surrogates is never cut: its first half waits for the next round.
    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int read = in.read(chars, held, chars.length - held);
            if (read < 0 && held == 0) {
                return false;
            }
            int size = held + Math.max(read, 0);
            held = read >= 0 && Character.isHighSurrogate(chars[size - 1]) ? 1 : 0;
            bytes = new String(chars, 0, size - held).getBytes(StandardCharsets.UTF_8);
            at = 0;
            chars[0] = chars[size - 1];
        }
        return true;
    }
}
