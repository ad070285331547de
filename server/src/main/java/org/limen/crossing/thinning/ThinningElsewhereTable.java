package org.limen.crossing.thinning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.ThinnedCheck;
import org.limen.crossing.record.CrossingStore;
import org.limen.sync.HeldEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Other nodes' thinnings in the database; nothing here is changed, only added.
@Component
class ThinningElsewhereTable {
    private static final String SELECT = """
            SELECT t.*, e.at AS ended_at, e.why AS ended_why, e.officer_name AS ended_by, e.seed,
                e.sequence AS ended_sequence, e.held_at AS ended_held_at
            FROM crossing.elsewhere_thinning t
            LEFT JOIN crossing.elsewhere_thinning_end e ON e.origin = t.origin AND e.thinning = t.id
            """;

    private final JdbcClient jdbc;

    ThinningElsewhereTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One of them.
    ///
    /// @param origin the public key of its node
    record Held(
            String origin,
            String node,
            Thinning thinning,
            Place opened,
            @Nullable Place closed) {
        /// What was drawn by, once it is told.
        Optional<Seed> seed() {
            return Optional.ofNullable(thinning.end())
                    .map(end -> new Seed(HexFormat.of().parseHex(end.seed())));
        }
    }

    /// Where it stands in the log of its node, and when this node took that stretch of it.
    record Place(long sequence, Instant heldAt) {}

    Optional<Held> find(String origin, UUID id) {
        return jdbc.sql(SELECT + " WHERE t.origin = ? AND t.id = ?")
                .params(origin, id)
                .query(ThinningElsewhereTable::held)
                .optional();
    }

    /// The latest first.
    List<Held> all(@Nullable String post, int limit) {
        return jdbc.sql(SELECT + " WHERE :post::text IS NULL OR t.post = :post ORDER BY t.opened_at DESC LIMIT :limit")
                .param("post", post, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query(ThinningElsewhereTable::held)
                .list();
    }

    int insert(JdbcClient at, HeldEntry entry, Thinning thinning) {
        return at.sql("""
                        INSERT INTO crossing.elsewhere_thinning (origin, id, node, sequence, held_at, post, checks, reach,
                            share_percent, circumstance, why, commitment, opened_at, closes_at, officer, officer_name)
                        VALUES (:origin, :id, :node, :sequence, :held, :post, string_to_array(:checks, ','), :reach,
                            :share, :circumstance, :why, :commitment, :opened, :closes, :officer, :name)
                        ON CONFLICT DO NOTHING
                        """)
                .param("origin", entry.origin().publicKey())
                .param("id", thinning.id())
                .param("node", entry.origin().name())
                .param("sequence", entry.sequence())
                .param("held", CrossingStore.utc(entry.held()))
                .param("post", thinning.post())
                .param(
                        "checks",
                        thinning.checks().stream().map(ThinnedCheck::code).collect(Collectors.joining(",")))
                .param("reach", thinning.reach().code())
                .param("share", thinning.sharePercent())
                .param("circumstance", thinning.circumstance().code())
                .param("why", thinning.why())
                .param("commitment", thinning.commitment())
                .param("opened", CrossingStore.utc(thinning.openedAt()))
                .param("closes", CrossingStore.utc(thinning.closesAt()))
                .param("officer", thinning.officer())
                .param("name", thinning.officerName())
                .update();
    }

    int insertEnd(JdbcClient at, HeldEntry entry, HeldThinnings.Closed closed) {
        return at.sql("INSERT INTO crossing.elsewhere_thinning_end (origin, thinning, sequence, held_at, at, why,"
                        + " officer_name, seed) VALUES (:origin, :thinning, :sequence, :held, :at, :why, :name, :seed)"
                        + " ON CONFLICT DO NOTHING")
                .param("origin", entry.origin().publicKey())
                .param("thinning", closed.thinning())
                .param("sequence", entry.sequence())
                .param("held", CrossingStore.utc(entry.held()))
                .param("at", CrossingStore.utc(entry.happened()))
                .param("why", closed.why())
                .param("name", closed.officerName(), java.sql.Types.VARCHAR)
                .param("seed", closed.seed())
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        Instant endedAt = CrossingStore.instantOrNull(row, "ended_at");
        Thinning.End end = endedAt == null
                ? null
                : new Thinning.End(
                        endedAt, row.getString("ended_why"), row.getString("ended_by"), row.getString("seed"));
        var thinning = ThinningTable.thinning(row, row.getString("commitment"), end);
        Place closed = endedAt == null
                ? null
                : new Place(row.getLong("ended_sequence"), CrossingStore.instant(row, "ended_held_at"));
        return new Held(
                row.getString("origin"),
                row.getString("node"),
                thinning,
                new Place(row.getLong("sequence"), CrossingStore.instant(row, "held_at")),
                closed);
    }
}
