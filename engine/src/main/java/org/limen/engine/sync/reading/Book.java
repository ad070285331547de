package org.limen.engine.sync.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// One reader's cursors in one log, and the entries behind them, as they lie on disk.
///
/// @param <E> what the reader is given
public interface Book<E> {
    /// How far the reader is with each of its kinds as they are written; 0 where it has not begun.
    Map<String, Long> cursors();

    /// Does something in one recording; what it did is on disk when it returns, or nothing of it.
    ///
    /// @param what gives whether there may be more
    boolean commit(Predicate<Recording<E>> what);

    /// Whether a failure says nothing of the entry: the disk is full, the power failed.
    boolean isOfTheMachine(RuntimeException failure);

    /// A recording under way.
    interface Recording<E> {
        Map<String, Long> cursors();

        /// The next entries of the reader's kinds, in the order of the log.
        List<Placed<E>> entries(long after, long upTo, int limit);

        /// Gives the reader an entry.
        void read(E entry);

        /// Moves the cursors of all its kinds, as far as they are behind, up to here.
        void move(long sequence);
    }

    /// An entry at its place.
    ///
    /// @param kind as it is written
    record Placed<E>(long sequence, String kind, E entry) {}
}
