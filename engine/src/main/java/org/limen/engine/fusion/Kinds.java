package org.limen.engine.fusion;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which kinds of thing observers take for each other: mortar for artillery often, a rifle for a rocket hardly.
final class Kinds {
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of(
                    "artillery",
                    "barrage",
                    "explosion",
                    "howitzer",
                    "impact",
                    "mlrs",
                    "mortar",
                    "outgoing",
                    "rocket",
                    "shelling",
                    "tank",
                    "undetermined-explosion"),
            Set.of("burst", "heavy-machine-gun", "machine-gun", "rifle", "shot", "shots", "small-arms"));

    /// Probabilities of a report's kind given the event's, each over the share of reports that have that kind anyhow.
    private static final double LOG_SAME = Math.log(0.8 * 6);

    private static final double LOG_FAMILY = Math.log(0.08 * 6);
    /// For words that are in no family, which may be another's word for the same.
    private static final double LOG_OTHER = Math.log(0.01 * 6);

    /// For words of different families: nobody takes a rifle for a howitzer.
    private static final double LOG_NEVER = -20;
    private static final double LOG_KINDS = Math.log(6);

    private Kinds() {}

    /// How much a set of kinds speaks for one event, in natural logarithms.
    static double agreement(Collection<? extends @Nullable String> kinds) {
        Map<String, Integer> said = said(kinds);
        return said.keySet().stream()
                .mapToDouble(kind -> score(kind, said) - LOG_KINDS)
                .max()
                .orElse(0);
    }

    /// The kind that explains the reported ones best.
    static @Nullable String best(Collection<? extends @Nullable String> kinds) {
        Map<String, Integer> said = said(kinds);
        @Nullable String best = null;
        for (String kind : said.keySet()) {
            best = best == null || score(kind, said) > score(best, said) ? kind : best;
        }
        return best;
    }

    private static Map<String, Integer> said(Collection<? extends @Nullable String> kinds) {
        var said = new LinkedHashMap<String, Integer>();
        kinds.stream().filter(Objects::nonNull).forEach(kind -> said.merge(normal(kind), 1, Integer::sum));
        return said;
    }

    private static double score(String kind, Map<String, Integer> said) {
        double score = 0;
        for (var entry : said.entrySet()) {
            score += entry.getValue() * log(kind, entry.getKey());
        }
        return score;
    }

    private static double log(String a, String b) {
        if (a.equals(b)) {
            return LOG_SAME;
        }
        int familyOfA = family(a);
        int familyOfB = family(b);
        if (familyOfA < 0 || familyOfB < 0) {
            return LOG_OTHER;
        }
        return familyOfA == familyOfB ? LOG_FAMILY : LOG_NEVER;
    }

    /// Whether it is a kind of fire.
    static boolean isFired(String kind) {
        return family(normal(kind)) >= 0;
    }

    private static int family(String kind) {
        for (int i = 0; i < FAMILIES.size(); i++) {
            if (FAMILIES.get(i).contains(kind)) {
                return i;
            }
        }
        return -1;
    }

    private static String normal(String kind) {
        return kind.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
