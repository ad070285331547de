package org.limen.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a file as bytes, each of which must end with a line feed.
final class ByteLines {
    static final int LINE_BYTES_MAX = 1 << 24;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int from;
    private int end;
    private long number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /// The next line without its line feed, or null at the end of the file.
    byte @Nullable [] next() throws IOException, ExportFault {
        line.reset();
        number++;
        while (from < end || fill()) {
            int stop = lineFeed();
            line.write(buffer, from, stop - from);
            from = stop + 1;
            if (line.size() > LINE_BYTES_MAX) {
                throw new ExportFault("line-too-long", "the line is longer than " + LINE_BYTES_MAX + " bytes");
            }
            if (stop < end) {
                return line.toByteArray();
            }
        }
        return atEnd();
    }

    private boolean fill() throws IOException {
        from = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /// Where the next line feed stands in the buffer, or the buffer's end.
    private int lineFeed() {
        int at = from;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /// The number of the line that was asked for last, 1 for the first.
    long number() {
        return number;
    }

    private byte @Nullable [] atEnd() throws ExportFault {
        if (line.size() > 0) {
            throw new ExportFault("cut-off", "the file is cut off in the middle of this line");
        }
        return null;
    }
}
