package org.limen.bench.screening.recall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;

/// Who bears the false alerts: a row for each group of innocents, and the worst group over the mean.
///
/// Constructed namesakes and relatives have rows of their own where the groups are kinds, and are in no other row.
public final class FalseAlerts {
    /// A smaller group says nothing about its rate.
    private static final int REPORTED_MIN = 1000;

    private FalseAlerts() {}

    public static Table table(Trial trial, String name, String title, Function<Case, String> groupOf) {
        var table = new Table(
                name,
                title,
                List.of(
                        Column.count("travellers"),
                        Column.rate("at 10"),
                        Column.rate("at 1"),
                        Column.rate("at 0.1"),
                        Column.rate("÷ mean")));
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int i = 1; i < trial.innocents().size(); i += 2) {
            Case innocent = trial.innocents().get(i);
            String group = groupOf.apply(innocent);
            if (!innocent.constructed() || group.equals(innocent.kind())) {
                groups.computeIfAbsent(group, k -> new ArrayList<>()).add(i);
            }
        }
        double mean = trial.thresholds().resulting(Thresholds.HEADLINE);
        double worst = 0;
        for (String group : groups.keySet().stream().sorted().toList()) {
            List<Integer> places = groups.getOrDefault(group, List.of());
            double[] rates = new double[Thresholds.RATES.size()];
            for (int rate = 0; rate < rates.length; rate++) {
                rates[rate] = trial.thresholds().resulting(rate, places.stream().mapToInt(i -> i));
            }
            double ratio = rates[Thresholds.HEADLINE] / mean;
            table.row(group, places.size(), rates[0], rates[1], rates[2], ratio);
            boolean counted =
                    places.size() >= REPORTED_MIN && !group.equals(Case.NAMESAKE) && !group.equals(Case.RELATIVE);
            worst = counted ? Math.max(worst, ratio) : worst;
        }
        return table.row("worst ÷ mean", Double.NaN, Double.NaN, Double.NaN, Double.NaN, worst)
                .note("The worst is among groups of %,d travellers or more.".formatted(REPORTED_MIN));
    }
}
