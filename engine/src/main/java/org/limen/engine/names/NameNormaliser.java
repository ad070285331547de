package org.limen.engine.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.limen.engine.names.script.Reading;
import org.limen.engine.names.script.Romanisation;

/// Makes tokens of a name as people, lists and machine-readable zones write it; the same for both sides of a
/// comparison.
///
/// Apostrophes and marks without width vanish (O'NEILL is ONEILL); hyphens, fillers and everything else that is no
/// letter separate; a digit inside a word is the letter that a reader took for it. What has no letters at all, such as
/// emoji, leaves nothing. Never throws.
public final class NameNormaliser {
    /// Longer texts are cut here before anything else looks at them.
    public static final int TEXT_CHARS_MAX = 512;

    /// Further letters of one word are left out.
    public static final int TOKEN_LETTERS_MAX = 24;

    /// Further words of one name are left out.
    public static final int TOKENS_MAX = 16;

    private static final String DIGITS_READ_AS = "OIZEASGTBG";
    private static final String APOSTROPHES = "'`´’‘ʼʻʾʿ′＇\"“”׳״";
    private static final String GERESH_AFTER = "גזצתדטעחו";
    private static final char GERESH = '\u05F3';

    private NameNormaliser() {}

    public static NormalName normalise(String text) {
        boolean tooLong = text.length() > TEXT_CHARS_MAX;
        String kept = tooLong ? text.substring(0, TEXT_CHARS_MAX) : text;
        NormalName ascii = AsciiName.read(kept, tooLong);
        return ascii != null ? ascii : inAnyScript(kept, tooLong);
    }

    /// One to [Readings#READINGS_MAX] ways to write the name in Latin letters: the first is [#normalise(String)], the
    /// others are further romanisations of the same text, the likeliest first.
    public static List<NormalName> readings(String text) {
        return readings(text, ReadingRules.PRESENT);
    }

    /// The same by rules of some time.
    public static List<NormalName> readings(String text, ReadingRules rules) {
        return Readings.of(text, rules);
    }

    private static NormalName inAnyScript(String text, boolean tooLong) {
        var tokens = new ArrayList<NameToken>();
        for (String word : words(text)) {
            tokens.addAll(tokens(word));
        }
        tokens.removeIf(token -> token.letters().isEmpty());
        boolean capped = tooLong || tokens.size() > TOKENS_MAX || hasLongWord(text);
        return new NormalName(tokens.subList(0, Math.min(tokens.size(), TOKENS_MAX)), capped);
    }

    /// Upper-case words: letters and their marks, and digits among them.
    static String[] words(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var words = new StringBuilder(upper.length());
        upper.codePoints().forEach(c -> {
            if (Character.isLetter(c) || isMark(c) || (c >= '0' && c <= '9')) {
                words.appendCodePoint(c);
            } else if (isGeresh(c, words)) {
                words.append(GERESH);
            } else if (!vanishes(c)) {
                words.append(' ');
            }
        });
        return words.toString().strip().split(" +");
    }

    private static List<NameToken> tokens(String word) {
        if (word.chars().noneMatch(Character::isLetter) && word.codePoints().noneMatch(Character::isLetter)) {
            return List.of();
        }
        return tokens(Romanisation.standard(digitsRead(word)));
    }

    static List<NameToken> tokens(Reading reading) {
        var tokens = new ArrayList<NameToken>(reading.words().size());
        for (String letters : reading.words()) {
            if (!letters.isEmpty()) {
                String kept = cut(letters);
                tokens.add(reading.vowelless() ? NameToken.ofAbjad(kept) : NameToken.of(kept));
            }
        }
        return tokens;
    }

    static String cut(CharSequence letters) {
        return letters.subSequence(0, Math.min(letters.length(), TOKEN_LETTERS_MAX))
                .toString();
    }

    /// The letter that a reader took for this digit.
    static char digitRead(char digit) {
        return DIGITS_READ_AS.charAt(digit - '0');
    }

    static String digitsRead(String word) {
        var letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c >= '0' && c <= '9') {
                letters.setCharAt(i, digitRead(c));
            }
        }
        return letters.toString();
    }

    private static boolean hasLongWord(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isLetter(text.charAt(i)) ? run + 1 : 0;
            if (run > TOKEN_LETTERS_MAX) {
                return true;
            }
        }
        return false;
    }

    static boolean vanishes(int c) {
        return APOSTROPHES.indexOf(c) >= 0
                || Character.getType(c) == Character.FORMAT
                || (Character.isISOControl(c) && c > ' ');
    }

    /// Behind some Hebrew letters an apostrophe makes another sound: ג׳ is J.
    private static boolean isGeresh(int c, CharSequence before) {
        return APOSTROPHES.indexOf(c) >= 0
                && !before.isEmpty()
                && GERESH_AFTER.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
