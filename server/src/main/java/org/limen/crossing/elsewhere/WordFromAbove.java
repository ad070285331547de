package org.limen.crossing.elsewhere;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.limen.screening.Judgement;

/// An officer's word on an alert, on its way down to the node whose crossing it is about.
///
/// @param speaker the public key of the node where it was said
/// @param node    its name
/// @param place   counted upwards by that node
/// @param origin  the public key of the node that recorded the crossing
/// @param why     empty where it was purged since
record WordFromAbove(
        String speaker,
        String node,
        long place,
        String origin,
        UUID crossing,
        String list,
        String entry,
        long edition,
        boolean same,
        String why,
        Judgement.By officer,
        Instant at) {

    /// All that flow to one child.
    record All(List<WordFromAbove> words) {
        static final All NONE = new All(List.of());

        All {
            words = List.copyOf(words);
        }
    }

    boolean isPurged() {
        return why.isEmpty();
    }
}
