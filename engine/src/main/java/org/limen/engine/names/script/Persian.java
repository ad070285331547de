package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.names.sound.Speller;
import org.limen.engine.names.sound.Spelling;
import org.limen.engine.names.sound.Units;

/// Words in Arabic letters as Iranians and many Afghans say them: MOHAMMAD HOSSEIN where Arabs say MUHAMMAD HUSAYN.
///
/// The letters are much the same, so a name doesn't tell which it is unless it has one of those that only Persian has.
/// Four letters are said Z and three S, and between consonants stand E and O where Arabic has I and U.
final class Persian {
    private static final NameTable NAMES = NameTable.ofForms("persian-names.tsv", Arabic::plain);
    private static final Speller SPELLER = new Speller("sounds-persian.tsv");

    /// Letters that Arabic doesn't have, or has in another form: peh, cheh, zheh, gaf, Persian yeh and Persian kaf.
    private static final String OWN_LETTERS = "پچژگیک";

    private static final Map<String, String> ENDINGS = endings("ابادي ABADI زاده ZADEH پور POUR نژاد NEJAD وند VAND "
            + "دوست DOUST خواه KHAH پناه PANAH يان IAN نيا NIA لو LOU فر FAR راد RAD الله OLLAH الدين EDDIN ي I");

    /// Letters that may stand for a vowel.
    private static final String VOWELS = "اآوي";

    private static final String FIRST_SLOT = ":";
    private static final String ARTICLE = "ال";
    private static final int BEFORE_ENDING_MIN = 2;
    private static final int SPELLINGS_MAX = 3;
    private static final int COST_NAMED = 2;
    private static final int COST_ENDED = 5;
    private static final int COST_SPELLED = 12;

    private Persian() {}

    /// Whether a name has letters that tell that it was written by Persian custom.
    static boolean wrote(String text) {
        return text.chars().anyMatch(c -> OWN_LETTERS.indexOf(c) >= 0);
    }

    /// The readings of a word, the likeliest first; none where it isn't in Arabic letters.
    static List<Reading> readings(String written) {
        String word = Arabic.plain(written);
        if (NAMES.contains(word)) {
            return NAMES.readings(word, COST_NAMED);
        }
        if (word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + 3) {
            return readings(word.substring(ARTICLE.length())).stream()
                    .map(rest -> Arabic.withFirst("AL", rest))
                    .toList();
        }
        var readings = new ArrayList<Reading>();
        readings.addAll(ended(word));
        readings.addAll(joined(word));
        if (readings.isEmpty()) {
            spelled(word, readings);
        }
        return readings;
    }

    private static void spelled(String word, List<Reading> readings) {
        List<Spelling> spellings = SPELLER.spellings(units(word), COST_SPELLED);
        for (Spelling spelling : spellings.subList(0, Math.min(SPELLINGS_MAX, spellings.size()))) {
            readings.add(Reading.of(spelling.letters()).costing(spelling.cost()));
        }
    }

    /// Letters and the slots behind them; a word never begins with two consonants, so its first slot isn't empty.
    private static List<String> units(String word) {
        List<String> units = Units.abjad(word);
        boolean consonants = units.size() > 2 && VOWELS.indexOf(units.get(0)) < 0 && VOWELS.indexOf(units.get(2)) < 0;
        if (consonants) {
            units.set(1, FIRST_SLOT);
        }
        return units;
    }

    /// A known name or a spelled word with one of the usual endings.
    private static List<Reading> ended(String word) {
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            int before = word.length() - ending.getKey().length();
            if (before >= BEFORE_ENDING_MIN && word.endsWith(ending.getKey())) {
                String name = word.substring(0, before);
                if (NAMES.contains(name)) {
                    String letters = NAMES.of(name).getFirst();
                    return List.of(Reading.of(letters + ending.getValue()).costing(COST_ENDED));
                }
            }
        }
        return List.of();
    }

    /// Two names written as one word, as given names often are.
    private static List<Reading> joined(String word) {
        for (int cut = word.length() - 2; cut >= 2; cut--) {
            String first = word.substring(0, cut);
            String second = word.substring(cut);
            if (NAMES.contains(first) && NAMES.contains(second)) {
                String letters = NAMES.of(first).getFirst() + NAMES.of(second).getFirst();
                return List.of(Reading.of(letters).costing(COST_ENDED));
            }
        }
        return List.of();
    }

    private static Map<String, String> endings(String pairs) {
        var endings = new LinkedHashMap<String, String>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            endings.put(Arabic.plain(words[i]), words[i + 1]);
        }
        return endings;
    }
}
