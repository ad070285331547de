package org.limen.engine.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A set of sights taken for one event, at most one of each observer, and how much speaks for it.
///
/// @param score the log of how much likelier it is as one event than as clutter
record Hypothesis(List<Sight> sights, Place place, double score) {

    /// The best place for two sights of different observers.
    static Hypothesis pair(Sight a, Sight b, double logRate) {
        List<Sight> sights = List.of(a, b);
        double[] best = {a.x(), a.y()};
        double bestLog = Double.NEGATIVE_INFINITY;
        for (double[] start : starts(a, b)) {
            double log = Place.logAt(sights, start[0], start[1]);
            if (log > bestLog) {
                best = start;
                bestLog = log;
            }
        }
        return of(sights, Place.of(sights, best[0], best[1]), logRate);
    }

    static Hypothesis of(List<Sight> sights, Place place, double logRate) {
        double score = logRate
                + place.logEvidence()
                + Kinds.agreement(sights.stream().map(Sight::kind).toList());
        for (Sight sight : sights) {
            score -= sight.logClutter();
        }
        return new Hypothesis(sights, place, score);
    }

    /// Where the rays cross, or, where they don't, some way along each.
    private static List<double[]> starts(Sight a, Sight b) {
        double sin = Math.sin(b.theta() - a.theta());
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double alongA = (dx * Math.cos(b.theta()) - dy * Math.sin(b.theta())) / -sin;
        double alongB = (dx * Math.cos(a.theta()) - dy * Math.sin(a.theta())) / -sin;
        var starts = new ArrayList<double[]>();
        if (alongA > 0 && alongB > 0 && alongA < 3 * Sight.RANGE_MAX_M && alongB < 3 * Sight.RANGE_MAX_M) {
            starts.add(along(a, alongA));
        } else {
            for (double m : new double[] {1_000, 4_000, 10_000}) {
                starts.add(along(a, m));
                starts.add(along(b, m));
            }
        }
        for (Sight sight : List.of(a, b)) {
            if (sight.hasDistance()) {
                starts.add(along(sight, sight.distance()));
            }
        }
        return starts;
    }

    static double[] along(Sight sight, double m) {
        return new double[] {sight.x() + m * Math.sin(sight.theta()), sight.y() + m * Math.cos(sight.theta())};
    }

    /// Takes in the sights that fit best, one after the other, as long as each makes it likelier.
    Hypothesis grown(List<Sight> near, Predicate<Sight> free, double logRate) {
        Hypothesis grown = this;
        while (true) {
            Sight best = null;
            double bestGain = 0;
            for (Sight sight : near) {
                if (free.test(sight) && !grown.holds(sight.observer())) {
                    double gain = grown.place.gain(sight);
                    if (gain > bestGain) {
                        best = sight;
                        bestGain = gain;
                    }
                }
            }
            Hypothesis with = best == null ? grown : grown.with(best, logRate);
            if (with.score <= grown.score) {
                return grown;
            }
            grown = with;
        }
    }

    Hypothesis with(Sight sight, double logRate) {
        var more = new ArrayList<>(sights);
        more.add(sight);
        return of(List.copyOf(more), Place.of(more, place.x(), place.y()), logRate);
    }

    /// Gives up sights as long as it is likelier without them.
    Hypothesis pruned(double logRate) {
        Hypothesis best = this;
        for (Sight sight : sights) {
            if (best.sights.size() > 2) {
                Hypothesis fewer = best.without(sight, logRate);
                best = fewer.score > best.score ? fewer : best;
            }
        }
        return best;
    }

    private Hypothesis without(Sight sight, double logRate) {
        List<Sight> fewer = sights.stream().filter(s -> !s.equals(sight)).toList();
        return of(fewer, Place.of(fewer, place.x(), place.y()), logRate);
    }

    boolean holds(String observer) {
        for (Sight sight : sights) {
            if (sight.observer().equals(observer)) {
                return true;
            }
        }
        return false;
    }
}
