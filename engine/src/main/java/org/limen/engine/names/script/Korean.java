package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.List;
import org.limen.engine.names.sound.Speller;
import org.limen.engine.names.sound.Spelling;
import org.limen.engine.names.sound.Units;

/// Korean names syllable by syllable: as lists of northern names write them, as the South does by custom, by McCune
/// and Reischauer, and in the Revised Romanisation of 2000.
///
/// The family name is written as families do.
final class Korean {
    private static final int FIRST = 0xAC00;
    private static final int MEDIALS = 21;
    private static final int FINALS = 28;
    private static final int NATIVE_SYLLABLES_MAX = 4;
    private static final String[] NORTHERN_INITIALS = "K KK N T TT R M P PP S SS _ J JJ CH K T P H".split(" ");
    private static final String[] REISCHAUER_INITIALS = "K KK N T TT R M P PP S SS _ CH TCH CH K T P H".split(" ");
    private static final String[] REVISED_INITIALS = "G KK N D TT R M B PP S SS _ J JJ CH K T P H".split(" ");
    private static final String[] PLAIN_MEDIALS =
            "A AE YA YAE O E YO YE O WA WAE OE YO U WO WE WI YU U UI I".split(" ");
    private static final String[] REVISED_MEDIALS =
            "A AE YA YAE EO E YEO YE O WA WAE OE YO U WO WE WI YU EU UI I".split(" ");
    private static final String[] FINAL = "_ K K K N N N T L K M L L L P L M P P T T NG T T K T P T".split(" ");

    private static final NameTable FAMILY_NAMES = NameTable.ofSpellings("korean-family-names.tsv");
    private static final NameTable GIVEN = NameTable.ofSpellings("korean-given-syllables.tsv");
    private static final NameTable FOREIGN = NameTable.ofForms("korean-foreign-names.tsv", form -> form);
    private static final Speller BY_LETTERS = new Speller("sounds-hangul.tsv");
    private static final Speller BY_SYLLABLES = new Speller("sounds-hangul-syllables.tsv");

    /// What speaks against one of two equally good ways.
    private static final int COST_OF_HALF = 7;

    private Korean() {}

    /// Whose spelling is meant; the place is the one in the table of family names.
    private enum Custom {
        NORTHERN(0),
        SOUTHERN(1),
        OTHER(2);

        private final int place;

        Custom(int place) {
            this.place = place;
        }
    }

    static Reading standard(String word) {
        return new Reading(words(word, Custom.NORTHERN), false, looksNative(word) ? 5 : 25);
    }

    static List<Reading> others(String word) {
        int cost = looksNative(word) ? 9 : 28;
        var readings = new ArrayList<Reading>(FOREIGN.readings(word, 3));
        readings.add(new Reading(words(word, Custom.SOUTHERN), false, cost));
        readings.add(new Reading(words(word, Custom.OTHER), false, cost + 10));
        return readings;
    }

    /// Letter by letter, which minds how syllables run into one another, and by whole syllables, which minds habits.
    static List<Spelling> bySound(String word) {
        int cost = COST_OF_HALF + (FOREIGN.contains(word) ? 10 : looksNative(word) ? 18 : 2);
        var spellings = new ArrayList<>(BY_LETTERS.spellings(Units.hangul(word), cost));
        spellings.addAll(BY_SYLLABLES.spellings(units(word), cost));
        return spellings;
    }

    /// Syllables that the table knows stand for themselves, others are taken apart.
    private static List<String> units(String word) {
        var units = new ArrayList<String>();
        for (int i = 0; i < word.length(); i++) {
            String syllable = word.substring(i, i + 1);
            units.addAll(BY_SYLLABLES.knows(syllable) ? List.of(syllable) : Units.hangul(syllable));
        }
        return units;
    }

    /// A token for each syllable, the first as a family name if it can be one and others follow.
    private static List<String> words(String word, Custom custom) {
        var words = new ArrayList<String>();
        int family = familyLength(word);
        if (family > 0) {
            List<String> customs = FAMILY_NAMES.of(word.substring(0, family));
            words.add(customs.get(custom.place));
        }
        for (int i = family; i < word.length(); i++) {
            String letters = syllable(word.charAt(i), custom);
            if (!letters.isEmpty()) {
                words.add(letters);
            }
        }
        return words;
    }

    private static int familyLength(String word) {
        if (word.length() > 3 && FAMILY_NAMES.contains(word.substring(0, 2))) {
            return 2;
        }
        return word.length() > 1 && FAMILY_NAMES.contains(word.substring(0, 1)) ? 1 : 0;
    }

    private static String syllable(char syllable, Custom custom) {
        return switch (custom) {
            case NORTHERN -> romanised(syllable, NORTHERN_INITIALS, PLAIN_MEDIALS);
            case SOUTHERN -> {
                List<String> given = GIVEN.of(String.valueOf(syllable));
                yield !given.isEmpty() ? given.getFirst() : romanised(syllable, REVISED_INITIALS, REVISED_MEDIALS);
            }
            case OTHER -> romanised(syllable, REISCHAUER_INITIALS, PLAIN_MEDIALS);
        };
    }

    private static String romanised(char syllable, String[] initials, String[] medials) {
        int index = syllable - FIRST;
        if (index < 0 || index >= initials.length * MEDIALS * FINALS) {
            return "";
        }
        String letters =
                initials[index / (MEDIALS * FINALS)] + medials[index / FINALS % MEDIALS] + FINAL[index % FINALS];
        return letters.replace("_", "");
    }

    /// Whether the word can be a family name with one or two syllables of a given name, or these alone.
    private static boolean looksNative(String word) {
        if (word.length() > NATIVE_SYLLABLES_MAX) {
            return false;
        }
        int from = familyLength(word);
        for (int i = from; i < word.length(); i++) {
            String syllable = word.substring(i, i + 1);
            if (!GIVEN.contains(syllable) && GIVEN_PLAIN.indexOf(syllable) < 0) {
                return false;
            }
        }
        return word.length() > 1 || FAMILY_NAMES.contains(word) || GIVEN.contains(word);
    }

    /// Syllables of given names that custom writes as the Revised Romanisation does.
    private static final String GIVEN_PLAIN = "가나남다대동라락련령례린만미민보복봉비빈산삼상새서세소송숭아안애양여예옥완용원인일임자장전제조종지진찬창채청초충치탁하한해향협호홍화황효휘희";
}
