package org.limen.demo.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.demo.world.Arrival.Conveyance;
import org.limen.demo.world.Arrival.Direction;

/// Who travels in one vehicle.
///
/// @param postKind `road` or `ferry`: at which kinds of post it can turn up
record Party(UUID id, Direction direction, Conveyance conveyance, String postKind, List<Member> members) {
    private static final int ADULT_YEARS = 18;

    Party {
        members = List.copyOf(members);
    }

    /// The party at a booth.
    Arrival at(Place place, Instant at, @Nullable Instant queuedAt, boolean late, LocalDate today) {
        UUID adult = adult(today);
        return new Arrival(
                id,
                at,
                late,
                queuedAt,
                place.post(),
                place.lane(),
                direction,
                conveyance,
                members.stream()
                        .map(member -> member.form(isChild(member, today) ? adult : null))
                        .toList());
    }

    private @Nullable UUID adult(LocalDate today) {
        return members.stream()
                .filter(member -> !isChild(member, today))
                .map(Member::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean isChild(Member member, LocalDate today) {
        return Period.between(member.person().birthDate(), today).getYears() < ADULT_YEARS;
    }

    /// A lane of a post.
    record Place(String post, String lane) {}
}
