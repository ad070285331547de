package org.limen.ceasefire.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.limen.ceasefire.effort.ObservedKinds;
import org.springframework.stereotype.Component;

/// Events as effort counts them: fused ones, once each; what stays apart is no event of which there is agreement.
@Component
class KindsOfEvents implements ObservedKinds {
    private final Events events;

    KindsOfEvents(Events events) {
        this.events = events;
    }

    @Override
    public List<Optional<String>> between(Instant from, Instant to, Instant asOf) {
        return events.between(from, to, asOf).events().stream()
                .map(event -> Optional.ofNullable(event.kind()))
                .toList();
    }
}
