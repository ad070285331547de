package org.limen.bench.screening.data;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words of persons' names in Latin letters with their commonest form in another script, from Wikidata's titles.
public final class ScriptPairs {
    private static final int SEEN_MIN = 2;
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private ScriptPairs() {}

    /// The pairs of one language: `arabic` or `russian`.
    public static ScriptPairs read(SharedData data, String language) {
        var pairs = new ScriptPairs();
        for (String[] row : data.cells("translit/coling2018/wd_" + language + "_64", "\t")) {
            int count = Integer.parseInt(row[2].strip());
            String latin = row[0].toUpperCase(Locale.ROOT);
            if (count >= SEEN_MIN && count > pairs.seen.getOrDefault(latin, 0)) {
                pairs.seen.put(latin, count);
                pairs.forms.put(latin, row[1].replace(" ", ""));
            }
        }
        return pairs;
    }

    /// The whole name in the other script; nothing where a word is not among the pairs.
    public Optional<String> of(String name, Set<String> particles, String particle) {
        var text = new StringBuilder();
        for (String word : name.split(" ")) {
            if (particles.contains(word)) {
                text.append(text.isEmpty() || endsIn(text, particle) ? "" : " ").append(particle);
            } else if (forms.containsKey(word)) {
                text.append(text.isEmpty() || endsIn(text, particle) ? "" : " ").append(forms.get(word));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private static boolean endsIn(StringBuilder text, String particle) {
        return !particle.isEmpty() && text.toString().endsWith(particle);
    }
}
