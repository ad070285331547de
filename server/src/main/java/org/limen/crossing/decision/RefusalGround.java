package org.limen.crossing.decision;

import java.util.List;

/// The grounds on which entry can be refused, after the standard form of Regulation (EU) 2016/399 annex V part B.
public enum RefusalGround {
    A("no valid travel document"),
    B("a false, counterfeit or altered travel document"),
    C("no valid visa or residence permit"),
    D("a false, counterfeit or altered visa or residence permit"),
    E("the purpose and conditions of the stay are not shown"),
    F("the days of stay are used up"),
    G("the means for the stay or the return are not shown"),
    H("an alert that forbids entry"),
    I("a threat to public order, security or health");

    record Row(String code, String text) {}

    private final String text;

    RefusalGround(String text) {
        this.text = text;
    }

    static List<Row> rows() {
        return List.of(values()).stream().map(RefusalGround::row).toList();
    }

    Row row() {
        return new Row(name(), text);
    }
}
