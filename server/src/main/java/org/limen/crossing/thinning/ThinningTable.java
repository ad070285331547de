package org.limen.crossing.thinning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.crossing.check.Thinned;
import org.limen.crossing.check.ThinnedCheck;
import org.limen.crossing.record.CrossingStore;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Thinnings, their ends, and what was left out, in the database; nothing here is changed, only added.
@Component
class ThinningTable {
    private static final String SELECT = """
            SELECT t.*, e.at AS ended_at, e.why AS ended_why, e.officer_name AS ended_by
            FROM crossing.thinning t LEFT JOIN crossing.thinning_end e ON e.thinning = t.id
            """;

    private final JdbcClient jdbc;

    ThinningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A thinning with the seed, which nobody is told while it is open.
    record Kept(Thinning thinning, Seed seed) {}

    Optional<Kept> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE t.id = ?")
                .param(id)
                .query(ThinningTable::kept)
                .optional();
    }

    /// Those that nobody has closed yet, even where their time is over.
    List<Kept> open(JdbcClient at) {
        return at.sql(SELECT + " WHERE e.thinning IS NULL ORDER BY t.opened_at")
                .query(ThinningTable::kept)
                .list();
    }

    List<Kept> open() {
        return open(jdbc);
    }

    /// The latest first.
    List<Thinning> all(@Nullable String post, int limit) {
        return jdbc.sql(SELECT + " WHERE :post::text IS NULL OR t.post = :post ORDER BY t.opened_at DESC LIMIT :limit")
                .param("post", post, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query((row, i) -> kept(row, i).thinning())
                .list();
    }

    Optional<Hash> contentOf(JdbcClient at, UUID thinning) {
        return at.sql("SELECT content_hash FROM crossing.thinning WHERE id = ?")
                .param(thinning)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    Optional<Hash> contentOfEnd(JdbcClient at, UUID id) {
        return at.sql("SELECT content_hash FROM crossing.thinning_end WHERE id = ?")
                .param(id)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    void insert(JdbcClient at, Thinning thinning, Seed seed, Hash content) {
        at.sql("""
                        INSERT INTO crossing.thinning (id, content_hash, post, checks, reach, share_percent,
                            circumstance, why, seed, opened_at, closes_at, officer, officer_name)
                        VALUES (:id, :content, :post, string_to_array(:checks, ','), :reach, :share, :circumstance,
                            :why, :seed, :opened, :closes, :officer, :name)
                        """)
                .param("id", thinning.id())
                .param("content", content.bytes())
                .param("post", thinning.post())
                .param("checks", codes(thinning.checks()))
                .param("reach", thinning.reach().code())
                .param("share", thinning.sharePercent())
                .param("circumstance", thinning.circumstance().code())
                .param("why", thinning.why())
                .param("seed", seed.bytes())
                .param("opened", CrossingStore.utc(thinning.openedAt()))
                .param("closes", CrossingStore.utc(thinning.closesAt()))
                .param("officer", thinning.officer())
                .param("name", thinning.officerName())
                .update();
    }

    /// Adds the end; false where there was one before.
    ///
    /// @param id      and content are null where it closed by itself
    /// @param officer null likewise
    boolean insertEnd(
            JdbcClient at,
            UUID thinning,
            @Nullable UUID id,
            @Nullable Hash content,
            Instant ended,
            String why,
            @Nullable Officer officer) {
        return at.sql("INSERT INTO crossing.thinning_end (thinning, id, content_hash, at, why, officer, officer_name)"
                                + " VALUES (:thinning, :id, :content, :at, :why, :officer, :name)"
                                + " ON CONFLICT (thinning) DO NOTHING")
                        .param("thinning", thinning)
                        .param("id", id, java.sql.Types.OTHER)
                        .param("content", content == null ? null : content.bytes(), java.sql.Types.BINARY)
                        .param("at", CrossingStore.utc(ended))
                        .param("why", why)
                        .param("officer", officer == null ? null : officer.id().value(), java.sql.Types.OTHER)
                        .param("name", officer == null ? null : officer.name(), java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    boolean isKnown(JdbcClient at, UUID thinning) {
        return at.sql("SELECT EXISTS (SELECT FROM crossing.thinning WHERE id = ?)")
                .param(thinning)
                .query(Boolean.class)
                .single();
    }

    void insertThinned(JdbcClient at, UUID crossing, Thinned thinned) {
        at.sql("INSERT INTO crossing.thinned (crossing, thinning, drawn_over, drawn, left_out)"
                        + " VALUES (?, ?, ?, ?, string_to_array(?, ','))")
                .params(crossing, thinned.thinning(), thinned.over(), thinned.drawn(), codes(thinned.leftOut()))
                .update();
    }

    private static String codes(List<ThinnedCheck> checks) {
        return checks.stream().map(ThinnedCheck::code).collect(Collectors.joining(","));
    }

    static List<ThinnedCheck> checks(Array codes) throws SQLException {
        return Stream.of((String[]) codes.getArray())
                .flatMap(code -> ThinnedCheck.of(code).stream())
                .toList();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var seed = new Seed(row.getBytes("seed"));
        return new Kept(thinning(row, seed.commitment(), end(row, seed)), seed);
    }

    /// A row of this node's thinnings, or of another's.
    static Thinning thinning(ResultSet row, String commitment, Thinning.@Nullable End end) throws SQLException {
        return new Thinning(
                row.getObject("id", UUID.class),
                row.getString("post"),
                checks(row.getArray("checks")),
                Reach.of(row.getString("reach")),
                row.getInt("share_percent"),
                Circumstance.of(row.getString("circumstance")),
                row.getString("why"),
                commitment,
                CrossingStore.instant(row, "opened_at"),
                CrossingStore.instant(row, "closes_at"),
                row.getObject("officer", UUID.class),
                row.getString("officer_name"),
                end);
    }

    private static Thinning.@Nullable End end(ResultSet row, Seed seed) throws SQLException {
        Instant at = CrossingStore.instantOrNull(row, "ended_at");
        return at == null
                ? null
                : new Thinning.End(at, row.getString("ended_why"), row.getString("ended_by"), seed.hex());
    }
}
