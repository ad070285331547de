package org.limen.engine.lists.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a comma parts the surname from the given names, or one name from the next.
final class CommaText {
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private CommaText() {}

    /// One word before the comma is a surname; several names of several words are a list; one comma between two names
    /// of several words may be either, and both are given. Arabic script has no surnames with a comma.
    static List<String> names(String text) {
        List<String> parts = Stream.of(text.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (parts.size() < 2) {
            return List.of(text);
        }
        long ofSeveralWords = parts.stream().filter(part -> part.contains(" ")).count();
        boolean areNames = parts.size() > 2 && 2 * ofSeveralWords >= parts.size();
        if (areNames || allNear(parts) || ARABIC.matcher(text).find()) {
            return parts;
        }
        return ofSeveralWords == parts.size()
                ? Stream.concat(Stream.of(text), parts.stream()).toList()
                : List.of(text);
    }

    /// The main name with an alias of one word in the place of the word that it spells another way; the alias itself
    /// where it spells none.
    static String inPlace(String alias, String mainName) {
        if (alias.contains(" ") || !mainName.strip().contains(" ")) {
            return alias;
        }
        String[] words = mainName.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() > 2 && isNear(words[i], alias)) {
                words[i] = alias;
                return String.join(" ", words);
            }
        }
        return alias;
    }

    /// Spellings of one word: each begins like the first and has as many consonants, one more or one less.
    private static boolean allNear(List<String> parts) {
        String first = parts.getFirst();
        return parts.stream().allMatch(part -> isNear(first, part));
    }

    private static boolean isNear(String one, String other) {
        boolean sameBeginning = Character.toLowerCase(one.charAt(0)) == Character.toLowerCase(other.charAt(0));
        int consonantsApart =
                Math.abs(consonants(one).length() - consonants(other).length());
        return sameBeginning && consonantsApart <= 1;
    }

    private static String consonants(String word) {
        return word.replaceAll("(?i)[^\\p{L}]|[aeiouyh]", "");
    }
}
