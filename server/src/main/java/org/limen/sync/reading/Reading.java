package org.limen.sync.reading;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.reading.Standstill;
import org.limen.engine.sync.reading.Way;
import org.limen.kernel.RefusedException;
import org.limen.ledger.Ledger;
import org.limen.ledger.kind.EntryKind;
import org.limen.ledger.kind.KnownKinds;
import org.limen.sync.HeldReader;
import org.limen.sync.log.HeldShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads held logs to their ends, each reader at its own pace.
///
/// A few entries share a recording, so that a booth never waits long behind a backlog that came in; where one of
/// them fails they are read one by one, and the one at fault keeps back only that reader on that log.
@Component
public class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final List<HeldReader> readers;
    private final HeldShelf shelf;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CursorTable cursors = new CursorTable();
    private final Map<Place, Long> read = new ConcurrentHashMap<>();
    private final Map<Place, Standstill> still = new ConcurrentHashMap<>();

    Reading(List<HeldReader> readers, HeldShelf shelf, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.readers =
                readers.stream().sorted(Comparator.comparing(HeldReader::name)).toList();
        this.shelf = shelf;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Place(String reader, long log) {}

    public List<Standstill> standstills() {
        return List.copyOf(still.values());
    }

    /// Entries held of a log that this release is too old to read, by kind as it was written.
    public Map<String, Long> unread(String publicKey) {
        Set<String> known =
                readers.stream().flatMap(reader -> kinds(reader).stream()).collect(Collectors.toSet());
        var unread = new TreeMap<String, Long>(cursors.kinds(jdbc, publicKey));
        unread.keySet().removeIf(kind -> known.contains(kind) || KnownKinds.has(EntryKind.read(kind)));
        return unread;
    }

    /// How many entries wait to be read, roughly: those behind the slowest reader of each log.
    public long waiting() {
        return shelf.sizes().stream()
                .mapToLong(held -> readers.stream()
                        .map(reader -> new Place(reader.name(), held.log()))
                        .filter(place -> !still.containsKey(place))
                        .mapToLong(place -> held.size() - read.getOrDefault(place, 0L))
                        .max()
                        .orElse(0))
                .sum();
    }

    /// Reads all that is held and wasn't read.
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    public void readOn() {
        try {
            readAll();
        } catch (DataAccessException e) {
            LOG.debug("Reading waits for the database", e);
        }
    }

    private synchronized void readAll() {
        for (HeldShelf.Held held : shelf.sizes()) {
            for (HeldReader reader : readers) {
                var place = new Place(reader.name(), held.log());
                if (read.getOrDefault(place, -1L) < held.size() && isDue(place)) {
                    readOn(reader, held, place);
                }
            }
        }
    }

    private boolean isDue(Place place) {
        Standstill stands = still.get(place);
        return stands == null || stands.isDue(clock.instant());
    }

    private void readOn(HeldReader reader, HeldShelf.Held held, Place place) {
        var way = new Way<>(new StoredBook(ledger, jdbc, reader, held), held.size());
        try {
            boolean more = true;
            while (more) {
                more = way.step();
                still.remove(place);
            }
            read.put(place, held.size());
        } catch (RefusedException e) {
            LOG.debug("Reading waits: {}", e.refusal().code());
        } catch (RuntimeException e) {
            still.compute(place, (same, before) -> standstill(reader, held.origin(), way.at(), before, e));
        }
    }

    private Standstill standstill(
            HeldReader reader, Origin origin, long at, @Nullable Standstill before, RuntimeException e) {
        var stands = Standstill.at(before, reader.name(), origin, at, String.valueOf(e.getMessage()), clock.instant());
        if (stands.tries() == 1) {
            LOG.warn("{} can't read entry {} of {}", reader.name(), at, origin.name(), e);
        }
        return stands;
    }

    static List<String> kinds(HeldReader reader) {
        return reader.kinds().stream().map(EntryKind::written).toList();
    }
}
