package org.limen.screening.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.kernel.Answer;
import org.limen.kernel.Background;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.screening.EditionHeader;
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
    private final Differences differences;
    private final IndexFolder folder;
    private final NamesOfTraffic traffic;
    private final Ledger ledger;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();
    private final ReentrantLock keeping = new ReentrantLock();
    private volatile TokenFrequencies travellers = TokenFrequencies.none();
    private volatile String frequencies = "";

    /// Travellers seen last, to measure thresholds on; in memory only.
    private volatile List<Query> innocents = List.of();

    private volatile Map<String, ListInForce> inForce = Map.of();

    /// The edition that was read last and isn't in force: it is looked at before it is switched on.
    private volatile @Nullable ListInForce prepared;

    Lists(
            EditionTable table,
            Differences differences,
            IndexFolder folder,
            NamesOfTraffic traffic,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.differences = differences;
        this.folder = folder;
        this.traffic = traffic;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Reads what was in force before the node was stopped.
    @Override
    public void afterSingletonsInstantiated() {
        weighBy(traffic.frequencies());
        for (EditionTable.Row row : table.inForce()) {
            switch (kept(row)) {
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

    /// Weighs names by what was counted, and builds every list in force anew with it.
    ///
    /// @param seen travellers of the last weeks, on whom thresholds are measured; none where there are too few
    public void reweigh(List<Query> seen) {
        alone(() -> {
            weighBy(traffic.frequencies());
            innocents = List.copyOf(seen);
            for (EditionTable.Row row : table.inForce()) {
                if (stored(row) instanceof Answer.Given<ListInForce>(ListInForce list)) {
                    swapIn(list);
                    keep(list);
                }
            }
            return inForce;
        });
    }

    /// Holds an edition ready that was just taken in.
    void prepare(ReadEdition edition) {
        alone(() -> {
            ListInForce ready = ready(edition, clock.instant());
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
        Background.start("index-keeping", () -> keep(next));
        return row;
    }

    private Answer<ListInForce> read(String list, long number) {
        Optional<EditionTable.Row> row = table.edition(list, number);
        if (row.isEmpty()) {
            return Answer.refused(noSuch(list, number));
        }
        Answer<ListInForce> read = EditionTable.read(table.file(list, number))
                .map(edition -> ready(edition, row.get().imported()));
        if (read instanceof Answer.Given<ListInForce>(ListInForce ready)) {
            prepared = ready;
        }
        return read;
    }

    /// An edition from its kept index, or from the database where there is none.
    private Answer<ListInForce> kept(EditionTable.Row row) {
        if (table.header(row.list(), row.number()) instanceof Answer.Given<EditionHeader>(EditionHeader header)) {
            Optional<ListInForce.OfPersons> kept = folder.load(header, row.imported(), travellers, frequencies);
            if (kept.isPresent()) {
                return Answer.given(kept.get());
            }
        }
        Answer<ListInForce> stored = stored(row);
        if (stored instanceof Answer.Given<ListInForce>(ListInForce list)) {
            Background.start("index-keeping", () -> keep(list));
        }
        return stored;
    }

    /// An edition from the database, which was verified when it came.
    private Answer<ListInForce> stored(EditionTable.Row row) {
        return EditionTable.read(table.file(row.list(), row.number())).map(read -> whole(read, row.imported()));
    }

    private ListInForce whole(ReadEdition edition, Instant imported) {
        ListInForce built = ListInForce.of(edition, imported, travellers);
        return built instanceof ListInForce.OfPersons persons && !innocents.isEmpty()
                ? persons.calibrated(innocents)
                : built;
    }

    /// An edition made from the one in force where they differ little, else built whole.
    private ListInForce ready(ReadEdition edition, Instant imported) {
        EditionHeader header = edition.header();
        if (edition.rows() instanceof ReadEdition.Persons persons
                && inForce.get(header.list()) instanceof ListInForce.OfPersons current) {
            long against = current.header().number();
            Optional<Differences.Counts> counts = differences.counts(header.list(), header.number(), against);
            if (counts.isPresent() && current.takes(counts.get().all())) {
                Set<String> differing = differences.entries(header.list(), header.number(), against);
                return current.patched(persons, header, imported, differing);
            }
        }
        return whole(edition, imported);
    }

    private void keep(ListInForce list) {
        if (list instanceof ListInForce.OfPersons persons) {
            keeping.lock();
            try {
                if (isInForce(list)) {
                    folder.save(persons, frequencies);
                }
            } finally {
                keeping.unlock();
            }
        }
    }

    private boolean isInForce(ListInForce list) {
        ListInForce current = inForce.get(list.header().list());
        return current != null && current.header().equals(list.header());
    }

    private void weighBy(NamesOfTraffic.Frequencies now) {
        travellers = now.travellers();
        frequencies = now.name();
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
