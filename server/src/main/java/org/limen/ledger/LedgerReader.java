package org.limen.ledger;

import java.time.Instant;
import java.util.Optional;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the record says of itself: how long it is and what its last signed head was.
@Component
public class LedgerReader {
    private final JdbcClient jdbc;

    LedgerReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last head that the node signed.
    public record SignedHead(long sequence, String hash, Instant signed) {}

    /// The number of entries; they are counted without gaps.
    public long entries() {
        return jdbc.sql("SELECT coalesce(max(sequence), 0) FROM ledger.entry")
                .query(Long.class)
                .single();
    }

    public Optional<SignedHead> head() {
        return jdbc.sql("SELECT * FROM ledger.head ORDER BY sequence DESC LIMIT 1")
                .query((row, number) -> new SignedHead(
                        row.getLong("sequence"),
                        Hash.of(row.getBytes("hash")).hex(),
                        row.getTimestamp("signed").toInstant()))
                .optional();
    }
}
