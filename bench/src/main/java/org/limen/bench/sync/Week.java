package org.limen.bench.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;

/// A week without a link that goes by in seconds: its records, and the clock that they were made by.
final class Week extends Clock {
    private static final int RECORDS_AT_ONCE = 40;

    private final Records records;
    private volatile Instant now;

    Week(long seed) {
        records = new Records(seed);
        now = records.now();
    }

    /// Has a node record so many, in recordings of some minutes each; each recording ends with a signed head.
    void recordAt(LinkedNode node, int count) {
        Ledger ledger = node.bean(Ledger.class);
        for (int made = 0; made < count; made += RECORDS_AT_ONCE) {
            var together = new ArrayList<LedgerEvent>();
            for (int i = made; i < Math.min(count, made + RECORDS_AT_ONCE); i++) {
                together.add(records.next());
            }
            now = records.now();
            commit(ledger, together);
        }
    }

    private static void commit(Ledger ledger, List<LedgerEvent> together) {
        ledger.commit(page -> {
            together.forEach(page::enter);
            return together.size();
        });
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
