package org.limen.sync.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.limen.engine.sync.reading.Book;
import org.limen.kernel.RefusedException;
import org.limen.ledger.Ledger;
import org.limen.ledger.Page;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.limen.sync.log.HeldShelf;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A reader's cursors in one log and the entries behind them, in the database.
final class StoredBook implements Book<HeldEntry> {
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final HeldReader reader;
    private final HeldShelf.Held held;
    private final List<String> kinds;
    private final CursorTable cursors = new CursorTable();

    StoredBook(Ledger ledger, JdbcClient jdbc, HeldReader reader, HeldShelf.Held held) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.reader = reader;
        this.held = held;
        this.kinds = Reading.kinds(reader);
    }

    @Override
    public Map<String, Long> cursors() {
        return cursors(jdbc);
    }

    private Map<String, Long> cursors(JdbcClient within) {
        return cursors.of(within, reader.name(), held.log(), kinds);
    }

    @Override
    public boolean commit(Predicate<Recording<HeldEntry>> what) {
        return ledger.commit(page -> what.test(new Entering(page)));
    }

    @Override
    public boolean isOfTheMachine(RuntimeException failure) {
        return failure instanceof RefusedException;
    }

    /// A recording in which entries are read.
    private final class Entering implements Recording<HeldEntry> {
        private final Page page;

        Entering(Page page) {
            this.page = page;
        }

        @Override
        public Map<String, Long> cursors() {
            return StoredBook.this.cursors(page.jdbc());
        }

        @Override
        public List<Placed<HeldEntry>> entries(long after, long upTo, int limit) {
            return cursors.entries(page.jdbc(), held.log(), held.origin(), kinds, after, upTo, limit).stream()
                    .map(entry -> new Placed<>(entry.sequence(), entry.kind().written(), entry))
                    .toList();
        }

        @Override
        public void read(HeldEntry entry) {
            reader.read(page, entry);
        }

        @Override
        public void move(long sequence) {
            cursors.move(page.jdbc(), reader.name(), held.log(), kinds, sequence);
        }
    }
}
