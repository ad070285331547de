package org.limen.crossing.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Crossings as comma-separated values (RFC 4180), with cells that no spreadsheet takes for formulas.
final class Csv {
    static final String HEAD = line(List.of(
            "id",
            "at",
            "decidedAt",
            "post",
            "lane",
            "direction",
            "conveyance",
            "state",
            "outcome",
            "reason",
            "surname",
            "givenNames",
            "birthDate",
            "nationality",
            "documentNumber"));

    private Csv() {}

    static String line(CrossingSearch.Row row) {
        return line(Stream.<@Nullable Object>of(
                        row.id(),
                        row.at(),
                        row.decidedAt(),
                        row.post(),
                        row.lane(),
                        row.direction().code(),
                        row.conveyance(),
                        row.state(),
                        row.outcome(),
                        row.topReason() == null ? null : row.topReason().code(),
                        row.surname(),
                        row.givenNames(),
                        row.birthDate(),
                        row.nationality(),
                        row.documentNumber())
                .map(value -> value == null ? "" : value.toString())
                .toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
