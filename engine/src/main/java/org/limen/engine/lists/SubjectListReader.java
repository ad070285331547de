package org.limen.engine.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.forms.Import;
import org.limen.engine.lists.text.CountedBytes;

/// Reads a list in any form that [ListFormat] knows, as a stream: each entry is handed on as soon as it is whole.
///
/// No more is held than one entry, 8 bytes for each id that was met, and OFAC's alias file. An id may come again
/// further down a file; its second part is handed on like an entry of its own and named, and [MergedEntries] puts
/// the parts together. Whatever the bytes are, the report says what became of them; only a stream that can't be
/// read throws.
public final class SubjectListReader {
    /// Further names of one entry are left out and named.
    public static final int NAMES_MAX = 5_000;

    private final String list;
    private @Nullable ListFormat format;
    private @Nullable InputStream aliases;
    private Category category = Category.DISCREET_CHECK;
    private LongConsumer progress = bytes -> {};
    private int firstLine = 1;

    private SubjectListReader(String list) {
        this.list = list;
    }

    /// @param list what the list is called; of Limen's own form, the one list that rows may belong to. Where
    ///     empty,
    ///             lists are called as their rows or their form say
    public static SubjectListReader of(String list) {
        return new SubjectListReader(list);
    }

    /// Reads this form and doesn't guess.
    public SubjectListReader as(ListFormat known) {
        format = known;
        return this;
    }

    /// What the list asks for where its rows don't say; a discreet check unless this is called.
    public SubjectListReader asking(Category whereUnsaid) {
        category = whereUnsaid;
        return this;
    }

    /// OFAC's file of aliases (`alt.csv`).
    public SubjectListReader withAliases(InputStream file) {
        aliases = file;
        return this;
    }

    /// Tells now and then how many bytes were read.
    public SubjectListReader reporting(LongConsumer bytesRead) {
        progress = bytesRead;
        return this;
    }

    /// The number of the stream's first line in its file, where a header stands before it.
    public SubjectListReader fromLine(int first) {
        firstLine = first;
        return this;
    }

    /// @param fileName helps to tell the form where the bytes leave a doubt; may be empty
    public Understood read(InputStream in, String fileName, Consumer<ListEntry> entries) throws IOException {
        var counted = new CountedBytes(in, progress);
        byte[] start = counted.readNBytes(ListFormat.BYTES_NEEDED);
        Optional<ListFormat> form = format == null ? ListFormat.detect(start, fileName) : Optional.of(format);
        String name = list.isEmpty() ? form.map(ListFormat::listName).orElse("") : list;
        var whole = new SequenceInputStream(new ByteArrayInputStream(start), counted);
        return new Import(whole, aliases, firstLine, name, category, entries).read(form, counted);
    }
}
