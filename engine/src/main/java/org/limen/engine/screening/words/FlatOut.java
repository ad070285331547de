package org.limen.engine.screening.words;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes arrays of numbers and texts, each behind its length, most significant byte first.
public final class FlatOut {
    private static final int BUFFER_BYTES = 1 << 16;
    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    public FlatOut(OutputStream out) {
        this.out = out;
    }

    public void number(long number) throws IOException {
        room(Long.BYTES).putLong(number);
    }

    public void decimal(double number) throws IOException {
        room(Double.BYTES).putDouble(number);
    }

    public void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(byte[] bytes) throws IOException {
        number(bytes.length);
        flush();
        out.write(bytes);
    }

    public void ints(int[] ints) throws IOException {
        number(ints.length);
        for (int each : ints) {
            room(Integer.BYTES).putInt(each);
        }
    }

    public void longs(long[] longs) throws IOException {
        number(longs.length);
        for (long each : longs) {
            room(Long.BYTES).putLong(each);
        }
    }

    public void shorts(short[] shorts) throws IOException {
        number(shorts.length);
        for (short each : shorts) {
            room(Short.BYTES).putShort(each);
        }
    }

    public void floats(float[] floats) throws IOException {
        number(floats.length);
        for (float each : floats) {
            room(Float.BYTES).putFloat(each);
        }
    }

    public void doubles(double[] doubles) throws IOException {
        number(doubles.length);
        for (double each : doubles) {
            room(Double.BYTES).putDouble(each);
        }
    }

    public void texts(String[] texts) throws IOException {
        number(texts.length);
        for (String each : texts) {
            text(each);
        }
    }

    /// Hands on what is still here; the stream is left open.
    public void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }
}
