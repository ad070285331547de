package org.limen.bench.screening.recall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;

/// One searcher asked all innocents and all cases of one kind of query, with the thresholds that follow.
///
/// @param innocents  whom the thresholds are taken from
/// @param best       the best score of each
/// @param thresholds from the best scores of all but constructed innocents
/// @param harsh      from the best scores of all, constructed namesakes and relatives of listed persons among them
/// @param answers    to the cases
public record Trial(
        List<Case> innocents, double[] best, Thresholds thresholds, Thresholds harsh, List<Answer> answers) {

    /// Asks everything, with as many threads as there are cores where the searcher allows it.
    public static Trial run(
            Searcher searcher, boolean concurrent, List<Case> innocents, List<Case> cases, SamePersons same) {
        double[] best = places(innocents.size(), concurrent)
                .mapToDouble(i -> best(searcher.search(innocents.get(i).query())))
                .toArray();
        List<Answer> answers = places(cases.size(), concurrent)
                .mapToObj(i -> answer(searcher, cases.get(i), same))
                .toList();
        Thresholds natural = Thresholds.of(best, i -> !innocents.get(i).constructed());
        return new Trial(innocents, best, natural, Thresholds.of(best, i -> true), answers);
    }

    /// Further cases judged by the same thresholds.
    public Trial asking(Searcher searcher, List<Case> cases, SamePersons same) {
        return new Trial(
                innocents,
                best,
                thresholds,
                harsh,
                cases.stream().map(c -> answer(searcher, c, same)).toList());
    }

    private static IntStream places(int size, boolean concurrent) {
        IntStream places = IntStream.range(0, size);
        return concurrent ? places.parallel() : places;
    }

    private static double best(List<Found> found) {
        return found.isEmpty() ? Double.NEGATIVE_INFINITY : found.getFirst().score();
    }

    private static Answer answer(Searcher searcher, Case asked, SamePersons same) {
        List<Found> found = searcher.search(asked.query());
        double score = found.stream()
                .filter(f -> f.entry().equals(asked.entry()))
                .mapToDouble(Found::score)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        boolean first = score > Double.NEGATIVE_INFINITY
                && found.stream().takeWhile(f -> f.score() > score).allMatch(f -> same.same(f.entry(), asked.entry()));
        return new Answer(asked, score, first);
    }

    /// The share of the answers that reach the threshold of this rate.
    public double recall(List<Answer> among, int rate) {
        return share(among, a -> a.score() >= thresholds.score(rate));
    }

    /// The share that stand first and reach the threshold of one in a thousand.
    public double first(List<Answer> among) {
        return share(among, a -> a.first() && a.score() >= thresholds.score(Thresholds.HEADLINE));
    }

    /// Recall at one in a thousand of all innocents, the constructed ones among them.
    private double harsh(List<Answer> among) {
        return share(among, a -> a.score() >= harsh.score(Thresholds.HEADLINE));
    }

    private static double share(List<Answer> among, Predicate<Answer> which) {
        return among.isEmpty()
                ? Double.NaN
                : (double) among.stream().filter(which).count() / among.size();
    }

    /// A table of recall with a row for each class, and one for all.
    public Table table(String name, String title, Function<Case, String> rowOf) {
        var table = new Table(name, title, columns());
        var rows = new LinkedHashMap<String, List<Answer>>();
        answers.forEach(a -> rows.computeIfAbsent(rowOf.apply(a.of()), k -> new ArrayList<>())
                .add(a));
        rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> table.row(e.getKey(), figures(e.getValue())));
        return table.row("all", figures(answers));
    }

    /// The rates that result on the innocents whom the thresholds were not taken from.
    public Trial describe(Table table) {
        table.note(
                "Needed: %.1f / %.1f / %.1f; false alerts per 1,000 among the %,d other innocents: %.2f / %.2f / %.3f."
                        .formatted(
                                thresholds.score(0),
                                thresholds.score(1),
                                thresholds.score(2),
                                innocents.size() / 2,
                                thresholds.resulting(0),
                                thresholds.resulting(1),
                                thresholds.resulting(2)));
        if (innocents.stream().anyMatch(Case::constructed)) {
            table.note(String.format(
                    Locale.ROOT,
                    "Column namesakes: recall at 1 in 1,000 when 1 %% of the travellers are constructed namesakes and 1 %% relatives of listed persons (needed: %.1f).",
                    harsh.score(Thresholds.HEADLINE)));
        }
        return this;
    }

    public static List<Column> columns() {
        return List.of(
                Column.count("asked"),
                Column.share("at 10"),
                Column.share("at 1"),
                Column.share("at 0.1"),
                Column.share("first"),
                Column.share("namesakes"));
    }

    public double[] figures(List<Answer> among) {
        return new double[] {
            among.size(), recall(among, 0), recall(among, 1), recall(among, 2), first(among), harsh(among)
        };
    }
}
