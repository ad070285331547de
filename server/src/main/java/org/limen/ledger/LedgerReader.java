package org.limen.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    ///
    /// @param hash      of the last entry that it covers
    /// @param root      of the tree over all those entries; missing in heads from before there was a tree
    /// @param signature Ed25519, in base64
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignedHead(
            long sequence, String hash, @Nullable String root, Instant signed, String signature) {}

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
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        hexOrNull(row.getBytes("root")),
                        row.getTimestamp("signed").toInstant(),
                        row.getString("signature")))
                .optional();
    }

    private static @Nullable String hexOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
