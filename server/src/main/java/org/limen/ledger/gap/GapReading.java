package org.limen.ledger.gap;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.limen.kernel.RefusedException;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.ledger.gap.GapTable.Gap;
import org.limen.ledger.kind.LedgerAlone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reads gaps to their ends while the node starts, before anybody can call it.
///
/// A hundred entries share a recording; where one of them fails they are read one by one, and the one at fault is left
/// with the reason.
@Component
class GapReading implements SmartLifecycle {
    static final String KIND = "gap-filled";

    private static final Logger LOG = LoggerFactory.getLogger(GapReading.class);
    private static final int STEP = 100;

    private final ObjectProvider<GapReader> beans;
    private final GapTable table;
    private final Ledger ledger;
    private final Clock clock;
    private volatile boolean runs;

    GapReading(ObjectProvider<GapReader> beans, GapTable table, Ledger ledger, Clock clock) {
        this.beans = beans;
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Before the doors open.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        runs = true;
        try {
            fill();
        } catch (RefusedException e) {
            LOG.warn(
                    "A gap of the ledger could not be read; the next start goes on ({})",
                    e.refusal().code());
        }
    }

    @Override
    public void stop() {
        runs = false;
    }

    @Override
    public boolean isRunning() {
        return runs;
    }

    void fill() {
        var readers = new HashMap<String, GapReader>();
        beans.forEach(reader -> reader.kinds().forEach(kind -> readers.put(kind, reader)));
        table.open().forEach(gap -> fill(gap, readers));
    }

    private void fill(Gap gap, Map<String, GapReader> readers) {
        LOG.info("Filling tables from entries {} to {} that came back", gap.after() + 1, gap.upTo());
        for (long after = gap.readTo(); after < gap.upTo(); after += STEP) {
            long from = after;
            long upTo = Math.min(after + STEP, gap.upTo());
            try {
                read(gap, readers, from, upTo);
            } catch (RefusedException e) {
                throw e;
            } catch (RuntimeException e) {
                LongStream.range(from, upTo).forEach(each -> readOne(gap, readers, each));
            }
        }
        ledger.commit(page -> end(page, gap, readers.keySet()));
    }

    private void read(Gap gap, Map<String, GapReader> readers, long after, long upTo) {
        ledger.commit(page -> {
            for (GapEntry entry : table.entries(readers.keySet(), after, upTo)) {
                Objects.requireNonNull(readers.get(entry.kind()))
                        .read(page, entry)
                        .ifPresent(why -> table.leave(page, entry, why));
            }
            table.readTo(page, gap, upTo);
            return upTo;
        });
    }

    private void readOne(Gap gap, Map<String, GapReader> readers, long after) {
        try {
            read(gap, readers, after, after + 1);
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Entry {} could not be read once more", after + 1, e);
            ledger.commit(page -> {
                table.entries(readers.keySet(), after, after + 1)
                        .forEach(entry -> table.leave(page, entry, "it can't be read"));
                table.readTo(page, gap, after + 1);
                return after;
            });
        }
    }

    /// Says what was filled and what stays in the ledger alone, by kinds and numbers.
    private boolean end(Page page, Gap gap, Set<String> read) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var filled = new TreeMap<String, Long>();
        var inLedgerAlone = new TreeMap<String, Long>();
        table.kinds(page, gap).forEach((kind, entries) -> {
            if (read.contains(kind)) {
                filled.put(kind, entries);
            } else if (!LedgerAlone.has(kind)) {
                inLedgerAlone.put(kind, entries);
            }
        });
        var body = new LinkedHashMap<String, Object>();
        body.put("from", gap.after() + 1);
        body.put("to", gap.upTo());
        body.put("read", filled);
        body.put("notFilled", table.left(page, gap));
        body.put("inLedgerAlone", inLedgerAlone);
        page.enter(new LedgerEvent(KIND, (gap.after() + 1) + "-" + gap.upTo(), now, body));
        table.end(page, gap, now);
        return true;
    }
}
