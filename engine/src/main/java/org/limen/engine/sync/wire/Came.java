package org.limen.engine.sync.wire;

import org.limen.engine.Problem;

/// What came over a link: a message, or what is wrong with its bytes.
public sealed interface Came<T> {

    record Whole<T>(T message) implements Came<T> {}

    /// @param problem its message says at which byte of the inflated message
    record Unreadable<T>(Problem problem) implements Came<T> {}
}
