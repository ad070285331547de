package org.limen.bench.screening;

import java.util.List;
import java.util.Map;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.peers.Formula;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Form;
import org.limen.bench.screening.report.Table;
import org.limen.engine.names.NameNormaliser;

/// How near the formula comes to the scores that the search page of the United States' sanctions office showed.
final class OfacFixtures {
    private static final double NEAR = 5;

    private OfacFixtures() {}

    static Table table(SharedData data) {
        List<Map<String, String>> rows = data.rows("labelled/ofac_fixtures.csv");
        double[] off = rows.stream()
                .mapToDouble(row -> Math.abs(score(row) - Double.parseDouble(row.getOrDefault("ofac_score", "0"))))
                .toArray();
        double near =
                (double) java.util.Arrays.stream(off).filter(d -> d <= NEAR).count() / off.length;
        return new Table(
                        "ofac",
                        "The formula beside the scores that OFAC's search page showed",
                        List.of(Column.count("pairs"), Column.share("within 5"), new Column("mean off", Form.BITS)))
                .row(
                        "OFAC's formula as restated here",
                        off.length,
                        near,
                        java.util.Arrays.stream(off).average().orElse(0));
    }

    private static double score(Map<String, String> row) {
        return 100
                * Formula.ofac(plain(row.getOrDefault("query_name", "")), plain(row.getOrDefault("result_name", "")));
    }

    private static String plain(String name) {
        return NameNormaliser.normalise(name).text();
    }
}
