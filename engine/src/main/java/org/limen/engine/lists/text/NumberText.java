package org.limen.engine.lists.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The document numbers in what clerks write for them: `series 1815 No 112026`, `A00000106 (Nicaragua), expires
/// 12.7.2026`, `(a) M408665 (issued on 4.10.2000), (b) W334061`.
///
/// Remarks in parentheses and dates of issue are passed over; a number is a word with a digit, together with the
/// words of capitals or digits around it.
public final class NumberText {
    private static final Pattern REMARK = Pattern.compile("\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final Pattern ITEM = Pattern.compile("\\(?(?<![\\p{L}\\d])[a-h]\\)");
    private static final Pattern DATING = Pattern.compile(
            "(?i)[ ,;.]*(issued|issue |expir|valid|date |dated|delivered|appears|which|born|under |as at|as of).*");
    private static final Pattern NUMBERING = Pattern.compile("(?i)\\b(?:No|Nr|N)[.°º:]* ?(?=[\\p{L}]{0,4} ?\\d)");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Set<String> NO_PART =
            Set.of("ID", "NO", "NR", "DPRK", "US", "USA", "UK", "PASSPORT", "SSN", "NIF");
    private static final int LETTERS_AROUND_MAX = 4;

    private NumberText() {}

    /// Empty where there is none.
    public static List<String> read(String text) {
        var numbers = new ArrayList<String>();
        String plain = REMARK.matcher(ITEM.matcher(text.replace('"', ' ')).replaceAll(";"))
                .replaceAll(" ");
        for (String part : plain.split("[;\n]|, (?=[^ ]*\\d)")) {
            String bare =
                    NUMBERING.matcher(DATING.matcher(part).replaceFirst("")).replaceAll("");
            addNumber(bare.strip().split("[ ,:#]+"), numbers);
        }
        return numbers;
    }

    private static void addNumber(String[] words, List<String> numbers) {
        int last = words.length - 1;
        while (last >= 0 && !isPart(words[last])) {
            last--;
        }
        int first = last;
        while (first > 0 && isPart(words[first - 1])) {
            first--;
        }
        if (last >= 0) {
            String number = String.join(" ", List.of(words).subList(first, last + 1));
            if (DIGIT.matcher(number).matches() && !numbers.contains(trimmed(number))) {
                numbers.add(trimmed(number));
            }
        }
    }

    /// Has a digit, or is a few capitals as they stand before or between digits.
    private static boolean isPart(String word) {
        if (word.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return true;
        }
        String letters = word.replaceAll("[^\\p{L}]", "");
        return !letters.isEmpty()
                && letters.length() <= LETTERS_AROUND_MAX
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && !NO_PART.contains(letters);
    }

    private static String trimmed(String number) {
        return number.replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
    }
}
