package org.limen.engine.screening.listed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.SubjectKind;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;

/// Every subject as it was given, in a few large byte arrays instead of millions of objects.
public final class SubjectStore {
    private static final int CHUNK_BYTES = 1 << 24;
    private static final int CHUNK_SHIFT = 40;
    private static final int TEXT_CHARS_MAX = 8_000;

    private final byte[][] chunks;

    /// For each subject the number of its chunk and, below, the place in it.
    private final long[] places;

    SubjectStore(byte[][] chunks, long[] places) {
        this.chunks = chunks;
        this.places = places;
    }

    void write(FlatOut out) throws IOException {
        out.longs(places);
        out.number(chunks.length);
        for (byte[] chunk : chunks) {
            out.bytes(chunk);
        }
    }

    static SubjectStore read(FlatIn in) throws IOException {
        long[] places = in.longs();
        byte[][] chunks = new byte[(int) Math.min(1 << 16, in.number())][];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = in.bytes();
        }
        return new SubjectStore(chunks, places);
    }

    /// The subject as it was given, but for texts of more than 8,000 characters, which are cut.
    public ListedSubject subject(int entry) {
        byte[] chunk = chunks[(int) (places[entry] >>> CHUNK_SHIFT)];
        int from = (int) places[entry];
        try (var in = new DataInputStream(new ByteArrayInputStream(chunk, from, chunk.length - from))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListedSubject read(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String list = in.readUTF();
        SubjectKind kind = SubjectKind.of(in.readUTF()).orElseThrow();
        List<ListedName> names = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            boolean weak = in.readBoolean();
            String text = in.readUTF();
            names.add(new ListedName(text, weak ? ListedName.Quality.WEAK : ListedName.Quality.GOOD));
        }
        List<PartialDate> dates = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            dates.add(PartialDate.unpacked(in.readInt()));
        }
        Sex sex = Sex.of(in.readUTF());
        var nationalities = new LinkedHashSet<>(texts(in));
        return new ListedSubject(id, list, kind, names, dates, nationalities, sex, texts(in), texts(in));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    /// Takes subjects one by one.
    static final class Builder {
        private final List<byte[]> chunks = new ArrayList<>();
        private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(1 << 16);
        private long[] places = new long[1 << 10];
        private int size;

        void add(ListedSubject subject) {
            if (size == places.length) {
                places = java.util.Arrays.copyOf(places, size * 2);
            }
            places[size++] = ((long) chunks.size() << CHUNK_SHIFT) | chunk.size();
            try {
                write(subject, new DataOutputStream(chunk));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (chunk.size() >= CHUNK_BYTES) {
                close();
            }
        }

        SubjectStore build() {
            close();
            return new SubjectStore(chunks.toArray(byte[][]::new), java.util.Arrays.copyOf(places, size));
        }

        private void close() {
            chunks.add(chunk.toByteArray());
            chunk.reset();
        }

        private static void write(ListedSubject subject, DataOutputStream out) throws IOException {
            out.writeUTF(cut(subject.entryId()));
            out.writeUTF(cut(subject.list()));
            out.writeUTF(subject.kind().code());
            out.writeShort(subject.names().size());
            for (ListedName name : subject.names()) {
                out.writeBoolean(name.isWeak());
                out.writeUTF(cut(name.text()));
            }
            out.writeShort(subject.birthDates().size());
            for (PartialDate date : subject.birthDates()) {
                out.writeInt(date.packed());
            }
            out.writeUTF(subject.sex().code());
            write(subject.nationalities(), out);
            write(subject.documentNumbers(), out);
            write(subject.birthPlaces(), out);
        }

        private static void write(java.util.Collection<String> texts, DataOutputStream out) throws IOException {
            out.writeShort(texts.size());
            for (String text : texts) {
                out.writeUTF(cut(text));
            }
        }

        private static String cut(String text) {
            return text.length() <= TEXT_CHARS_MAX ? text : text.substring(0, TEXT_CHARS_MAX);
        }
    }
}
