package org.limen.engine.screening;

/// How much an operator wants to see.
///
/// @param perThousand expected false alerts per 1,000 travellers
/// @param all         whether the best are given whatever they score
/// @param hitsMax     at most so many hits
public record ScreeningOptions(double perThousand, boolean all, int hitsMax) {
    /// Hits given with `--all`.
    public static final int BEST = 10;

    public static final ScreeningOptions STANDARD = new ScreeningOptions(1, false, 50);

    public static ScreeningOptions perThousand(double rate) {
        return new ScreeningOptions(rate, false, 50);
    }

    public static ScreeningOptions best() {
        return new ScreeningOptions(1, true, BEST);
    }
}
