package org.limen.engine.sync.reading;

import java.util.List;
import java.util.Map;

/// One reader's way through one log, as far as it was held when the way began.
///
/// A few entries share a recording, so that a booth never waits long behind a backlog that came in; where one of
/// them fails they are read one by one.
///
/// @param <E> what the reader is given
public final class Way<E> {
    private static final int ENTRIES = 40;
    private static final long SEQUENCES = 50_000;

    private final Book<E> book;
    private final long size;
    private long at;
    private long failedAt;

    /// @param size how much of the log is held
    public Way(Book<E> book, long size) {
        this.book = book;
        this.size = size;
    }

    /// The entry that the reader was given last.
    public long at() {
        return at;
    }

    /// Reads a few entries on; gives whether there may be more.
    public boolean step() {
        if (first(book.cursors()) >= size) {
            return false;
        }
        if (at >= failedAt) {
            try {
                return book.commit(recording -> step(recording, ENTRIES));
            } catch (RuntimeException e) {
                if (book.isOfTheMachine(e)) {
                    throw e;
                }
                failedAt = at;
                at = 0;
            }
        }
        return book.commit(recording -> step(recording, 1));
    }

    private boolean step(Book.Recording<E> recording, int limit) {
        Map<String, Long> before = recording.cursors();
        long after = first(before);
        long upTo = Math.min(size, after + SEQUENCES);
        List<Book.Placed<E>> entries = recording.entries(after, upTo, limit);
        for (Book.Placed<E> entry : entries) {
            if (entry.sequence() > before.getOrDefault(entry.kind(), 0L)) {
                at = entry.sequence();
                recording.read(entry.entry());
            }
        }
        long reached = entries.size() == limit ? entries.getLast().sequence() : upTo;
        recording.move(reached);
        return reached < size;
    }

    private long first(Map<String, Long> cursors) {
        return cursors.values().stream().mapToLong(Long::longValue).min().orElse(size);
    }
}
