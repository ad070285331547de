package org.limen.bench.screening.cases;

import java.util.List;
import org.limen.bench.screening.recall.Case;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;

/// Which fields of a query are asked with.
public enum Fields {
    NAME("name", "name only"),
    BIRTH("birth", "name and noisy date of birth"),
    FULL("full", "name, noisy date of birth, sex and nationality");

    public final String code;
    public final String title;

    Fields(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /// The same cases with no more than these fields.
    public List<Case> of(List<Case> cases) {
        return cases.stream().map(c -> c.asking(of(c.query()))).toList();
    }

    private Query of(Query query) {
        return switch (this) {
            case NAME -> bare(query).bornOn(null);
            case BIRTH -> bare(query);
            case FULL -> query;
        };
    }

    private static Query bare(Query query) {
        return query.ofNationality("").ofSex(Sex.UNSPECIFIED).withDocument("");
    }
}
