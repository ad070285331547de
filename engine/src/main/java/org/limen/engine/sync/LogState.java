package org.limen.engine.sync;

/// How a log stands between a node and its parent, as the node knows it.
public sealed interface LogState {
    /// Nothing was heard of the parent since this node started.
    record Unheard() implements LogState {}

    /// The parent holds all of it: the same size and the same root.
    record UpToDate(long size) implements LogState {}

    /// @param held how many entries the parent holds
    /// @param size how many there are here
    record Behind(long held, long size) implements LogState {
        public long by() {
            return size - held;
        }
    }

    /// The parent holds more of it than there is here. For a node's own log: it was set back to an older state.
    record SetBack(long held, long size) implements LogState {}

    /// The parent holds other entries than are here; nothing more is sent until a person has looked.
    ///
    /// @param after up to where both are known to be the same
    record Forked(long after) implements LogState {}

    /// The parent does not take it.
    ///
    /// @param code as in [Reply.Closed] and [Reply.Broken]
    record Refused(String code) implements LogState {}
}
