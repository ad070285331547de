package org.limen.engine.screening.listed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.SubjectKind;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;
import org.limen.engine.screening.words.Ints;

/// Every subject as it was given, but for its list and dates, which stand elsewhere: texts one after the other, each
/// behind its length, in a few large arrays instead of millions of objects.
final class SubjectStore {
    private static final int CHUNK_SHIFT = 16;
    private static final int CHUNK_SUBJECTS = 1 << CHUNK_SHIFT;
    private static final int CHUNKS_MAX = 1 << 15;
    private static final int TEXT_CHARS_MAX = 8_000;
    private static final List<SubjectKind> KINDS = List.of(SubjectKind.values());

    private final List<Chunk> chunks;

    private SubjectStore(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    void write(FlatOut out) throws IOException {
        out.number(chunks.size());
        for (Chunk chunk : chunks) {
            chunk.starts.write(out);
            out.bytes(chunk.bytes);
        }
    }

    static SubjectStore read(FlatIn in) throws IOException {
        long count = in.number();
        if (count < 0 || count > CHUNKS_MAX) {
            throw new IOException("the saved index is damaged");
        }
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chunks.add(new Chunk(Runs.read(in), in.bytes()));
        }
        return new SubjectStore(chunks);
    }

    /// The subject as it was given, but for texts of more than 8,000 characters, which are cut.
    ListedSubject subject(int entry, String list, List<PartialDate> dates) {
        Chunk chunk = chunks.get(entry >>> CHUNK_SHIFT);
        return new Reader(chunk.bytes, chunk.starts.from(entry & (CHUNK_SUBJECTS - 1))).subject(list, dates);
    }

    /// The bytes of some subjects, and where each begins.
    private static final class Chunk {
        private final Runs starts;
        private final byte[] bytes;

        Chunk(Runs starts, byte[] bytes) {
            this.starts = starts;
            this.bytes = bytes;
        }
    }

    /// The bytes of a subject.
    static byte[] bytes(ListedSubject subject) {
        var out = new Writer();
        out.text(subject.entryId());
        out.number(KINDS.indexOf(subject.kind()));
        out.number(subject.names().size());
        for (ListedName name : subject.names()) {
            out.number(name.isWeak() ? 1 : 0);
            out.text(name.text());
        }
        out.text(subject.sex().code());
        out.texts(subject.nationalities());
        out.texts(subject.documentNumbers());
        out.texts(subject.birthPlaces());
        return out.bytes.toByteArray();
    }

    /// Writes numbers from 0 in as many bytes as they need, and texts behind their lengths.
    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

        void number(int number) {
            int left = number;
            while (left > 127) {
                bytes.write(left | 128);
                left >>>= 7;
            }
            bytes.write(left);
        }

        void text(String text) {
            byte[] utf8 = cut(text).getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            bytes.writeBytes(utf8);
        }

        void texts(Collection<String> texts) {
            number(texts.size());
            texts.forEach(this::text);
        }

        private static String cut(String text) {
            return text.length() <= TEXT_CHARS_MAX ? text : text.substring(0, TEXT_CHARS_MAX);
        }
    }

    /// Reads what a [Writer] wrote.
    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes, int from) {
            this.bytes = bytes;
            at = from;
        }

        ListedSubject subject(String list, List<PartialDate> dates) {
            String id = text();
            SubjectKind kind = KINDS.get(number());
            List<ListedName> names = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                boolean weak = number() == 1;
                names.add(new ListedName(text(), weak ? ListedName.Quality.WEAK : ListedName.Quality.GOOD));
            }
            Sex sex = Sex.of(text());
            return new ListedSubject(id, list, kind, names, dates, new LinkedHashSet<>(texts()), sex, texts(), texts());
        }

        private List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                texts.add(text());
            }
            return texts;
        }

        private String text() {
            int length = number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        private int number() {
            int number = 0;
            int shift = 0;
            byte next = bytes[at++];
            while (next < 0) {
                number |= (next & 127) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return number | next << shift;
        }
    }

    /// Takes subjects one by one, as [#bytes] wrote them.
    static final class Builder {
        private final List<Chunk> chunks = new ArrayList<>();
        private final Ints starts = new Ints();
        private byte[] bytes = new byte[1 << 12];
        private int size;

        void add(byte[] subject) {
            if (starts.size == CHUNK_SUBJECTS) {
                close();
            }
            starts.add(size);
            if (bytes.length - size < subject.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + subject.length, bytes.length * 2));
            }
            System.arraycopy(subject, 0, bytes, size, subject.length);
            size += subject.length;
        }

        SubjectStore build() {
            close();
            return new SubjectStore(List.copyOf(chunks));
        }

        private void close() {
            chunks.add(new Chunk(Runs.of(starts.toArray()), Arrays.copyOf(bytes, size)));
            starts.clear();
            size = 0;
        }
    }
}
