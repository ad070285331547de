package org.limen.simulation;

import java.time.Duration;
import java.util.List;

/// What became of a simulated border.
public sealed interface Outcome {
    /// Everything held.
    record Held(Figures figures) implements Outcome {}

    /// An invariant did not hold.
    ///
    /// @param invariant as a sentence
    /// @param after     how long after the begin, in simulated time
    /// @param event     the number of what happened then
    /// @param told      what is wrong
    /// @param who       how the nodes stand that it names, and those above them
    /// @param before    what these did last, in words
    record Broken(String invariant, Duration after, long event, String told, List<String> who, List<String> before)
            implements Outcome {
        public Broken {
            who = List.copyOf(who);
            before = List.copyOf(before);
        }
    }

    /// How much happened.
    ///
    /// @param weather what went wrong how often
    /// @param rest    when nothing was left to be done, after the begin
    /// @param trace   a hash over everything that happened: two runs of a seed give the same
    record Figures(
            String weather,
            int nodes,
            int posts,
            long events,
            int checks,
            int hits,
            int alerts,
            int editions,
            int powerCuts,
            int keys,
            int shutOut,
            int setBack,
            int forks,
            int purged,
            long entries,
            long bytesOnLines,
            Duration rest,
            String trace) {}
}
