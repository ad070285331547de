package org.limen.engine.lists.text;

import java.util.List;
import java.util.stream.Stream;

/// Whether a comma parts the surname from the given names, or one name from the next.
final class CommaText {
    private CommaText() {}

    /// `Taeb, Hassan` is one name and `Sayf BALUD, Saif ABU BAKR, Seyf EBUBEKIR` are three; one comma between two
    /// names of several words may be either, and both are given.
    static List<String> names(String text) {
        List<String> parts = Stream.of(text.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (parts.size() < 2) {
            return List.of(text);
        }
        boolean severalWordsEach = parts.stream().allMatch(part -> part.contains(" "));
        boolean oneWordEach = parts.stream().noneMatch(part -> part.contains(" "));
        if ((oneWordEach && allNear(parts)) || (severalWordsEach && parts.size() > 2)) {
            return parts;
        }
        return severalWordsEach ? Stream.concat(Stream.of(text), parts.stream()).toList() : List.of(text);
    }

    /// Spellings of one word: each begins like the first, or sounds as long.
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
