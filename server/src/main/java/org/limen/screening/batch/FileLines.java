package org.limen.screening.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The lines of a file, one at a time, each decoded on its own: a line that isn't UTF-8 spoils no other.
final class FileLines {
    private static final int LINE_BYTES_MAX = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final Deque<Line> again = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private long number;
    private long bytesRead;

    FileLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// One line of the file.
    ///
    /// @param number    counted from 1
    /// @param fault     the code of what is wrong with its bytes, or empty
    /// @param bytesRead of the file, up to its end
    record Line(long number, String text, String fault, long bytesRead) {}

    /// The next line, or null at the end.
    @Nullable
    Line next() throws IOException {
        return again.isEmpty() ? read() : again.pop();
    }

    /// Puts lines back, to be given again in their order.
    void putBack(Iterable<Line> lines) {
        var reversed = new ArrayDeque<Line>();
        lines.forEach(reversed::push);
        reversed.forEach(again::push);
    }

    private @Nullable Line read() throws IOException {
        bytes.reset();
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            bytesRead++;
            tooLong |= bytes.size() >= LINE_BYTES_MAX;
            if (!tooLong) {
                bytes.write(b);
            }
        }
        bytesRead += b == '\n' ? 1 : 0;
        number++;
        return tooLong ? new Line(number, "", "line-too-long", bytesRead) : decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new Line(number, withoutReturn(marked ? text.substring(1) : text), "", bytesRead);
        } catch (CharacterCodingException e) {
            return new Line(number, "", "not-utf-8", bytesRead);
        }
    }

    private static String withoutReturn(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
