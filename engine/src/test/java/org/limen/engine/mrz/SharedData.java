package org.limen.engine.mrz;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shared data that lies outside the repository; tests on it are skipped, saying so, when it is missing.
final class SharedData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SharedData() {}

    static Path file(String name) {
        String folder = System.getenv("LIMEN_DATA");
        Path root = Path.of(System.getProperty("limen.root", "."));
        Path data = folder == null ? root.resolve("../shared/data") : Path.of(folder);
        Path file = data.resolve(name);
        assumeTrue(Files.exists(file), "skipped, as the shared data is not on this machine: " + file);
        return file;
    }

    static List<JsonNode> rows(String name) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file(name))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
