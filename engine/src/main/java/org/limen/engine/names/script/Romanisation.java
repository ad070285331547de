package org.limen.engine.names.script;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.limen.engine.names.sound.Spelling;

/// The readings of a word in any script.
///
/// A word is what stands between blanks, in capitals where its script has them.
public final class Romanisation {
    private static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Romanisation() {}

    /// How the words of one script are read.
    private record Reader(
            Function<String, Reading> standard,
            Function<String, List<Reading>> others,
            Function<String, List<Spelling>> bySound) {}

    private static final Reader CYRILLIC = new Reader(Cyrillic::standard, Cyrillic::others, Cyrillic::bySound);
    private static final Reader ARABIC = new Reader(Arabic::standard, Arabic::others, Arabic::bySound);
    private static final Reader HEBREW = new Reader(Hebrew::standard, Hebrew::others, Hebrew::bySound);
    private static final Reader KOREAN = new Reader(Korean::standard, Korean::others, Korean::bySound);
    private static final Reader CHINESE = new Reader(Chinese::standard, Chinese::others, Chinese::bySound);
    private static final Reader JAPANESE = new Reader(Japanese::standard, Japanese::others, Japanese::bySound);
    private static final Reader LATIN = new Reader(Latin::standard, word -> List.of(), word -> List.of());
    private static final Reader GREEK = new Reader(Greek::standard, Greek::others, word -> List.of());
    private static final Reader THAI = new Reader(Thai::standard, Thai::others, word -> List.of());
    private static final Reader NORTH_INDIAN = new Reader(Indic::northern, Indic::others, word -> List.of());
    private static final Reader SOUTH_INDIAN = new Reader(Indic::southern, Indic::others, word -> List.of());
    private static final Reader ANY = new Reader(Romanisation::byIcu, word -> List.of(), word -> List.of());

    /// The reading that lists use most, always the same for the same word.
    public static Reading standard(String word) {
        String single = Lookalikes.toLatin(word);
        return reader(single).standard().apply(single);
    }

    /// Every reading with its cost: the standard one first, then those by other rules and customs, then by sound.
    public static List<Reading> all(String word) {
        String single = Lookalikes.toLatin(word);
        Reader reader = reader(single);
        var readings = new ArrayList<Reading>();
        readings.add(reader.standard().apply(single));
        readings.addAll(reader.others().apply(single));
        for (Spelling spelling : reader.bySound().apply(single)) {
            readings.add(Reading.of(spelling.letters()).costing(spelling.cost()));
        }
        return readings;
    }

    /// Whether a name may have been written by Persian custom: in Arabic letters.
    public static boolean mayBePersian(String text) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
    }

    /// Whether a name has letters that tell so.
    public static boolean isPersian(String text) {
        return Persian.wrote(text);
    }

    /// Every reading of a word by Persian custom with its cost, the likeliest first.
    public static List<Reading> persian(String word) {
        return script(word) == UnicodeScript.ARABIC ? Persian.readings(word) : List.of(standard(word));
    }

    /// The words of a name with those joined that lists often write as one.
    public static List<String> joined(List<String> words) {
        return Arabic.joined(words);
    }

    private static Reader reader(String word) {
        return switch (script(word)) {
            case LATIN -> LATIN;
            case CYRILLIC -> Cyrillic.has(word) ? CYRILLIC : ANY;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case HANGUL -> KOREAN;
            case HAN -> CHINESE;
            case GREEK -> GREEK;
            case THAI -> THAI;
            case DEVANAGARI, BENGALI, GUJARATI, GURMUKHI -> NORTH_INDIAN;
            case TAMIL, TELUGU, KANNADA, MALAYALAM, SINHALA, ORIYA -> SOUTH_INDIAN;
            case HIRAGANA, KATAKANA -> JAPANESE;
            default -> ANY;
        };
    }

    /// In small letters, since ICU doesn't know the capitals that Unicode added to Georgian.
    private static Reading byIcu(String word) {
        String latin = ANY_LATIN.transliterate(word.toLowerCase(Locale.ROOT)).toUpperCase(Locale.ROOT);
        var words = new ArrayList<String>();
        for (String part : latin.replaceAll("[^A-Z ]", "").strip().split(" +")) {
            if (!part.isEmpty()) {
                words.add(part);
            }
        }
        return new Reading(words, false, 0);
    }

    /// The script of a word's letters; a word that mixes several goes through ICU, which takes each.
    private static UnicodeScript script(String word) {
        List<UnicodeScript> scripts = word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .distinct()
                .toList();
        return scripts.size() == 1 ? scripts.getFirst() : UnicodeScript.COMMON;
    }
}
