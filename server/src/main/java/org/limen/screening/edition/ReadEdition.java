package org.limen.screening.edition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.ListText;
import org.limen.engine.lists.PersonList;
import org.limen.engine.lists.RowProblem;
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
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The rows, by the kind of the list.
    sealed interface Rows {
        int count();

        int understood();

        List<RowProblem> problems();
    }

    record Persons(PersonList list) implements Rows {
        @Override
        public int count() {
            return list.rows();
        }

        @Override
        public int understood() {
            return list.understood();
        }

        @Override
        public List<RowProblem> problems() {
            return list.problems();
        }
    }

    record Documents(DocumentList list) implements Rows {
        @Override
        public int count() {
            return list.rows();
        }

        @Override
        public int understood() {
            return list.understood();
        }

        @Override
        public List<RowProblem> problems() {
            return list.problems();
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
        var text = ListText.of(ByteBuffer.wrap(file, from, file.length - from), FIRST_ROW_LINE);
        if (text.fault().isPresent()) {
            var problem = text.fault().get().problem();
            return refused(problem.code(), sentence(problem.message()));
        }
        Rows rows = switch (header.kind()) {
            case PERSONS -> new Persons(PersonList.read(text.text(), FIRST_ROW_LINE, header.list()));
            case DOCUMENTS -> new Documents(DocumentList.read(text.text(), FIRST_ROW_LINE, header.state()));
        };
        return rows.count() == header.rows()
                ? Answer.given(new ReadEdition(header, rows))
                : refused(
                        "rows-wrong",
                        "The header speaks of " + header.rows() + " rows; there are " + rows.count() + ".");
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
