package org.limen.engine.lists.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Bytes that are counted as they are read.
public final class CountedBytes extends FilterInputStream {
    private static final long STEP = 1 << 20;

    private final LongConsumer progress;
    private long bytes;
    private long told;

    /// @param progress told now and then how many there were
    public CountedBytes(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    public long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        bytes += more;
        if (bytes - told >= STEP) {
            told = bytes;
            progress.accept(bytes);
        }
    }
}
