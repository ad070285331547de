package org.limen.bench.screening.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.limen.bench.screening.data.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of thirteen published ways to write Russian in Latin letters, with its rules for letters before and after
/// others.
public final class CyrillicTable {
    private final Map<String, String> letters;
    private final Map<String, String> afterLetter;
    private final Map<String, String> beforeLetter;
    private final Map<String, String> endings;

    private CyrillicTable(JsonNode file) {
        letters = texts(file.path("mapping"));
        afterLetter = texts(file.path("prev_mapping"));
        beforeLetter = texts(file.path("next_mapping"));
        endings = texts(file.path("ending_mapping"));
    }

    /// All tables that are at hand.
    public static List<CyrillicTable> read(SharedData data) {
        var mapper = new JsonMapper();
        return Stream.of(data.files("icao", ".json"))
                .flatMap(List::stream)
                .map(file -> new CyrillicTable(mapper.readTree(file)))
                .toList();
    }

    /// The name in upper-case Latin letters; what the table lacks is left out.
    public String latin(String name) {
        var latin = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
            latin.append(latin.isEmpty() ? "" : " ").append(word(word));
        }
        return latin.toString()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z ]", "")
                .strip();
    }

    private String word(String word) {
        String ending = word.length() > 2 ? endings.get(word.substring(word.length() - 2)) : null;
        String stem = ending == null ? word : word.substring(0, word.length() - 2);
        var latin = new StringBuilder();
        for (int i = 0; i < stem.length(); i++) {
            latin.append(letter(stem, i));
        }
        return ending == null ? latin.toString() : latin + ending;
    }

    private String letter(String word, int at) {
        String own = word.substring(at, at + 1);
        String after = afterLetter.get(at == 0 ? own : word.substring(at - 1, at + 1));
        if (after != null) {
            return after;
        }
        String before = at + 1 < word.length() ? beforeLetter.get(word.substring(at, at + 2)) : null;
        return before != null ? before : letters.getOrDefault(own, "");
    }

    private static Map<String, String> texts(JsonNode mapping) {
        var texts = new HashMap<String, String>();
        mapping.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }
}
