package org.limen.screening.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.lists.ListFormat;
import org.limen.engine.lists.ListText;
import org.limen.engine.lists.MergedEntries;
import org.limen.engine.lists.SubjectListReader;
import org.limen.engine.lists.Understood;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.screening.EditionHeader;
import org.limen.screening.ListSigning;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An edition that was read: its header, and its rows understood as far as they can be.
///
/// What is checked, in this order: the header's form; the hash of the rows, which a cut or changed file doesn't have;
/// the authority's signature; the encoding; every row.
record ReadEdition(EditionHeader header, Rows rows) {
    private static final int HEADER_BYTES_MAX = 4096;
    private static final int FIRST_ROW_LINE = 2;
    private static final int WINDOW_CHARS = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The rows, by the kind of the list.
    sealed interface Rows {
        long count();

        long understood();
    }

    /// @param told what was understood of the rows
    record Persons(List<ListEntry> entries, Understood told) implements Rows {
        public Persons {
            entries = List.copyOf(entries);
        }

        @Override
        public long count() {
            return told.rows();
        }

        @Override
        public long understood() {
            return told.rowsUnderstood();
        }
    }

    record Documents(DocumentList list) implements Rows {
        @Override
        public long count() {
            return list.rows();
        }

        @Override
        public long understood() {
            return list.understood();
        }
    }

    /// Reads the first line alone.
    static Answer<EditionHeader> header(byte[] file) {
        int end = headerEnd(file);
        String mark = EditionHeader.MARK;
        String line = new String(file, 0, end, StandardCharsets.UTF_8);
        if (!line.startsWith(mark)) {
            return refused("header-missing", "The first line doesn't begin with '" + mark.strip() + "'.");
        }
        try {
            var header = JSON.readValue(line.substring(mark.length()), EditionHeader.class);
            return isComplete(header) && header.isWellFormed() ? Answer.given(header) : unreadableHeader();
        } catch (JacksonException e) {
            return unreadableHeader();
        }
    }

    /// Checks that the rows are those that the header was made for, and that the key's owner signed it.
    static Answer<EditionHeader> verified(byte[] file, EditionHeader header, PublicKey key) {
        int from = Math.min(file.length, headerEnd(file) + 1);
        if (!ListSigning.sha256(file, from).equals(header.sha256())) {
            return hashWrong(file, from, header);
        }
        if (!ListSigning.verifies(header, key)) {
            return refused("signature-wrong", "The signature is not that of " + header.authority() + ".");
        }
        return Answer.given(header);
    }

    /// Understands the rows of a file whose header was verified.
    static Answer<ReadEdition> rows(byte[] file, EditionHeader header) {
        int from = Math.min(file.length, headerEnd(file) + 1);
        ByteBuffer bytes = ByteBuffer.wrap(file, from, file.length - from);
        if (!isUtf8(bytes.duplicate())) {
            var problem =
                    ListText.of(bytes, FIRST_ROW_LINE).fault().orElseThrow().problem();
            return refused(problem.code(), sentence(problem.message()));
        }
        Rows rows = switch (header.kind()) {
            case PERSONS -> persons(new ByteArrayInputStream(file, from, file.length - from), header);
            case DOCUMENTS ->
                new Documents(DocumentList.read(
                        new String(file, from, file.length - from, StandardCharsets.UTF_8),
                        FIRST_ROW_LINE,
                        header.state()));
        };
        return rows.count() == header.rows()
                ? Answer.given(new ReadEdition(header, rows))
                : refused(
                        "rows-wrong",
                        "The header speaks of " + header.rows() + " rows; there are " + rows.count() + ".");
    }

    private static Persons persons(InputStream rows, EditionHeader header) {
        var entries = new MergedEntries();
        try {
            Understood told = SubjectListReader.of(header.list())
                    .as(ListFormat.LIMEN)
                    .fromLine(FIRST_ROW_LINE)
                    .read(rows, "", entries);
            return new Persons(entries.entries(), told);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't be read", e);
        }
    }

    /// Goes through the bytes with a small window: a list is large.
    private static boolean isUtf8(ByteBuffer bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var window = CharBuffer.allocate(WINDOW_CHARS);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, window, true);
            window.clear();
        }
        return !result.isError();
    }

    private static <T> Answer<T> hashWrong(byte[] file, int from, EditionHeader header) {
        long rows = new String(file, from, file.length - from, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .count();
        boolean cut = rows < header.rows();
        String what = cut
                ? "The file ends after " + rows + " of " + header.rows() + " rows: it was cut off."
                : "The rows are not those that were signed: the file was changed.";
        return Answer.refused(new Refusal(
                "hash-wrong", 422, what, Map.of("rows", rows, "rowsSigned", header.rows(), "bytes", file.length)));
    }

    /// Records made from JSON may lack fields, whatever their types say.
    @SuppressWarnings("ConstantValue")
    private static boolean isComplete(EditionHeader header) {
        return header != null
                && java.util.stream.Stream.of(
                                header.list(),
                                header.kind(),
                                header.issued(),
                                header.sha256(),
                                header.authority(),
                                header.signature())
                        .noneMatch(java.util.Objects::isNull);
    }

    private static int headerEnd(byte[] file) {
        int limit = Math.min(file.length, HEADER_BYTES_MAX);
        for (int i = 0; i < limit; i++) {
            if (file[i] == '\n') {
                return i;
            }
        }
        return limit;
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private static <T> Answer<T> unreadableHeader() {
        return refused("header-unreadable", "The first line is no complete header of an edition.");
    }

    private static <T> Answer<T> refused(String code, String detail) {
        return Answer.refused(Refusal.invalid(code, detail));
    }
}
