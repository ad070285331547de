package org.limen.ceasefire.effort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was observed in a span, for rates: whoever makes events gives it.
public interface ObservedKinds {
    /// The kind of each event, empty where nobody named one.
    List<Optional<String>> between(Instant from, Instant to, Instant asOf);
}
