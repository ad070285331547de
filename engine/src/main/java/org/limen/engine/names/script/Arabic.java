package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.names.sound.Speller;
import org.limen.engine.names.sound.Spelling;
import org.limen.engine.names.sound.Units;

/// Words in Arabic letters, as Arabs, Persians, Pashtuns and others write: common names by a table, the others as
/// bare consonants, and with the vowels that they were probably said with.
///
/// ICU and ICAO's own table write only what stands there, and the short vowels don't; so a word that is not in the
/// table becomes an abjad token that agrees by its skeleton. The article stands as a word of its own, as in most
/// Latin spellings, and so does the servant in names of the form servant of God.
final class Arabic {
    private static final NameTable NAMES = NameTable.ofForms("arabic-names.tsv", Arabic::plain);
    private static final String LETTERS = "ا A ب B ت T ث TH ج J ح H خ KH د D ذ DH ر R ز Z س S ش SH ص S "
            + "ض D ط T ظ Z ع - غ GH ف F ق Q ك K ل L م M ن N ه H و W ي Y ء - ئ Y ؤ W "
            + "پ P چ CH ژ ZH گ G ڤ V ٹ T ڈ D ڑ R ں N ہ H ھ H ے Y ۀ H ە A ۆ O ێ E ڕ R ڵ L ټ T ډ D ړ R ږ ZH ښ SH"
            + " ځ DZ څ TS ڼ N ې E ۍ Y ګ G";
    private static final Map<Character, String> CONSONANTS = consonants(LETTERS);
    private static final Map<Character, String> PERSIAN = consonants(LETTERS + " ث S ذ Z ض Z ظ Z و V");
    private static final String ARTICLE = "ال";
    private static final String SERVANT = "عبد";
    private static final String FATHER = "ابو";
    private static final Map<String, String> LAST_PARTS = Map.of("الله", "ULLAH", "الدين", "UDDIN", "زاده", "ZADA");
    private static final int REST_LETTERS_MIN = 3;
    private static final int COST_NAMED = 4;
    private static final int COST_BARE = 20;
    private static final Speller SPELLER = new Speller("sounds-arabic.tsv");

    private Arabic() {}

    static Reading standard(String written) {
        return readings(written).getFirst();
    }

    static List<Reading> others(String written) {
        List<Reading> readings = readings(written);
        return readings.subList(1, readings.size());
    }

    static List<Spelling> bySound(String written) {
        String word = plain(written);
        return SPELLER.spellings(Units.abjad(word), NAMES.contains(word) ? 22 : 4);
    }

    private static List<Reading> readings(String written) {
        String word = plain(written);
        if (NAMES.contains(word)) {
            return NAMES.readings(word, COST_NAMED);
        }
        for (String first : List.of(SERVANT + ARTICLE, FATHER + ARTICLE, ARTICLE)) {
            if (word.startsWith(first) && word.length() >= first.length() + REST_LETTERS_MIN) {
                return compound(first, word.substring(first.length()));
            }
        }
        for (String last : LAST_PARTS.keySet()) {
            if (word.endsWith(last) && word.length() > last.length() + 1) {
                return withLast(word, last);
            }
        }
        return bare(word);
    }

    private static List<Reading> compound(String first, String rest) {
        String before = first.equals(ARTICLE) ? "AL" : first.startsWith(SERVANT) ? "ABDUL" : "ABU";
        var readings = new ArrayList<Reading>();
        for (Reading reading : readings(rest)) {
            readings.add(withFirst(before, reading));
        }
        if (!NAMES.contains(rest)) {
            SPELLER.spellings(Units.abjad(rest)).stream()
                    .limit(1)
                    .forEach(spelling -> readings.add(
                            withFirst(before, Reading.of(spelling.letters()).costing(12))));
        }
        return readings;
    }

    static Reading withFirst(String first, Reading reading) {
        var words = new ArrayList<>(List.of(first));
        words.addAll(reading.words());
        return new Reading(words, reading.vowelless(), reading.cost());
    }

    /// سعيدالله is SAIDULLAH in one word, سيفالدين SAYFUDDIN.
    private static List<Reading> withLast(String word, String last) {
        String name = word.substring(0, word.length() - last.length());
        String letters = NAMES.contains(name)
                ? NAMES.of(name).getFirst()
                : SPELLER.spellings(Units.abjad(name)).stream()
                        .findFirst()
                        .map(Spelling::letters)
                        .orElse("");
        return List.of(Reading.of(letters + LAST_PARTS.get(last)).costing(COST_NAMED));
    }

    /// The words with God, the faith and the Persian word for offspring joined to the name before, as lists often do.
    static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>();
        for (String word : words) {
            boolean joins = !joined.isEmpty() && LAST_PARTS.containsKey(plain(word));
            if (joins && !joined.getLast().equals(SERVANT)) {
                joined.set(joined.size() - 1, joined.getLast() + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /// The consonants as Arabs say them, and as Persians, Afghans and Pakistanis do.
    private static List<Reading> bare(String word) {
        Reading arab = bare(word, CONSONANTS).costing(COST_BARE);
        Reading persian = bare(word, PERSIAN).costing(COST_BARE + 3);
        return arab.words().equals(persian.words()) ? List.of(arab) : List.of(arab, persian);
    }

    private static Reading bare(String word, Map<Character, String> table) {
        var letters = new StringBuilder(word.length() + 4);
        word.chars().forEach(c -> letters.append(table.getOrDefault((char) c, "")));
        return letters.isEmpty() ? Reading.NOTHING : new Reading(List.of(letters.toString()), true, 0);
    }

    /// Without vowel signs and lengthening strokes, with one form of alef, yeh, kaf and teh.
    static String plain(String written) {
        var word = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (Character.isLetter(letter) && letter != 'ـ') {
                word.append(plain(letter));
            }
        }
        return word.toString();
    }

    private static char plain(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ی', 'ى', 'ې' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة', 'ہ', 'ۀ' -> 'ه';
            default -> letter;
        };
    }

    private static Map<Character, String> consonants(String pairs) {
        var letters = new HashMap<Character, String>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i].charAt(0), words[i + 1].replace("-", ""));
        }
        return Map.copyOf(letters);
    }
}
