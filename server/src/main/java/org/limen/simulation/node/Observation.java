package org.limen.simulation.node;

import java.util.UUID;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Reply;

/// Something that an invariant may look at in the moment in which it happens.
public sealed interface Observation {
    /// A post answers a check.
    record Answered(Node post, UUID id) implements Observation {}

    /// A parent sends its receipt off.
    record ReceiptGiven(Node parent, Reply.Receipt receipt) implements Observation {}

    /// A child read its parent's clock.
    ///
    /// @param set whether either clock was set while the question was on its way
    record ClockRead(Node child, Node parent, ClockReading reading, boolean set) implements Observation {}

    /// A parent gives a piece of an edition away.
    ///
    /// @param to as the line's certificates prove it
    record EditionGiven(Node parent, Origin to) implements Observation {}

    /// A node could read a stick that is not for it, or that was changed on its way.
    record StickRead(Node reader, boolean changed) implements Observation {}
}
