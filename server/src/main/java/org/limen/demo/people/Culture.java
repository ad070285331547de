package org.limen.demo.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.limen.engine.mrz.Sex;

/// A stock of names that go together, and how a full name is built from them.
///
/// @param familyFeminine the forms of `family` that women bear, in the same order; the same list where there is none
record Culture(
        String code, List<NamePart> male, List<NamePart> female, List<NamePart> family, List<NamePart> familyFeminine) {
    private static final Map<String, Culture> ALL = read();
    private static final double MIDDLE = 0.6;
    private static final String VOWELS = "aeiouyáéíóúàèìòùâêîôûäëïöüãõåæøőűăąęı";

    static Culture named(String code) {
        Culture culture = ALL.get(code);
        if (culture == null) {
            throw new IllegalArgumentException("sample/names.tsv has no culture " + code);
        }
        return culture;
    }

    List<NamePart> given(Sex sex) {
        return sex == Sex.MALE ? male : female;
    }

    /// A family name of the stock, or one recombined from several of it.
    Family family(Chance chance, boolean recombined) {
        int index = chance.below(family.size());
        return recombined && !isClosed()
                ? recombined(chance, family.get(index).latin())
                : new Family(family.get(index), familyFeminine.get(index));
    }

    /// Chinese, Korean and Vietnamese family names are a closed stock.
    private boolean isClosed() {
        return List.of("chinese", "korean", "vietnamese").contains(code);
    }

    /// The head of one name, perhaps a syllable of another, and the tail of a third: a name that sounds right and may
    /// belong to nobody.
    private Family recombined(Chance chance, String first) {
        String head = first.substring(0, cut(first));
        String middle = chance.happens(MIDDLE) ? syllable(chance.pick(family).latin()) : "";
        int last = chance.below(family.size());
        int from = cut(family.get(last).latin());
        return new Family(
                NamePart.plain(head + middle + family.get(last).latin().substring(from)),
                NamePart.plain(head + middle + familyFeminine.get(last).latin().substring(from)));
    }

    /// A consonant and a vowel from inside a name.
    private static String syllable(String name) {
        for (int i = 1; i + 2 < name.length(); i++) {
            if (!isVowel(name, i) && isVowel(name, i + 1)) {
                return name.substring(i, i + 2).toLowerCase(Locale.ROOT).strip();
            }
        }
        return "";
    }

    /// After the vowel nearest to the middle, or the middle itself.
    private static int cut(String name) {
        int middle = name.length() / 2;
        for (int away = 0; away < middle - 1; away++) {
            if (isVowel(name, middle - away)) {
                return middle - away + 1;
            }
            if (isVowel(name, middle + away)) {
                return middle + away + 1;
            }
        }
        return middle;
    }

    private static boolean isVowel(String name, int at) {
        return at < name.length() - 1 && VOWELS.indexOf(Character.toLowerCase(name.charAt(at))) >= 0;
    }

    /// A family name in the form that men and the form that women bear.
    record Family(NamePart masculine, NamePart feminine) {
        NamePart of(Sex sex) {
            return sex == Sex.MALE ? masculine : feminine;
        }
    }

    private static Map<String, Culture> read() {
        var stocks = new HashMap<String, Map<String, List<NamePart>>>();
        for (String[] row : Tables.rows("names.tsv")) {
            stocks.computeIfAbsent(row[0], _ -> new HashMap<>()).put(row[1], names(row[2]));
        }
        return stocks.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, stock -> culture(stock.getKey(), stock.getValue())));
    }

    private static Culture culture(String code, Map<String, List<NamePart>> stock) {
        List<NamePart> family = names(code, stock, "s");
        return new Culture(
                code,
                names(code, stock, "m"),
                names(code, stock, "f"),
                family,
                stock.containsKey("sf") ? names(code, stock, "sf") : family);
    }

    private static List<NamePart> names(String code, Map<String, List<NamePart>> stock, String kind) {
        return Objects.requireNonNull(stock.get(kind), () -> "sample/names.tsv has no " + kind + " for " + code);
    }

    private static List<NamePart> names(String cell) {
        return Arrays.stream(cell.split(";")).map(NamePart::parse).toList();
    }
}
