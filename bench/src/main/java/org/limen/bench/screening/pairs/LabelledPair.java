package org.limen.bench.screening.pairs;

import java.util.List;
import org.limen.bench.screening.data.SharedData;

/// Two names, and whether people who looked say that they are of one person.
public record LabelledPair(String one, String other, boolean match) {

    /// The rows about persons of nomenklatura's cases.
    public static List<LabelledPair> read(SharedData data) {
        return data.rows("labelled/nomenklatura_cases.csv").stream()
                .filter(row -> "Person".equals(row.get("schema")))
                .map(row -> new LabelledPair(
                        row.getOrDefault("name1", ""),
                        row.getOrDefault("name2", ""),
                        "true".equals(row.get("is_match"))))
                .toList();
    }
}
