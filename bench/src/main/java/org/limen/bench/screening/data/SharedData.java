package org.limen.bench.screening.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder `m-screening` below `LIMEN_DATA`.
public record SharedData(Path folder) {

    /// The folder where it is there; by default beside the project.
    public static Optional<SharedData> found() {
        String set = System.getenv("LIMEN_DATA");
        String root = System.getProperty("limen.root", ".");
        Path folder = (set == null ? Path.of(root, "..", "shared", "data") : Path.of(set)).resolve("m-screening");
        return Files.isDirectory(folder.resolve("benchmark")) ? Optional.of(new SharedData(folder)) : Optional.empty();
    }

    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    public Path file(String file) {
        return folder.resolve(file);
    }

    /// Files below a folder whose names end so, in order of name.
    public List<Path> files(String below, String ending) {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cells of a file without quotes.
    public List<String[]> cells(String file, String separator) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(separator, -1))
                .toList();
    }

    /// The rows of a comma-separated file by the names in its first row.
    public List<Map<String, String>> rows(String file) {
        return rows(folder.resolve(file));
    }

    public static List<Map<String, String>> rows(Path file) {
        try {
            List<List<String>> cells =
                    Csv.read(Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", ""));
            var rows = new ArrayList<Map<String, String>>();
            for (List<String> line : cells.subList(1, cells.size())) {
                var row = new HashMap<String, String>();
                for (int i = 0; i < Math.min(line.size(), cells.getFirst().size()); i++) {
                    row.put(cells.getFirst().get(i), line.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
