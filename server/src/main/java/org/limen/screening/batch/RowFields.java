package org.limen.screening.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.engine.Problem;
import org.limen.screening.Sought;

/// The fields of one row on their way to the person that they describe.
final class RowFields {
    private final Map<Column, List<String>> values = new EnumMap<>(Column.class);
    private final List<Problem> problems = new ArrayList<>();

    /// Adds a value; several names are kept, of everything else the first counts.
    void add(Column column, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(column, c -> new ArrayList<>()).add(value.strip());
        }
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    PersonRow row(FileLines.Line line) {
        var sought = new Sought(
                names(),
                first(Column.BIRTH_DATE),
                first(Column.NATIONALITY),
                first(Column.SEX),
                first(Column.DOCUMENT_NUMBER),
                first(Column.BIRTH_PLACE),
                false);
        Sought.Reading reading = sought.read();
        problems.addAll(reading.problems());
        return new PersonRow(line.number(), shortened(first(Column.ID)), sought, reading, problems, line.bytesRead());
    }

    /// A row of which nothing can be used.
    static PersonRow unreadable(FileLines.Line line, String code, String message) {
        var nobody = new Sought(List.of(), "", "", "", "", "", false);
        List<Problem> problems = List.of(Problem.error(code, null, message));
        return new PersonRow(line.number(), "", nobody, nobody.read(), problems, line.bytesRead());
    }

    private List<String> names() {
        String ofParts = Stream.of(Column.GIVEN_NAMES, Column.MIDDLE_NAME, Column.SURNAME)
                .map(this::first)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        Stream<String> others = all(Column.ALIASES).stream().flatMap(text -> Stream.of(text.split("[;|]")));
        return Stream.of(all(Column.NAME).stream(), Stream.of(ofParts), others)
                .flatMap(names -> names)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private List<String> all(Column column) {
        return values.getOrDefault(column, List.of());
    }

    private String first(Column column) {
        List<String> given = all(column);
        return given.isEmpty() ? "" : given.getFirst();
    }

    private static String shortened(String id) {
        return id.length() <= 100 ? id : id.substring(0, 100);
    }
}
