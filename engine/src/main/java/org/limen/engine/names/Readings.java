package org.limen.engine.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.limen.engine.names.script.Reading;
import org.limen.engine.names.script.Romanisation;
import org.limen.engine.names.sound.KnownNames;

/// Chooses among the many ways to write a name in Latin letters the few that find it on most lists.
///
/// Readings that share their skeleton find the same entries, so they count together; of those with other letters the
/// likeliest is kept. The words of a name are combined by their costs, the cheapest combinations first.
final class Readings {
    /// No name has more readings.
    static final int READINGS_MAX = 4;

    /// Of these so many by Persian custom, where a name has letters of Persian.
    private static final int PERSIAN_MAX = 2;

    /// Tenths of nats that speak for a skeleton which a known name has.
    private static final int KNOWN_SKELETON_GAIN = 10;

    /// What it is worth to have the very letters, beside the skeleton alone.
    private static final double LETTERS_SHARE = 0.5;

    private static final double TENTHS = 10;
    private static final Set<String> KNOWN_SKELETONS =
            KnownNames.all().stream().map(Skeleton::of).collect(Collectors.toUnmodifiableSet());

    private Readings() {}

    /// One word of the name in Latin letters.
    private record Option(List<NameToken> tokens, String skeleton, int cost) {
        static Option of(Reading reading) {
            List<NameToken> tokens = NameNormaliser.tokens(reading);
            String skeleton = tokens.stream().map(NameToken::skeleton).collect(Collectors.joining());
            int gain = !reading.vowelless() && KNOWN_SKELETONS.contains(skeleton) ? KNOWN_SKELETON_GAIN : 0;
            return new Option(tokens, skeleton, reading.cost() - gain);
        }

        double mass() {
            return Math.exp(-cost / TENTHS);
        }

        /// With the cost of all readings that share the skeleton.
        Option costing(double together) {
            return new Option(tokens, skeleton, (int) Math.round(-TENTHS * Math.log(together)));
        }

        Option followedBy(Option next) {
            var both = new ArrayList<>(tokens);
            both.addAll(next.tokens);
            return new Option(both, "", cost + next.cost);
        }
    }

    static List<NormalName> of(String text, ReadingRules rules) {
        NormalName normal = NameNormaliser.normalise(text);
        List<String> texts = isAscii(text) ? ZoneSpelling.undone(normal, rules) : List.of(text);
        if (texts.isEmpty()) {
            return List.of(normal);
        }
        var readings = new ArrayList<NormalName>(READINGS_MAX);
        readings.add(normal);
        List<List<Option>> others = byWords(texts);
        if (rules.persian() && texts.stream().anyMatch(Romanisation::mayBePersian)) {
            addPersian(texts.getLast(), normal.capped(), others, readings);
        }
        others.forEach(names -> add(names, normal.capped(), READINGS_MAX, readings));
        return readings;
    }

    /// Readings by Persian custom before the others where a letter tells that it was followed, else one behind them.
    private static void addPersian(String text, boolean capped, List<List<Option>> others, List<NormalName> readings) {
        List<Option> names = combined(List.of(NameNormaliser.words(text)), Readings::persianOptions);
        if (Romanisation.isPersian(text)) {
            add(names, capped, 1 + PERSIAN_MAX, readings);
        } else {
            others.forEach(each -> add(each, capped, READINGS_MAX - 1, readings));
            add(names, capped, READINGS_MAX, readings);
        }
    }

    /// For each text its readings; where words can be joined those come first, but leave room for the others.
    private static List<List<Option>> byWords(List<String> texts) {
        var names = new ArrayList<List<Option>>();
        for (String text : texts) {
            List<String> words = List.of(NameNormaliser.words(text));
            List<String> joined = Romanisation.joined(words);
            if (joined.size() < words.size()) {
                List<Option> joinedNames = combined(joined);
                names.add(joinedNames.subList(0, Math.min(2, joinedNames.size())));
            }
            names.add(combined(words));
        }
        return names;
    }

    private static void add(List<Option> names, boolean capped, int most, List<NormalName> readings) {
        for (Option name : names) {
            var reading = new NormalName(
                    name.tokens.subList(0, Math.min(name.tokens.size(), NameNormaliser.TOKENS_MAX)), capped);
            boolean isNew = !reading.tokens().isEmpty() && !readings.contains(reading);
            if (readings.size() < most && isNew) {
                readings.add(reading);
            }
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /// The cheapest combinations of the options of all words.
    private static List<Option> combined(List<String> words) {
        return combined(words, Readings::options);
    }

    private static List<Option> combined(List<String> words, Function<String, List<Option>> optionsOf) {
        List<Option> names = List.of(new Option(List.of(), "", 0));
        for (String word : words) {
            List<Option> options = optionsOf.apply(word);
            if (!options.isEmpty()) {
                names = names.stream()
                        .flatMap(name -> options.stream().map(name::followedBy))
                        .sorted(Comparator.comparingInt(Option::cost))
                        .limit(READINGS_MAX + 1L)
                        .toList();
            }
        }
        return names;
    }

    private static List<Option> options(String word) {
        return options(Romanisation.all(NameNormaliser.digitsRead(word)));
    }

    private static List<Option> persianOptions(String word) {
        return options(Romanisation.persian(NameNormaliser.digitsRead(word)));
    }

    /// The few readings of one word that together find most, the cheapest first.
    private static List<Option> options(List<Reading> all) {
        var left = new ArrayList<Option>();
        for (Reading reading : all) {
            Option option = Option.of(reading);
            if (!option.tokens.isEmpty()) {
                left.add(option);
            }
        }
        Map<String, Double> masses = new LinkedHashMap<>();
        left.forEach(option -> masses.merge(option.skeleton, option.mass(), Double::sum));
        var chosen = new ArrayList<Option>();
        var covered = new HashSet<String>();
        if (!left.isEmpty()) {
            Option standard = left.getFirst();
            chosen.add(standard);
            covered.add(standard.skeleton);
            left.removeIf(option -> option.tokens.equals(standard.tokens));
        }
        while (chosen.size() <= READINGS_MAX && !left.isEmpty()) {
            Option best = left.stream()
                    .max(Comparator.comparingDouble(option -> gain(option, masses, covered)))
                    .orElseThrow();
            boolean first = covered.add(best.skeleton);
            chosen.add(first ? best.costing(masses.getOrDefault(best.skeleton, best.mass())) : best);
            left.removeIf(option -> option.tokens.equals(best.tokens));
        }
        return chosen;
    }

    private static double gain(Option option, Map<String, Double> masses, Set<String> covered) {
        double skeleton = covered.contains(option.skeleton) ? 0 : masses.getOrDefault(option.skeleton, 0.0);
        return LETTERS_SHARE * option.mass() + skeleton;
    }
}
