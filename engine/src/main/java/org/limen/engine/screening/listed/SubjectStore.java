package org.limen.engine.screening.listed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.SubjectKind;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;

/// Every subject as it was given, written one after the other and packed in blocks of 64, which take a third of the
/// room.
public final class SubjectStore {
    /// How many subjects each block has, but for the last.
    static final int BLOCK_SUBJECTS = 1 << 6;

    private static final int BLOCK_SHIFT = 6;
    private static final int TEXT_CHARS_MAX = 8_000;
    private static final int BLOCKS_MAX = 1 << 26;

    /// How hard a block is packed: more takes twice the time and spares a tenth.
    private static final int LEVEL = 4;

    private final byte[][] blocks;

    /// The block that was unpacked last: whoever reads one subject often reads its neighbours.
    private volatile Unpacked last = new Unpacked(-1, new byte[0]);

    private SubjectStore(byte[][] blocks) {
        this.blocks = blocks;
    }

    /// The store of blocks, as [#block] made them.
    static SubjectStore of(List<byte[]> blocks) {
        return new SubjectStore(blocks.toArray(byte[][]::new));
    }

    void write(FlatOut out) throws IOException {
        out.number(blocks.length);
        for (byte[] block : blocks) {
            out.bytes(block);
        }
    }

    static SubjectStore read(FlatIn in) throws IOException {
        long count = in.number();
        if (count < 0 || count > BLOCKS_MAX) {
            throw new IOException("the saved index is damaged");
        }
        byte[][] blocks = new byte[(int) count][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = in.bytes();
        }
        return new SubjectStore(blocks);
    }

    /// The subject as it was given, but for texts of more than 8,000 characters, which are cut.
    public ListedSubject subject(int entry) {
        byte[] block = unpacked(entry >>> BLOCK_SHIFT);
        int from = ByteBuffer.wrap(block).getInt((entry & (BLOCK_SUBJECTS - 1)) * Integer.BYTES);
        try (var in = new DataInputStream(new ByteArrayInputStream(block, from, block.length - from))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] unpacked(int number) {
        Unpacked known = last;
        if (known.number != number) {
            known = new Unpacked(number, unpack(blocks[number]));
            last = known;
        }
        return known.bytes;
    }

    private static byte[] unpack(byte[] block) {
        byte[] bytes = new byte[ByteBuffer.wrap(block).getInt(0)];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(block, Integer.BYTES, block.length - Integer.BYTES);
            if (inflater.inflate(bytes) < bytes.length) {
                throw new UncheckedIOException(new IOException("the saved index is damaged"));
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new UncheckedIOException(new IOException("the saved index is damaged", e));
        }
    }

    private static ListedSubject read(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String list = in.readUTF();
        SubjectKind kind = SubjectKind.of(in.readUTF()).orElseThrow();
        List<ListedName> names = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            boolean weak = in.readBoolean();
            String text = in.readUTF();
            names.add(new ListedName(text, weak ? ListedName.Quality.WEAK : ListedName.Quality.GOOD));
        }
        List<PartialDate> dates = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            dates.add(PartialDate.unpacked(in.readInt()));
        }
        Sex sex = Sex.of(in.readUTF());
        var nationalities = new LinkedHashSet<>(texts(in));
        return new ListedSubject(id, list, kind, names, dates, nationalities, sex, texts(in), texts(in));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    /// Packs up to [#BLOCK_SUBJECTS] subjects: where each begins, and then each as it is.
    static byte[] block(List<ListedSubject> subjects) {
        var each = new ByteArrayOutputStream(1 << 13);
        ByteBuffer starts = ByteBuffer.allocate(subjects.size() * Integer.BYTES);
        try (var out = new DataOutputStream(each)) {
            for (ListedSubject subject : subjects) {
                starts.putInt(starts.capacity() + each.size());
                write(subject, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack(starts.array(), each.toByteArray());
    }

    private static byte[] pack(byte[] starts, byte[] each) {
        var packed = new ByteArrayOutputStream(each.length / 2);
        packed.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(starts.length + each.length)
                .array());
        try (var deflater = new Deflater(LEVEL, true);
                var out = new DeflaterOutputStream(packed, deflater, 1 << 12)) {
            out.write(starts);
            out.write(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(ListedSubject subject, DataOutputStream out) throws IOException {
        out.writeUTF(cut(subject.entryId()));
        out.writeUTF(cut(subject.list()));
        out.writeUTF(subject.kind().code());
        out.writeInt(subject.names().size());
        for (ListedName name : subject.names()) {
            out.writeBoolean(name.isWeak());
            out.writeUTF(cut(name.text()));
        }
        out.writeInt(subject.birthDates().size());
        for (PartialDate date : subject.birthDates()) {
            out.writeInt(date.packed());
        }
        out.writeUTF(subject.sex().code());
        write(subject.nationalities(), out);
        write(subject.documentNumbers(), out);
        write(subject.birthPlaces(), out);
    }

    private static void write(java.util.Collection<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(cut(text));
        }
    }

    private static String cut(String text) {
        return text.length() <= TEXT_CHARS_MAX ? text : text.substring(0, TEXT_CHARS_MAX);
    }

    /// A block as it is, in the clear.
    private static final class Unpacked {
        private final int number;
        private final byte[] bytes;

        Unpacked(int number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }
}
