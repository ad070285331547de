package org.limen.engine.screening;

/// How much an operator wants to see, and by which version of the model.
///
/// @param perThousand expected false alerts per 1,000 travellers
/// @param all         whether the best are given whatever they score
/// @param hitsMax     at most so many hits
/// @param model       the newest version unless an answer of the past is made again
public record ScreeningOptions(double perThousand, boolean all, int hitsMax, Model model) {
    /// Hits given with `--all`.
    public static final int BEST = 10;

    private static final int HITS_MAX = 50;

    public static final ScreeningOptions STANDARD = perThousand(1);

    /// By the newest version of the model.
    public ScreeningOptions(double perThousand, boolean all, int hitsMax) {
        this(perThousand, all, hitsMax, Model.VERSIONS.getFirst());
    }

    public static ScreeningOptions perThousand(double rate) {
        return new ScreeningOptions(rate, false, HITS_MAX, Model.VERSIONS.getFirst());
    }

    public static ScreeningOptions best() {
        return new ScreeningOptions(1, true, BEST, Model.VERSIONS.getFirst());
    }

    public ScreeningOptions by(Model version) {
        return new ScreeningOptions(perThousand, all, hitsMax, version);
    }

    public ScreeningOptions atMost(int hits) {
        return new ScreeningOptions(perThousand, all, hits, model);
    }
}
