package org.limen.crossing.elsewhere;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;
import org.limen.crossing.elsewhere.Conflict.Kind;

/// What follows from versions, by themselves: the same versions give the same, in whichever order they came.
///
/// @param conflict null where they fit together
/// @param stands   the versions that count
record Weighed(@Nullable Conflict conflict, Set<Version> stands) {
    private static final Comparator<Version> FIRST_DECIDED = Comparator.comparing(
                    (Version version) -> Objects.requireNonNullElse(version.decidedAt(), Instant.MAX))
            .thenComparing(Version.IN_TIME);

    Weighed {
        stands = Set.copyOf(stands);
    }

    /// The versions of one id.
    static Weighed ofCase(List<Version> versions) {
        List<Version> sorted = versions.stream().sorted(Version.IN_TIME).toList();
        if (sorted.size() < 2) {
            return new Weighed(null, Set.copyOf(sorted));
        }
        Version first = sorted.getFirst();
        Optional<Version> other =
                sorted.stream().filter(version -> !version.isSameCase(first)).findFirst();
        return other.map(
                        version -> new Weighed(Conflict.between(Kind.TWO_CONTENTS, first, version), Set.copyOf(sorted)))
                .orElseGet(() -> ofSameCase(sorted));
    }

    private static Weighed ofSameCase(List<Version> sorted) {
        List<Version> decided =
                sorted.stream().filter(Version::isDecided).sorted(FIRST_DECIDED).toList();
        Set<String> states = decided.stream().map(Version::state).collect(Collectors.toSet());
        Version stands = decided.stream()
                .filter(Version::isInProtection)
                .findFirst()
                .or(() -> decided.stream().findFirst())
                .orElse(sorted.getFirst());
        Version other = sorted.stream()
                .filter(version -> !version.isFrom(stands))
                .filter(version -> states.size() < 2 || (version.isDecided() && !sameState(version, stands)))
                .findFirst()
                .orElseThrow();
        Kind kind = states.size() > 1 ? Kind.DECIDED_TWICE : Kind.RECORDED_TWICE;
        return new Weighed(Conflict.between(kind, stands, other), Set.of(stands));
    }

    private static boolean sameState(Version one, Version other) {
        return one.state().equals(other.state());
    }

    /// The crossings of one person that count, in time.
    static List<Conflict> ofPerson(List<Version> versions) {
        var conflicts = new ArrayList<Conflict>();
        Version inside = null;
        for (Version version : passages(versions)) {
            boolean enters = version.direction() == Direction.ENTRY;
            if (enters && inside != null && !inside.isFrom(version)) {
                conflicts.add(Conflict.between(Kind.ENTERED_TWICE, inside, version));
            }
            if (!enters && inside == null && version.limited()) {
                conflicts.add(
                        new Conflict(Kind.EXIT_BEFORE_ENTRY, version.personKey(), Conflict.Of.version(version), null));
            }
            inside = enters ? version : null;
        }
        return conflicts;
    }

    private static List<Version> passages(List<Version> versions) {
        return versions.stream()
                .filter(version -> version.counts() && version.isAdmitted())
                .sorted(Version.IN_TIME)
                .toList();
    }
}
