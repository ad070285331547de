package org.limen.bench.screening.report;

import java.util.Locale;

/// How a column's figures are written, and whether more of it is better.
public enum Form {
    COUNT("%,.0f", 0),
    SHARE("%.3f", 1),
    RATE("%.2f", 0),
    BITS("%.1f", 0),
    MICROSECONDS("%,.1f", -1),
    SECONDS("%,.2f", -1),
    BYTES("%,.0f", -1),
    PER_SECOND("%,.0f", 1);

    private final String pattern;
    private final int better;

    Form(String pattern, int better) {
        this.pattern = pattern;
        this.better = better;
    }

    public String text(double figure) {
        return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, pattern, figure);
    }

    /// `better`, `worse`, or an empty text where neither can be said of such a column.
    String verdict(double change) {
        double gain = change * better;
        return gain > 0 ? "better" : gain < 0 ? "worse" : "";
    }
}
