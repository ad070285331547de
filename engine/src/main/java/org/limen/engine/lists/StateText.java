package org.limen.engine.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.limen.engine.names.Nationality;

/// The states in what clerks write for a nationality: `(a) Malaysia, (b) Indonesia`, `Iranian and US`,
/// `Myanmar/Burma`, `Ukrainian (presumed)`.
final class StateText {
    private static final Pattern REMARK = Pattern.compile("\\([^()]{4,}\\)|\"");
    private static final Pattern ITEM = Pattern.compile("\\(?(?<![\\p{L}])[a-h]\\)");
    private static final Pattern PARTED = Pattern.compile("[;,/\n]|(?i)\\band/or\\b|\\band\\b|\\bor\\b");
    private static final Pattern DOUBT = Pattern.compile(
            "(?i)\\b(?:assumed|presumed|possibly|probably|former|formerly|dual|nationality|national|citizenship"
                    + "|citizen|passport holder|state of|united republic of|since \\d{4}|by birth)\\b|\\.$");

    private StateText() {}

    /// As the list writes them; one that isn't known is there too.
    static List<String> states(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return List.of();
        }
        if (isKnown(plain)) {
            return List.of(plain);
        }
        var states = new ArrayList<String>();
        for (String item : ITEM.split(REMARK.matcher(plain).replaceAll(" "))) {
            String whole = cleaned(item);
            if (isKnown(whole)) {
                states.add(whole);
            } else {
                PARTED.splitAsStream(whole)
                        .map(StateText::cleaned)
                        .filter(s -> !s.isEmpty())
                        .forEach(states::add);
            }
        }
        return states;
    }

    private static boolean isKnown(String text) {
        return !Nationality.code(text).isEmpty();
    }

    private static String cleaned(String text) {
        return DOUBT.matcher(text.strip())
                .replaceAll("")
                .replaceAll("^[\\s,;:.]+|[\\s,;:.]+$", "")
                .replaceAll("\\s+", " ");
    }
}
