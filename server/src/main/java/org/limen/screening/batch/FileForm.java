package org.limen.screening.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;

/// How a file of persons is written.
enum FileForm {
    COMMAS("csv", ','),
    SEMICOLONS("csv-semicolons", ';'),
    TABS("tab-separated", '\t'),
    JSON_LINES("json-lines", '\0');

    private final String code;
    final char separator;

    FileForm(String code, char separator) {
        this.code = code;
        this.separator = separator;
    }

    @JsonValue
    String code() {
        return code;
    }

    static FileForm of(String code) {
        return Stream.of(values())
                .filter(form -> form.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// The form of a file that begins with this line: an object is JSON, else the commonest separator counts.
    static FileForm detect(String firstLine) {
        if (firstLine.stripLeading().startsWith("{")) {
            return JSON_LINES;
        }
        if (firstLine.indexOf('\t') >= 0) {
            return TABS;
        }
        return count(firstLine, ';') > count(firstLine, ',') ? SEMICOLONS : COMMAS;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
