package org.limen.sync.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Origin;
import org.limen.kernel.RefusedException;
import org.limen.ledger.EntryKind;
import org.limen.ledger.KnownKinds;
import org.limen.ledger.Ledger;
import org.limen.ledger.Page;
import org.limen.sync.HeldEntry;
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
/// A few entries share a recording, so that a booth never waits long behind a backlog that came in; where one of them
/// fails they are read one by one, and the one at fault keeps back only that reader on that log.
@Component
public class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int STEP_ENTRIES = 40;
    private static final long STEP_SEQUENCES = 50_000;
    private static final Duration AGAIN_FIRST = Duration.ofSeconds(10);
    private static final Duration AGAIN_MAX = Duration.ofMinutes(10);

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

    /// That a reader can't go on in a log.
    ///
    /// @param sequence the entry that it fails on
    /// @param problem  what it said, in English
    /// @param next     when it is tried again
    public record Standstill(
            String reader, Origin origin, long sequence, Instant since, String problem, int tries, Instant next) {}

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
        return stands == null || !clock.instant().isBefore(stands.next());
    }

    private void readOn(HeldReader reader, HeldShelf.Held held, Place place) {
        var attempt = new Attempt(reader, held);
        try {
            boolean more = true;
            while (more) {
                more = attempt.step();
                still.remove(place);
            }
            read.put(place, held.size());
        } catch (RefusedException e) {
            LOG.debug("Reading waits: {}", e.refusal().code());
        } catch (RuntimeException e) {
            still.compute(place, (same, before) -> standstill(attempt, before, e));
        }
    }

    private Standstill standstill(Attempt attempt, @Nullable Standstill before, RuntimeException e) {
        Instant now = clock.instant();
        boolean again = before != null && before.sequence() == attempt.at;
        int tries = again && before != null ? before.tries() + 1 : 1;
        Duration wait = AGAIN_FIRST.multipliedBy(1L << Math.min(tries - 1, 8));
        Origin origin = attempt.held.origin();
        if (!again) {
            LOG.warn("{} can't read entry {} of {}", attempt.reader.name(), attempt.at, origin.name(), e);
        }
        return new Standstill(
                attempt.reader.name(),
                origin,
                attempt.at,
                again && before != null ? before.since() : now,
                String.valueOf(e.getMessage()),
                tries,
                now.plus(wait.compareTo(AGAIN_MAX) > 0 ? AGAIN_MAX : wait));
    }

    private static Collection<String> kinds(HeldReader reader) {
        return reader.kinds().stream().map(EntryKind::written).collect(Collectors.toCollection(ArrayList::new));
    }

    /// One reader's way through one log.
    private final class Attempt {
        private final HeldReader reader;
        private final HeldShelf.Held held;
        private final Collection<String> kinds;
        private long at;
        private long failedAt;

        Attempt(HeldReader reader, HeldShelf.Held held) {
            this.reader = reader;
            this.held = held;
            this.kinds = kinds(reader);
        }

        /// Reads a few entries on; gives whether there may be more.
        boolean step() {
            Map<String, Long> before = cursors.of(jdbc, reader.name(), held.log(), kinds);
            if (first(before) >= held.size()) {
                return false;
            }
            if (at >= failedAt) {
                try {
                    return ledger.commit(page -> step(page, STEP_ENTRIES));
                } catch (RefusedException e) {
                    throw e;
                } catch (RuntimeException e) {
                    failedAt = at;
                    at = 0;
                }
            }
            return ledger.commit(page -> step(page, 1));
        }

        private boolean step(Page page, int limit) {
            Map<String, Long> before = cursors.of(page.jdbc(), reader.name(), held.log(), kinds);
            long after = first(before);
            long upTo = Math.min(held.size(), after + STEP_SEQUENCES);
            List<HeldEntry> entries =
                    cursors.entries(page.jdbc(), held.log(), held.origin(), kinds, after, upTo, limit);
            for (HeldEntry entry : entries) {
                if (entry.sequence() > before.getOrDefault(entry.kind().written(), 0L)) {
                    at = entry.sequence();
                    reader.read(page, entry);
                }
            }
            long reached = entries.size() == limit ? entries.getLast().sequence() : upTo;
            cursors.move(page.jdbc(), reader.name(), held.log(), kinds, reached);
            return reached < held.size();
        }

        private long first(Map<String, Long> before) {
            return before.values().stream().mapToLong(Long::longValue).min().orElse(held.size());
        }
    }
}
