package org.limen.ceasefire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What an officer decided about observations: each group is one event, a group of one stays apart.
///
/// @param what `split` or `merge`
public record GroupingDecision(
        UUID id,
        String what,
        @JsonIgnore List<List<UUID>> groups,
        String why,
        Instant recordedAt,
        UUID officer,
        String officerName) {
    public GroupingDecision {
        groups = groups.stream().map(List::copyOf).toList();
    }
}
