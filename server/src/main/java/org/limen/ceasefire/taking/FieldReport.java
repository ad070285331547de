package org.limen.ceasefire.taking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every item from the field carries.
public interface FieldReport {
    /// Made by whoever sends it; the same id again records nothing.
    UUID id();

    /// The item that this one corrects, if it does.
    @Nullable
    UUID supersedes();

    /// Why it corrects; needed then.
    @Nullable
    String why();

    Instant begins();

    Instant ends();
}
