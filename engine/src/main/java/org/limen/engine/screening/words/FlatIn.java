package org.limen.engine.screening.words;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads what [FlatOut] wrote; a file that ends too soon, or whose lengths can't be, gives an [IOException].
public final class FlatIn {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LENGTH_MAX = 1 << 30;
    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();

    public FlatIn(InputStream in) {
        this.in = in;
    }

    public long number() throws IOException {
        return need(Long.BYTES).getLong();
    }

    public double decimal() throws IOException {
        return need(Double.BYTES).getDouble();
    }

    public String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() throws IOException {
        byte[] bytes = new byte[length()];
        int buffered = Math.min(bytes.length, buffer.remaining());
        buffer.get(bytes, 0, buffered);
        if (in.readNBytes(bytes, buffered, bytes.length - buffered) < bytes.length - buffered) {
            throw new EOFException("the saved index ends too soon");
        }
        return bytes;
    }

    public int[] ints() throws IOException {
        int[] ints = new int[length()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = need(Integer.BYTES).getInt();
        }
        return ints;
    }

    public long[] longs() throws IOException {
        long[] longs = new long[length()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = need(Long.BYTES).getLong();
        }
        return longs;
    }

    public short[] shorts() throws IOException {
        short[] shorts = new short[length()];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = need(Short.BYTES).getShort();
        }
        return shorts;
    }

    public float[] floats() throws IOException {
        float[] floats = new float[length()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = need(Float.BYTES).getFloat();
        }
        return floats;
    }

    public double[] doubles() throws IOException {
        double[] doubles = new double[length()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = need(Double.BYTES).getDouble();
        }
        return doubles;
    }

    public String[] texts() throws IOException {
        String[] texts = new String[length()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text();
        }
        return texts;
    }

    private int length() throws IOException {
        long length = number();
        if (length < 0 || length > LENGTH_MAX) {
            throw new IOException("the saved index has a length of " + length + ", which can't be");
        }
        return (int) length;
    }

    private ByteBuffer need(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            while (buffer.position() < bytes) {
                int read = in.read(buffer.array(), buffer.position(), buffer.remaining());
                if (read < 0) {
                    throw new EOFException("the saved index ends too soon");
                }
                buffer.position(buffer.position() + read);
            }
            buffer.flip();
        }
        return buffer;
    }
}
