package org.limen.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limen.kernel.figure.Figure;
import org.limen.kernel.figure.Measuring;
import org.limen.ledger.LedgerReader;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much was recorded, by kind, and whether the record is signed.
///
/// The first call counts the whole ledger, every later one what came since.
@Component
@Order(2)
class LedgerFigures implements Measuring {
    private final LedgerReader ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Long> kinds = new TreeMap<>();
    private long counted;

    LedgerFigures(LedgerReader ledger, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public synchronized List<Figure> figures() {
        countOn();
        long signedUpTo = ledger.head().map(LedgerReader.SignedHead::sequence).orElse(0L);
        double headAge = ledger.head()
                .map(head -> Duration.between(head.signed(), clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
        return List.of(
                new Figure(
                        "ledger_entries",
                        Figure.Kind.COUNTER,
                        "Entries of the ledger, by kind.",
                        kinds.entrySet().stream()
                                .map(kind -> Figure.of("kind", kind.getKey(), (double) kind.getValue()))
                                .toList()),
                Figure.gauge(
                        "ledger_unsigned_entries",
                        "Entries that no signed head covers yet; more than a second's worth means that signing fails.",
                        (double) (counted - signedUpTo)),
                Figure.gauge("ledger_head_age_seconds", "Since the last head was signed.", headAge));
    }

    private void countOn() {
        long upTo = ledger.entries();
        jdbc.sql("SELECT kind, count(*) FROM ledger.entry WHERE sequence > ? AND sequence <= ? GROUP BY kind")
                .params(counted, upTo)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(kind -> kinds.merge(kind.getKey(), kind.getValue(), Long::sum));
        counted = upTo;
    }
}
