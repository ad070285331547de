package org.limen.dailyreport.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Numbers as a report prints them: rounded half up to fixed places, so that the last bits of a machine's arithmetic do
/// not reach the paper.
final class Rounded {
    private Rounded() {}

    static double to(int places, double value) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue() + 0.0;
    }

    static @Nullable Double orNull(int places, @Nullable Double value) {
        return value == null ? null : Double.valueOf(to(places, value));
    }
}
