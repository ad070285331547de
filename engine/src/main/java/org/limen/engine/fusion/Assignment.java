package org.limen.engine.fusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/// Which sights belong together: every pair that may be one event is grown, and the best sets are taken first.
///
/// Two barrages at once give crossings that are none; they lose because fewer posts agree on them, and taking the best
/// set first leaves them without sights. A set that lost some of its sights is grown again from its pair.
/// What no taken set makes likelier than clutter stays apart.
final class Assignment {
    /// The share of reports expected to belong to nothing that others reported.
    static final double CLUTTER_SHARE = 0.2;

    /// How many reports of an event are expected.
    private static final double REPORTS_EXPECTED = 3.5;

    /// A set must be this much likelier than clutter, as a natural logarithm.
    private static final double SCORE_MIN = 1.5;

    /// How far apart, in standard deviations, the times of two reports of one event may be.
    private static final double TIMES_APART_SD = 4;

    /// A pair must be at least this likely to be worth growing, as a natural logarithm.
    private static final double PAIR_MIN = -5;

    /// What was given up may make events of its own, so everything is done twice.
    private static final int ROUNDS = 2;

    private final List<Sight> sights;
    private final double logRate;
    private final Set<Sight> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Hypothesis> events = new ArrayList<>();

    /// @param sights      in the order of their times
    /// @param areaSquareM where events may be
    /// @param seconds     the time that the sights cover
    Assignment(List<Sight> sights, double areaSquareM, double seconds) {
        this.sights = sights;
        this.logRate =
                Math.log((1 - CLUTTER_SHARE) * sights.size() / REPORTS_EXPECTED) - Math.log(areaSquareM * seconds);
    }

    /// A grown set with the pair that it grew from.
    private record Grown(Hypothesis pair, Hypothesis whole) {}

    List<Hypothesis> events() {
        for (int round = 0; round < ROUNDS; round++) {
            var queue = new PriorityQueue<Grown>(
                    Comparator.comparingDouble((Grown grown) -> -grown.whole().score()));
            seed(queue);
            while (!queue.isEmpty()) {
                take(queue, queue.poll());
            }
            join();
            prune();
        }
        return events;
    }

    private void prune() {
        for (int i = 0; i < events.size(); i++) {
            Hypothesis event = events.get(i);
            Hypothesis pruned = event.pruned(logRate);
            event.sights().forEach(taken::remove);
            taken.addAll(pruned.sights());
            events.set(i, pruned);
        }
    }

    private void seed(PriorityQueue<Grown> queue) {
        var known = new HashSet<Set<String>>();
        for (int i = 0; i < sights.size(); i++) {
            Sight a = sights.get(i);
            for (int j = i + 1; j < sights.size() && mayMeet(a, sights.get(j)); j++) {
                Sight b = sights.get(j);
                if (isFree(a) && isFree(b) && !a.observer().equals(b.observer()) && mayAgree(a, b)) {
                    Hypothesis pair = Hypothesis.pair(a, b, logRate);
                    Hypothesis whole = pair.score() > PAIR_MIN ? grow(pair) : pair;
                    if (whole.score() > SCORE_MIN && known.add(ids(whole))) {
                        queue.add(new Grown(pair, whole));
                    }
                }
            }
        }
    }

    private static Set<String> ids(Hypothesis hypothesis) {
        return hypothesis.sights().stream().map(sight -> sight.of().id()).collect(Collectors.toSet());
    }

    /// Whether two reports may be of one thing as far as their times go; sound needs a minute for the longest range.
    private static boolean mayMeet(Sight a, Sight b) {
        double sound = Math.max(a.of().means().soundShare(), b.of().means().soundShare());
        double apart = TIMES_APART_SD * Math.hypot(a.timeSd(), b.timeSd());
        return b.time() - a.time() <= apart + sound * Sight.RANGE_MAX_M / Sight.SOUND_M_PER_S;
    }

    /// The same, now that sound can't be later at one than at the other by more than the way between them.
    private static boolean mayAgree(Sight a, Sight b) {
        double apart = TIMES_APART_SD * Math.hypot(a.timeSd(), b.timeSd());
        double ears = Math.min(a.of().means().soundShare(), b.of().means().soundShare());
        double way = ears == 1 ? Math.hypot(a.x() - b.x(), a.y() - b.y()) : Sight.RANGE_MAX_M;
        return b.time() - a.time() <= apart + way / Sight.SOUND_M_PER_S;
    }

    private boolean isFree(Sight sight) {
        return !taken.contains(sight);
    }

    private Hypothesis grow(Hypothesis pair) {
        return pair.grown(near(pair.sights().getFirst()), this::isFree, logRate);
    }

    /// The sights that may be of the same thing as this one, as far as their times go.
    List<Sight> near(Sight sight) {
        int at = indexOf(sight);
        int from = at;
        while (from > 0 && mayMeet(sights.get(from - 1), sight)) {
            from--;
        }
        int to = at + 1;
        while (to < sights.size() && mayMeet(sight, sights.get(to))) {
            to++;
        }
        return sights.subList(from, to);
    }

    private int indexOf(Sight sight) {
        int low = 0;
        int high = sights.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sights.get(middle).time() < sight.time()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void take(PriorityQueue<Grown> queue, Grown best) {
        if (best.whole().sights().stream().noneMatch(taken::contains)) {
            events.add(best.whole());
            taken.addAll(best.whole().sights());
            return;
        }
        if (best.pair().sights().stream().noneMatch(taken::contains)) {
            Hypothesis again = grow(best.pair());
            if (again.score() > SCORE_MIN) {
                queue.add(new Grown(best.pair(), again));
            }
        }
    }

    /// Offers what was left to the events once more, now that they stand.
    private void join() {
        for (Sight sight : sights) {
            if (!taken.contains(sight)) {
                offer(sight);
            }
        }
    }

    private void offer(Sight sight) {
        int best = -1;
        double bestGain = 0;
        for (int i = 0; i < events.size(); i++) {
            Hypothesis event = events.get(i);
            if (isNear(event, sight)
                    && !event.holds(sight.observer())
                    && event.place().gain(sight) > bestGain) {
                best = i;
                bestGain = event.place().gain(sight);
            }
        }
        if (best >= 0) {
            Hypothesis with = events.get(best).with(sight, logRate);
            if (with.score() > events.get(best).score()) {
                events.set(best, with);
                taken.add(sight);
            }
        }
    }

    private static boolean isNear(Hypothesis event, Sight sight) {
        return event.sights().stream().anyMatch(of -> mayMeetEither(of, sight));
    }

    private List<Hypothesis> eventsNear(Sight sight) {
        return events.stream().filter(event -> isNear(event, sight)).toList();
    }

    private static boolean mayMeetEither(Sight a, Sight b) {
        return a.time() <= b.time() ? mayMeet(a, b) : mayMeet(b, a);
    }

    /// Why a sight stayed apart.
    Unassigned.Why why(Sight sight) {
        List<Hypothesis> near = eventsNear(sight);
        if (near.stream()
                .anyMatch(
                        event -> event.holds(sight.observer()) && event.place().gain(sight) > 0)) {
            return Unassigned.Why.REPORTED_AGAIN;
        }
        boolean alone = near(sight).stream().allMatch(other -> other.observer().equals(sight.observer()));
        return alone ? Unassigned.Why.ALONE : Unassigned.Why.FITS_NONE;
    }

    boolean isTaken(Sight sight) {
        return taken.contains(sight);
    }
}
