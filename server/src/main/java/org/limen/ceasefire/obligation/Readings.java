package org.limen.ceasefire.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.Outcome;

/// Puts the answers for several readings of one observation together: a breach of one fact is a breach of the
/// reading,
/// and what the readings disagree about is open.
final class Readings {
    private Readings() {}

    /// @param readings of each reading its facts, of each fact the answers, which are in the same order for all
    static List<Checked> together(List<List<List<Checked>>> readings, Thresholds thresholds) {
        int answers = readings.getFirst().getFirst().size();
        return IntStream.range(0, answers)
                .mapToObj(i -> any(
                        readings.stream()
                                .map(facts -> all(
                                        facts.stream().map(fact -> fact.get(i)).toList(), thresholds))
                                .toList(),
                        thresholds))
                .toList();
    }

    /// Facts that all hold: as surely a breach as the surest of them.
    private static Checked all(List<Checked> facts, Thresholds thresholds) {
        List<Checked> meant = meant(facts);
        if (meant.size() < 2) {
            return meant.isEmpty() ? facts.getFirst() : meant.getFirst();
        }
        double low = meant.stream().mapToDouble(Checked::probabilityLow).max().orElse(0);
        double high = meant.stream().mapToDouble(Checked::probabilityHigh).max().orElse(1);
        Checked surest = meant.stream()
                .max(Comparator.comparingDouble(Checked::probabilityLow).thenComparingDouble(Checked::probabilityHigh))
                .orElseThrow();
        return with(surest, low, high, thresholds.of(low, high), surest.because());
    }

    /// Readings of which one is true: at least what the mildest says, at most what the gravest says.
    private static Checked any(List<Checked> readings, Thresholds thresholds) {
        List<Checked> meant = meant(readings);
        if (readings.size() == 1 || meant.isEmpty()) {
            return readings.getFirst();
        }
        double low =
                readings.stream().mapToDouble(Checked::probabilityLow).min().orElse(0);
        double high =
                readings.stream().mapToDouble(Checked::probabilityHigh).max().orElse(1);
        Checked gravest = meant.stream()
                .max(Comparator.comparingDouble(Checked::probabilityHigh))
                .orElseThrow();
        var because = new LinkedHashSet<>(gravest.because());
        if (meant.size() < readings.size()
                || readings.stream().map(Checked::outcome).distinct().count() > 1) {
            because.add("reading-unknown");
        }
        return with(gravest, low, high, thresholds.of(low, high), new ArrayList<>(because));
    }

    private static List<Checked> meant(List<Checked> checked) {
        return checked.stream()
                .filter(one -> one.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    private static Checked with(Checked of, double low, double high, Outcome outcome, List<String> because) {
        return new Checked(
                of.obligation(),
                of.obligationEdition(),
                of.title(),
                of.basis(),
                of.used(),
                of.probability(),
                low,
                high,
                outcome,
                because);
    }
}
