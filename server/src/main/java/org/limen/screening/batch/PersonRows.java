package org.limen.screening.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a file of persons, read one at a time: separated text with a heading, or JSON Lines.
///
/// Any bytes are read; a row that can't be understood is given with the reason, and the rows after it are read on.
final class PersonRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileLines lines;
    private final FileForm form;
    private final List<@Nullable Column> columns;
    private final List<String> unused;
    private final Cells cells;

    private PersonRows(FileLines lines, FileForm form, List<@Nullable Column> columns, List<String> unused) {
        this.lines = lines;
        this.form = form;
        this.columns = columns;
        this.unused = List.copyOf(unused);
        this.cells = new Cells(lines, form.separator);
    }

    /// Reads the heading; refuses a file in which no column holds a name or a document number.
    static Answer<PersonRows> of(InputStream file) throws IOException {
        var lines = new FileLines(file);
        FileLines.Line first = lines.next();
        while (first != null && first.text().isBlank() && first.fault().isEmpty()) {
            first = lines.next();
        }
        if (first == null) {
            return refused("file-empty", "The file has no rows.");
        }
        if (!first.fault().isEmpty()) {
            return refused(first.fault(), "Line " + first.number() + " is not UTF-8 text of a usual length.");
        }
        FileForm form = FileForm.detect(first.text());
        if (form == FileForm.JSON_LINES) {
            lines.putBack(List.of(first));
            return Answer.given(new PersonRows(lines, form, List.of(), List.of()));
        }
        return headed(lines, form, new Cells(lines, form.separator).of(first));
    }

    FileForm form() {
        return form;
    }

    /// Headings that name nothing that can be compared.
    List<String> unused() {
        return unused;
    }

    /// The next row, or null at the end.
    @Nullable
    PersonRow next() throws IOException {
        FileLines.Line line = lines.next();
        while (line != null && line.text().isBlank() && line.fault().isEmpty()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        if (!line.fault().isEmpty()) {
            return RowFields.unreadable(line, line.fault(), "the line is not UTF-8 text of a usual length");
        }
        return form == FileForm.JSON_LINES ? ofJson(line) : ofCells(line);
    }

    private static Answer<PersonRows> headed(FileLines lines, FileForm form, @Nullable List<String> headings) {
        List<String> given = headings == null ? List.of() : headings;
        List<@Nullable Column> columns = new ArrayList<>();
        given.forEach(heading -> columns.add(Column.of(heading)));
        boolean usable = columns.stream()
                .anyMatch(column -> column != null && (column.isName() || column == Column.DOCUMENT_NUMBER));
        if (!usable) {
            return refused(
                    "heading-without-name",
                    "The first line must name the columns, and one must be a name, a surname or a document number.");
        }
        List<String> unused = Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .filter(i -> columns.get(i) == null)
                .map(given::get)
                .filter(heading -> !heading.isBlank())
                .map(String::strip)
                .collect(Collectors.toList());
        return Answer.given(new PersonRows(lines, form, columns, unused));
    }

    private PersonRow ofCells(FileLines.Line line) throws IOException {
        List<String> row = cells.of(line);
        if (row == null) {
            return RowFields.unreadable(line, "quotes-wrong", "its quotation marks do not open and close as they must");
        }
        var fields = new RowFields();
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            Column column = columns.get(i);
            if (column != null) {
                fields.add(column, row.get(i));
            }
        }
        if (row.size() > columns.size()) {
            String message = row.size() + " cells where the heading has " + columns.size();
            fields.problem(Problem.warning("cells-too-many", null, message));
        }
        return fields.row(line);
    }

    private static PersonRow ofJson(FileLines.Line line) {
        try {
            JsonNode row = JSON.readTree(line.text());
            return row.isObject() ? ofObject(row, line) : notAnObject(line);
        } catch (JacksonException e) {
            return notAnObject(line);
        }
    }

    private static PersonRow ofObject(JsonNode row, FileLines.Line line) {
        var fields = new RowFields();
        row.properties().forEach(property -> {
            Column column = Column.of(property.getKey());
            if (column != null) {
                add(fields, column, property.getValue());
            }
        });
        return fields.row(line);
    }

    private static void add(RowFields fields, Column column, JsonNode value) {
        if (value.isArray()) {
            value.forEach(one -> add(fields, column, one));
        } else if (value.isString() || value.isNumber()) {
            fields.add(column, value.asString());
        } else if (!value.isNull()) {
            String name = column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            fields.problem(Problem.warning("field-unreadable", null, name + " is not a text and is left out"));
        }
    }

    private static PersonRow notAnObject(FileLines.Line line) {
        return RowFields.unreadable(line, "row-unreadable", "the line is not a JSON object");
    }

    private static <T> Answer<T> refused(String code, String detail) {
        return Answer.refused(Refusal.invalid(code, detail));
    }
}
