package org.limen.engine.lists;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.limen.engine.lists.DocumentNumbers.Report;

/// The few documents whose numbers are too long to be packed: their texts behind each other in one array, found
/// by a table of where each begins, and compared in full.
///
/// A text begins with its length, its kind and its day.
final class LongNumbers {
    private static final int HEAD = 5;
    private static final int TEXT_BYTES_MAX = 0xFFFF;

    private byte[] texts = new byte[0];
    private int end = 1;
    private int[] starts = new int[8];
    private int size;

    int size() {
        return size;
    }

    long bytes() {
        return texts.length + starts.length * 4L;
    }

    boolean put(String key, Report report) {
        byte[] text = bytes(key);
        if (size * 2 >= starts.length) {
            grow();
        }
        int place = place(text);
        boolean fresh = starts[place] == 0;
        if (fresh) {
            starts[place] = append(text);
            size++;
        }
        write(starts[place], report);
        return fresh;
    }

    Optional<Report> find(String key) {
        int start = starts[place(bytes(key))];
        return start == 0 ? Optional.empty() : Optional.of(report(start));
    }

    private static byte[] bytes(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return text.length <= TEXT_BYTES_MAX ? text : Arrays.copyOf(text, TEXT_BYTES_MAX);
    }

    private int place(byte[] text) {
        int mask = starts.length - 1;
        int place = spread(Arrays.hashCode(text)) & mask;
        while (starts[place] != 0 && !isAt(starts[place], text)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean isAt(int start, byte[] text) {
        return length(start) == text.length
                && Arrays.equals(texts, start + HEAD, start + HEAD + text.length, text, 0, text.length);
    }

    private int length(int start) {
        return (texts[start] & 0xFF) << 8 | (texts[start + 1] & 0xFF);
    }

    private int append(byte[] text) {
        int start = end;
        end = Math.addExact(start, HEAD + text.length);
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(end, texts.length + texts.length / 2));
        }
        texts[start] = (byte) (text.length >> 8);
        texts[start + 1] = (byte) text.length;
        System.arraycopy(text, 0, texts, start + HEAD, text.length);
        return start;
    }

    private void write(int start, Report report) {
        short since = SinceDay.of(report.since());
        texts[start + 2] = report.kind().mark();
        texts[start + 3] = (byte) (since >> 8);
        texts[start + 4] = (byte) since;
    }

    private Report report(int start) {
        short since = (short) ((texts[start + 3] & 0xFF) << 8 | (texts[start + 4] & 0xFF));
        return new Report(DocumentKind.ofMark(texts[start + 2]), SinceDay.date(since));
    }

    private void grow() {
        int[] old = starts;
        starts = new int[old.length * 2];
        for (int start : old) {
            if (start != 0) {
                starts[place(Arrays.copyOfRange(texts, start + HEAD, start + HEAD + length(start)))] = start;
            }
        }
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) ^ (hash >>> 15);
    }
}
