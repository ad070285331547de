package org.limen.engine.names.script;

import java.util.List;
import org.limen.engine.names.sound.Speller;
import org.limen.engine.names.sound.Spelling;
import org.limen.engine.names.sound.Units;

/// Words in Hebrew letters: common names by a table, others with the vowels that they were probably said with.
final class Hebrew {
    private static final NameTable NAMES = NameTable.ofForms("hebrew-names.tsv", form -> form);
    private static final Speller SPELLER = new Speller("sounds-hebrew.tsv");
    private static final int COST_NAMED = 3;
    private static final int COST_SOUND_OF_NAMED = 18;

    private Hebrew() {}

    static Reading standard(String word) {
        return NAMES.contains(word) ? NAMES.readings(word, COST_NAMED).getFirst() : likeliest(word);
    }

    static List<Reading> others(String word) {
        return NAMES.readings(word, COST_NAMED);
    }

    private static Reading likeliest(String word) {
        return bySound(word).stream()
                .findFirst()
                .map(spelling -> Reading.of(spelling.letters()).costing(spelling.cost()))
                .orElse(Reading.NOTHING);
    }

    static List<Spelling> bySound(String word) {
        return SPELLER.spellings(Units.abjad(letters(word)), NAMES.contains(word) ? COST_SOUND_OF_NAMED : 0);
    }

    /// Without vowel points.
    private static String letters(String word) {
        var letters = new StringBuilder(word.length());
        word.chars().filter(c -> (c >= 'א' && c <= 'ת') || c == Units.GERESH).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
