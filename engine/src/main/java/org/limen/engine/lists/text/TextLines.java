package org.limen.engine.lists.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;

/// A file's lines, decoded one by one while its encoding is being found out.
///
/// UTF-8 with or without its mark and UTF-16 with its mark are read as they are. A file whose first line beyond
/// ASCII is no UTF-8, but could be Windows-1252, is read as that and says so once. Any other line is left out and
/// named. A control character (a NUL, say) becomes a space and is named. A line ends with a line feed, a carriage
/// return, or both.
public final class TextLines {
    /// A longer line is left out and named.
    public static final int LINE_BYTES_MAX = 1 << 20;

    /// Words of Western Europe have no more accented letters in a row than this; a longer run is another
    /// alphabet.
    private static final int ACCENTS_IN_A_ROW_MAX = 3;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int NO_BYTE = -2;
    private static final int END_OF_DOS_FILE = 0x1A;

    private final InputStream in;
    private final Faults faults;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] bytes = new byte[1 << 10];
    private int size;
    private int at;
    private int end;
    private int line;
    private int ahead = NO_BYTE;
    private Encoding encoding;

    /// The column of the first byte of the line that is no UTF-8.
    private int faultAt;

    private TextLines(InputStream in, int firstLine, Encoding encoding, Faults faults) {
        this.in = in;
        this.line = firstLine - 1;
        this.encoding = encoding;
        this.faults = faults;
    }

    /// @param firstLine the number of the first line in its file
    public static TextLines of(InputStream in, int firstLine, Faults faults) throws IOException {
        byte[] start = in.readNBytes(3);
        if (start.length >= 2 && (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)) {
            return utf16(start, in, StandardCharsets.UTF_16BE, firstLine, faults);
        }
        if (start.length >= 2 && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)) {
            return utf16(start, in, StandardCharsets.UTF_16LE, firstLine, faults);
        }
        boolean marked = Arrays.equals(start, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return new TextLines(
                marked ? in : joined(start, 0, in), firstLine, marked ? Encoding.UTF_8 : Encoding.ASCII, faults);
    }

    /// The number of the line that was given last.
    public int line() {
        return line;
    }

    public Encoding encoding() {
        return encoding;
    }

    /// The next line that can be read, or null at the end.
    public @Nullable String next() throws IOException {
        while (readLine()) {
            line++;
            String text = size > LINE_BYTES_MAX ? tooLong() : isDosEnd() ? "" : decoded();
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static TextLines utf16(byte[] start, InputStream in, Charset order, int firstLine, Faults faults) {
        return new TextLines(new Utf16AsUtf8(joined(start, 2, in), order), firstLine, Encoding.UTF_16, faults);
    }

    private static InputStream joined(byte[] start, int from, InputStream rest) {
        return new SequenceInputStream(
                new java.io.ByteArrayInputStream(start, from, Math.max(0, start.length - from)), rest);
    }

    private @Nullable String tooLong() {
        faults.add(line, Problem.error("line-too-long", null, "is longer than " + LINE_BYTES_MAX + " bytes"));
        return null;
    }

    /// The mark that old programs put at the end of a text.
    private boolean isDosEnd() {
        return size == 1 && bytes[0] == END_OF_DOS_FILE;
    }

    private @Nullable String decoded() {
        int from = isPlain();
        if (from == size) {
            return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
        }
        String text = utf8();
        if (text == null) {
            text = other();
        } else if (encoding == Encoding.ASCII && !text.chars().allMatch(c -> c < 0x80)) {
            encoding = Encoding.UTF_8;
        }
        return text == null ? null : withoutControls(text);
    }

    /// The first byte that is neither printable ASCII nor a tabulator.
    private int isPlain() {
        int i = 0;
        while (i < size && (bytes[i] >= ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    private @Nullable String utf8() {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = java.nio.CharBuffer.allocate(size);
        var source = ByteBuffer.wrap(bytes, 0, size);
        if (!decoder.decode(source, text, true).isError()) {
            return text.flip().toString();
        }
        faultAt = text.position() + 1;
        return null;
    }

    private @Nullable String other() {
        boolean possible = encoding == Encoding.ASCII || encoding == Encoding.WINDOWS_1252;
        if (!possible || !couldBeWindows1252()) {
            String what = possible ? " is neither UTF-8 nor Windows-1252" : " is not " + encoding.title();
            faults.add(line, Problem.error("not-utf-8", null, "the byte in column " + faultAt + what));
            return null;
        }
        if (encoding == Encoding.ASCII) {
            encoding = Encoding.WINDOWS_1252;
            String what =
                    "the byte in column " + faultAt + " is not UTF-8; this and what follows is read as Windows-1252";
            faults.add(line, Problem.warning("windows-1252", null, what));
        }
        return new String(bytes, 0, size, WINDOWS_1252);
    }

    private boolean couldBeWindows1252() {
        int run = 0;
        for (int i = 0; i < size; i++) {
            int b = bytes[i] & 0xFF;
            run = b >= 0xC0 ? run + 1 : 0;
            if (run > ACCENTS_IN_A_ROW_MAX || b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                return false;
            }
        }
        return true;
    }

    private String withoutControls(String text) {
        int lost = text.indexOf('\uFFFD');
        if (lost >= 0) {
            String what = "the character in column " + (lost + 1) + " was lost before the file came here";
            faults.add(line, Problem.warning("character-lost", null, what));
        }
        int control = control(text);
        if (control < 0) {
            return text;
        }
        String what = "the control character in column " + (control + 1) + " is read as a space";
        faults.add(line, Problem.warning("control-character", null, what));
        var clean = new StringBuilder(text);
        for (int i = control; i < clean.length(); i++) {
            if (isControl(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t') || c == 0x7F;
    }

    /// Gathers the bytes of a line, of a long one only as many as show that it is too long.
    private boolean readLine() throws IOException {
        size = 0;
        int b = read();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n' && b != '\r') {
            if (size <= LINE_BYTES_MAX) {
                keep((byte) b);
            }
            b = read();
        }
        if (b == '\r') {
            int next = read();
            ahead = next == '\n' ? NO_BYTE : next;
        }
        return true;
    }

    private void keep(byte b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = b;
    }

    private int read() throws IOException {
        if (ahead != NO_BYTE) {
            int b = ahead;
            ahead = NO_BYTE;
            return b;
        }
        if (at == end) {
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at == end ? -1 : buffer[at++] & 0xFF;
    }
}
