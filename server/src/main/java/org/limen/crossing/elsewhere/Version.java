package org.limen.crossing.elsewhere;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;
import org.limen.crossing.record.State;

/// One node's record of a crossing.
///
/// @param origin    the public key of the node, empty for this one
/// @param node      its name
/// @param decidedAt when it came to its state, or null while nobody decided
/// @param limited   whether days of stay are counted for this person
record Version(
        String origin,
        String node,
        UUID id,
        UUID arrival,
        Instant at,
        LocalDate day,
        String post,
        Direction direction,
        String officerName,
        String personKey,
        String documentKey,
        String surname,
        String givenNames,
        String nationality,
        boolean limited,
        String state,
        @Nullable Instant decidedAt,
        boolean counts) {
    /// By time; where that is the same, in an order that every node has alike.
    static final Comparator<Version> IN_TIME =
            Comparator.comparing(Version::at).thenComparing(Version::origin).thenComparing(Version::id);

    /// Whether both tell of one traveller at one arrival, whatever was decided then.
    boolean isSameCase(Version other) {
        return arrival.equals(other.arrival)
                && personKey.equals(other.personKey)
                && documentKey.equals(other.documentKey)
                && direction == other.direction;
    }

    boolean isDecided() {
        return State.of(state) instanceof State.Ended;
    }

    boolean isAdmitted() {
        return State.of(state) instanceof State.Admitted;
    }

    boolean isInProtection() {
        return State.of(state) instanceof State.InProtection;
    }

    boolean isFrom(Version other) {
        return origin.equals(other.origin);
    }
}
