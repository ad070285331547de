package org.limen.bench.screening.data;

import java.util.List;
import java.util.Map;
import org.limen.bench.screening.recall.Case;
import org.limen.engine.PartialDate;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;

/// Made-up innocents of all the world by another project, most in their own script.
public final class YentePeople {
    private YentePeople() {}

    /// Each with the script of its name as its kind.
    public static List<Case> innocents(SharedData data) {
        return data.rows("labelled/yente_negatives_global.csv").stream()
                .map(row -> new Case(
                        script(row.getOrDefault("full_name", "")),
                        row.getOrDefault("nationality", ""),
                        Case.INNOCENT,
                        query(row)))
                .toList();
    }

    /// What a row of theirs asks.
    public static Query query(Map<String, String> row) {
        return new Query(
                List.of(row.getOrDefault("full_name", "")),
                PartialDate.read(padded(row.getOrDefault("date_of_birth", "")), "birthDate")
                        .date(),
                Nationality.code(row.getOrDefault("nationality", "")),
                Sex.of(row.getOrDefault("gender", "")),
                "",
                "",
                false);
    }

    /// `1969-7-16` as `1969-07-16`.
    static String padded(String date) {
        return date.replaceAll("-(\\d)(?=-|$)", "-0$1");
    }

    /// The script of the first letter, in small letters.
    public static String script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("none");
    }
}
