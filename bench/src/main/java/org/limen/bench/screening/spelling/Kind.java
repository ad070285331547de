package org.limen.bench.screening.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.people.Culture;

/// A class of rewritings.
///
/// @param name      as its row is called
/// @param cultures  whom it happens to; everybody where empty
/// @param rewriting what happens
/// @param cut       whether the last word may be cut off
public record Kind(String name, Set<Culture> cultures, Rewriting rewriting, boolean cut) {
    private static final int TD3_POSITIONS = 39;
    private static final int TD2_POSITIONS = 31;
    private static final int TD1_POSITIONS = 30;

    /// All classes that need no more than the listed name.
    public static List<Kind> all(SharedData data) {
        return List.of(
                anybody("exact", (name, random) -> java.util.Optional.of(name)),
                anybody("one edit", Typing::oneEdit),
                anybody("two edits", Typing::twoEdits),
                anybody("first letter", Typing::firstLetter),
                anybody("misread by a scanner", Typing::misread),
                anybody("reversed", Words::reversed),
                anybody("rotated", Words::rotated),
                anybody("one word less", Words::oneLess),
                anybody("one word more", Words::oneMore),
                anybody("initial", Words::initial),
                anybody("two words joined", Words::merged),
                anybody("a word parted", Words::parted),
                cut("cut at 39 letters (TD3)", TD3_POSITIONS),
                cut("cut at 31 letters (TD2)", TD2_POSITIONS),
                cut("cut at 30 letters (TD1)", TD1_POSITIONS),
                anybody("letters that ICAO writes in two ways", Sounds::icao),
                anybody("nickname", Sounds.nicknames(nicknames(data))),
                of("Arabic transcribed freely", Sounds::arabic, Culture.ARABIC, Culture.PERSIAN, Culture.PAKISTANI),
                of("Korean romanised otherwise", Sounds::korean, Culture.KOREAN),
                of("pinyin as Wade-Giles", Chinese::wadeGiles, Culture.CHINESE),
                of("Chinese order and joining", Chinese::reordered, Culture.CHINESE),
                of("patronymic left out", Words::withoutPatronymic, Culture.EAST_SLAVIC, Culture.TURKIC),
                of("second surname left out", Words::withoutLast, Culture.HISPANIC, Culture.LUSOPHONE));
    }

    public boolean fits(Culture culture) {
        return cultures.isEmpty() || cultures.contains(culture);
    }

    private static Kind anybody(String name, Rewriting rewriting) {
        return new Kind(name, Set.of(), rewriting, false);
    }

    private static Kind cut(String name, int positions) {
        return new Kind(name, Set.of(), Words.zone(positions), true);
    }

    private static Kind of(String name, Rewriting rewriting, Culture... cultures) {
        return new Kind(name, Set.of(cultures), rewriting, false);
    }

    private static Map<String, List<String>> nicknames(SharedData data) {
        var nicknames = new HashMap<String, List<String>>();
        for (Map<String, String> row : data.rows("names/nicknames/names.csv")) {
            String one = row.getOrDefault("name1", "").toUpperCase(Locale.ROOT);
            String other = row.getOrDefault("name2", "").toUpperCase(Locale.ROOT);
            nicknames.computeIfAbsent(one, k -> new ArrayList<>()).add(other);
        }
        return nicknames;
    }
}
