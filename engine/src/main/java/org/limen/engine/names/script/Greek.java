package org.limen.engine.names.script;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Greek by ELOT 743, as Greece and Cyprus write their passports, and as English texts write it.
final class Greek {
    private static final Map<String, String> ELOT = table("Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ TH Ι I Κ K Λ L Μ M Ν N Ξ X Ο O"
            + " Π P Ρ R Σ S Τ T Υ Y Φ F Χ CH Ψ PS Ω O ΟΥ OU ΓΓ NG ΓΞ NX ΓΧ NCH ΑΥ AV ΕΥ EV");
    private static final Map<String, String> ENGLISH = table("Η E Χ H Υ I Ξ X ΜΠ B ΝΤ D ΓΚ G Φ PH");

    private Greek() {}

    static Reading standard(String upper) {
        return Reading.of(written(upper, ELOT, Map.of()));
    }

    static List<Reading> others(String upper) {
        return List.of(Reading.of(written(upper, ENGLISH, ELOT)).costing(9));
    }

    private static String written(String upper, Map<String, String> table, Map<String, String> otherwise) {
        String plain = withoutMarks(upper);
        var letters = new StringBuilder(plain.length() + 4);
        int at = 0;
        while (at < plain.length()) {
            String two = plain.substring(at, Math.min(plain.length(), at + 2));
            boolean known = two.length() == 2 && (table.containsKey(two) || otherwise.containsKey(two));
            String key = known ? two : plain.substring(at, at + 1);
            letters.append(table.getOrDefault(key, otherwise.getOrDefault(key, "")));
            at += key.length();
        }
        return letters.toString();
    }

    private static String withoutMarks(String upper) {
        var plain = new StringBuilder(upper.length());
        Normalizer.normalize(upper, Normalizer.Form.NFD)
                .chars()
                .filter(Character::isLetter)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static Map<String, String> table(String pairs) {
        var table = new HashMap<String, String>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
