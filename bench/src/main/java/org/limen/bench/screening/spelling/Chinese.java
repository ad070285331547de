package org.limen.bench.screening.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Pinyin syllables in the spelling of Wade and Giles, and their order and joining.
final class Chinese {
    private static final String[][] INITIALS = {
        {"ZH", "CH"},
        {"CH", "CH"},
        {"SH", "SH"},
        {"Z", "TS"},
        {"C", "TS"},
        {"B", "P"},
        {"P", "P"},
        {"D", "T"},
        {"T", "T"},
        {"G", "K"},
        {"K", "K"},
        {"J", "CH"},
        {"Q", "CH"},
        {"X", "HS"},
        {"R", "J"},
        {"M", "M"},
        {"F", "F"},
        {"N", "N"},
        {"L", "L"},
        {"H", "H"},
        {"S", "S"},
        {"Y", "Y"},
        {"W", "W"},
        {"", ""}
    };
    private static final String FINALS = "A O E I U AI EI AO OU AN EN ANG ENG ONG IA IE IAO IU IAN IN IANG ING IONG UA"
            + " UO UAI UI UAN UN UANG UE ER";

    private Chinese() {}

    /// Every syllable in the older spelling; nothing where a word is no pinyin or nothing changes.
    static Optional<String> wadeGiles(String name, RandomGenerator random) {
        var words = new ArrayList<String>();
        for (String word : name.split(" ")) {
            Optional<List<String>> syllables = syllables(word);
            if (syllables.isEmpty()) {
                return Optional.empty();
            }
            syllables.get().forEach(s -> words.add(older(s)));
        }
        String older = String.join(" ", words);
        return words.size() < 2 || older.equals(name.replaceAll("[ ]", " ")) ? Optional.empty() : Optional.of(older);
    }

    /// The surname last, and two forenames joined or parted.
    static Optional<String> reordered(String name, RandomGenerator random) {
        List<String> words = Words.words(name);
        if (words.size() < 2) {
            return Optional.empty();
        }
        String surname = words.removeFirst();
        if (words.size() == 2 && random.nextBoolean()) {
            return Optional.of(words.get(0) + words.get(1) + " " + surname);
        }
        List<String> parts = words.size() == 1 ? syllables(words.getFirst()).orElse(words) : words;
        return Optional.of(String.join(" ", parts) + " " + surname);
    }

    /// The syllables of a word, the fewest that there can be.
    private static Optional<List<String>> syllables(String word) {
        if (word.isEmpty()) {
            return Optional.of(List.of());
        }
        for (int length = Math.min(6, word.length()); length > 0; length--) {
            if (isSyllable(word.substring(0, length))) {
                Optional<List<String>> rest = syllables(word.substring(length));
                if (rest.isPresent()) {
                    var all = new ArrayList<String>();
                    all.add(word.substring(0, length));
                    all.addAll(rest.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSyllable(String text) {
        for (String[] initial : INITIALS) {
            if (text.startsWith(initial[0]) && isFinal(text.substring(initial[0].length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinal(String text) {
        return !text.isEmpty() && (" " + FINALS + " ").contains(" " + text + " ");
    }

    private static String older(String syllable) {
        for (String[] initial : INITIALS) {
            String end = syllable.substring(Math.min(initial[0].length(), syllable.length()));
            if (syllable.startsWith(initial[0]) && isFinal(end)) {
                return initial[1] + olderFinal(initial[0], end);
            }
        }
        return syllable;
    }

    private static String olderFinal(String initial, String end) {
        boolean afterSibilant = "ZH CH SH R".contains(initial) && !initial.isEmpty();
        return switch (end) {
            case "ONG" -> "UNG";
            case "IONG" -> "IUNG";
            case "IAN" -> "IEN";
            case "IE" -> "IEH";
            case "UE" -> "UEH";
            case "AN" -> initial.equals("Y") ? "EN" : "AN";
            case "I" ->
                afterSibilant ? "IH" : initial.equals("Z") || initial.equals("C") || initial.equals("S") ? "U" : "I";
            case "E" -> "G K H".contains(initial) && !initial.isEmpty() ? "O" : "E";
            case "UI" -> "G K".contains(initial) && !initial.isEmpty() ? "UEI" : "UI";
            default -> end;
        };
    }
}
