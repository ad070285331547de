package org.limen.engine.sync;

import org.limen.engine.merkle.Frontier;

/// Another node's log as it is held: everything in it was proven when it came.
public interface HeldLog extends ReadableLog {
    /// The right edge of the tree over all that is held.
    Frontier tree();

    /// Whether it was seen to go on in two ways and no person has looked at it since.
    boolean isForked();
}
