package org.limen.screening.edition;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.screening.traffic.NamesOfTraffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// The lists in force, in memory, and the changes from one edition to another.
///
/// A change is prepared beside what is in force, recorded, and then swapped in with one write: whoever screens sees
/// the former edition or the new one, whole.
@Component
public class Lists implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);
    private final EditionTable table;
    private final NamesOfTraffic traffic;
    private final Ledger ledger;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile TokenFrequencies travellers = TokenFrequencies.none();
    private volatile Map<String, ListInForce> inForce = Map.of();

    /// The edition that was read last and isn't in force: it is looked at before it is switched on.
    private volatile @Nullable ListInForce prepared;

    Lists(EditionTable table, NamesOfTraffic traffic, Ledger ledger, Clock clock) {
        this.table = table;
        this.traffic = traffic;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Reads what was in force before the node was stopped.
    @Override
    public void afterSingletonsInstantiated() {
        travellers = traffic.frequencies().travellers();
        for (EditionTable.Row row : table.inForce()) {
            switch (stored(row)) {
                case Answer.Given<ListInForce>(ListInForce list) -> swapIn(list);
                case Answer.Refused<ListInForce>(Refusal refusal) ->
                    LOG.error(
                            "Edition {} of {} can't be read any more: {}", row.number(), row.list(), refusal.detail());
            }
        }
    }

    /// The lists by name, in the order of their names.
    public Map<String, ListInForce> inForce() {
        return inForce;
    }

    /// An edition ready to be asked, in force or not; a refusal where there is none.
    public Answer<ListInForce> edition(String list, long number) {
        ListInForce current = inForce.get(list);
        ListInForce held = prepared;
        if (current != null && current.header().number() == number) {
            return Answer.given(current);
        }
        if (held != null && held.header().list().equals(list) && held.header().number() == number) {
            return Answer.given(held);
        }
        return alone(() -> read(list, number));
    }

    /// Weighs names by what was counted since, and builds every list in force anew with it.
    void reweigh() {
        alone(() -> {
            travellers = traffic.frequencies().travellers();
            for (EditionTable.Row row : table.inForce()) {
                if (stored(row) instanceof Answer.Given<ListInForce>(ListInForce list)) {
                    swapIn(list);
                }
            }
            return inForce;
        });
    }

    /// Holds an edition ready that was just taken in.
    void prepare(ReadEdition edition) {
        alone(() -> {
            ListInForce ready = ListInForce.of(edition, clock.instant(), travellers);
            prepared = ready;
            return ready;
        });
    }

    /// Puts an edition into force, a new one or a former one. The same id again changes nothing.
    Answer<EditionTable.Row> putInForce(UUID id, String list, long number, String why, Officer officer) {
        return alone(() -> {
            Optional<EditionTable.Row> row = table.edition(list, number);
            if (row.isEmpty()) {
                return Answer.refused(noSuch(list, number));
            }
            Optional<EditionTable.Since> done = table.changed(id);
            if (done.isPresent()) {
                boolean same = done.get().list().equals(list) && done.get().number() == number;
                return same ? Answer.given(row.get()) : Answer.refused(Refusal.idReused(id));
            }
            return edition(list, number).map(next -> putInForce(id, row.get(), next, why, officer));
        });
    }

    private EditionTable.Row putInForce(UUID id, EditionTable.Row row, ListInForce next, String why, Officer officer) {
        ListInForce current = inForce.get(row.list());
        boolean back = current != null && row.number() < current.header().number();
        ledger.commit(page -> {
            table.putInForce(page.jdbc(), id, row.list(), row.number(), clock.instant(), why);
            var body = new LinkedHashMap<String, Object>();
            body.put("list", row.list());
            body.put("number", row.number());
            body.put("sha256", row.sha256());
            body.put("officer", officer.id());
            body.put("why", why);
            page.enter(new LedgerEvent(back ? "list-taken-back" : "list-in-force", row.list(), clock.instant(), body));
            return id;
        });
        swapIn(next);
        return row;
    }

    private Answer<ListInForce> read(String list, long number) {
        Optional<EditionTable.Row> row = table.edition(list, number);
        if (row.isEmpty()) {
            return Answer.refused(noSuch(list, number));
        }
        Answer<ListInForce> read = stored(row.get());
        if (read instanceof Answer.Given<ListInForce>(ListInForce ready)) {
            prepared = ready;
        }
        return read;
    }

    /// An edition from the database, which was verified when it came.
    private Answer<ListInForce> stored(EditionTable.Row row) {
        return EditionTable.read(table.file(row.list(), row.number()))
                .map(read -> ListInForce.of(read, row.imported(), travellers));
    }

    private void swapIn(ListInForce list) {
        var next = new TreeMap<>(inForce);
        next.put(list.header().list(), list);
        inForce = Collections.unmodifiableMap(next);
        prepared = null;
    }

    /// Changes come one after the other.
    <T> T alone(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    private static Refusal noSuch(String list, long number) {
        return Refusal.notFound("There is no edition " + number + " of " + list + ".");
    }
}
