package org.limen.demo.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads the tables of the folder `sample`, which are packed into the jar.
final class Tables {
    private Tables() {}

    /// The rows of a tab-separated table, comments and empty lines left out.
    static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(
                Tables.class.getResourceAsStream("/sample/" + file), () -> "sample/" + file + " is not in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
