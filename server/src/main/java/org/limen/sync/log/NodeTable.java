package org.limen.sync.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Shelf.Admission;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The nodes below this one: through whom each comes, and which were shut out.
public final class NodeTable {
    private static final String SELECT = """
            SELECT n.public_key, n.name, n.recorded_at, r.recorded_at AS revoked_at, r.why, r.by_name,
                (SELECT min(w.carrier) FROM sync.way w WHERE w.public_key = n.public_key
                    AND w.carrier <> n.public_key) AS carrier,
                EXISTS (SELECT FROM sync.way w WHERE w.public_key = n.public_key AND w.carrier = n.public_key) AS child
            FROM sync.node n LEFT JOIN sync.revocation r USING (public_key)
            """;

    /// A node below this one.
    ///
    /// @param child      whether it calls this node itself
    /// @param carrier    the key of the child that passes its log on; null where none does
    /// @param revocation null while it is let in
    public record Below(
            Origin origin,
            Instant since,
            boolean child,
            @Nullable String carrier,
            @Nullable Revocation revocation) {}

    /// That a node was shut out.
    public record Revocation(Instant at, String why, String by) {}

    public List<Below> all(JdbcClient jdbc) {
        return jdbc.sql(SELECT + " ORDER BY n.name, n.public_key")
                .query(NodeTable::below)
                .list();
    }

    public Optional<Below> find(JdbcClient jdbc, String publicKey) {
        return jdbc.sql(SELECT + " WHERE n.public_key = ?")
                .param(publicKey)
                .query(NodeTable::below)
                .optional();
    }

    /// Makes a node known, and that it comes through this child; gives whether that is new.
    public boolean know(JdbcClient jdbc, Origin origin, String carrier, Instant now) {
        jdbc.sql("INSERT INTO sync.node (public_key, name, recorded_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(origin.publicKey(), origin.name(), utc(now))
                .update();
        return jdbc.sql("INSERT INTO sync.way (public_key, carrier, recorded_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                        .params(origin.publicKey(), carrier, utc(now))
                        .update()
                > 0;
    }

    /// Shuts a node out; gives whether it was let in before.
    public boolean revoke(JdbcClient jdbc, String publicKey, String why, String by, Instant now) {
        return jdbc.sql("INSERT INTO sync.revocation (public_key, why, by_name, recorded_at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                        .params(publicKey, why, by, utc(now))
                        .update()
                > 0;
    }

    /// Makes a node known that another below this one made known: it comes through whoever carries that one.
    public void knowThrough(JdbcClient jdbc, Origin origin, String by, Instant now) {
        jdbc.sql("INSERT INTO sync.node (public_key, name, recorded_at) SELECT ?, ?, ? WHERE EXISTS"
                        + " (SELECT FROM sync.way WHERE public_key = ?) ON CONFLICT DO NOTHING")
                .params(origin.publicKey(), origin.name(), utc(now), by)
                .update();
        jdbc.sql("INSERT INTO sync.way (public_key, carrier, recorded_at) SELECT ?, w.carrier, ? FROM sync.way w"
                        + " WHERE w.public_key = ? ON CONFLICT DO NOTHING")
                .params(origin.publicKey(), utc(now), by)
                .update();
    }

    /// Shuts a node out that another below this one shut out, where it comes through the same child.
    public void revokeThrough(JdbcClient jdbc, String publicKey, String by, Revocation revocation) {
        boolean isBelow = jdbc.sql("SELECT EXISTS (SELECT FROM sync.way w JOIN sync.way r USING (carrier)"
                        + " WHERE w.public_key = ? AND r.public_key = ?)")
                .params(publicKey, by)
                .query(Boolean.class)
                .single();
        if (isBelow) {
            revoke(jdbc, publicKey, revocation.why(), revocation.by(), revocation.at());
        }
    }

    /// A portion that lies beside a node's log.
    ///
    /// @param why    `fork` or `revoked`
    /// @param looked whether an officer looked at it
    public record Apart(long id, long after, long upTo, String why, Instant at, long bytes, boolean looked) {}

    public List<Apart> apart(JdbcClient jdbc, String publicKey) {
        return jdbc.sql("SELECT a.apart, a.after, a.up_to, a.why, a.recorded_at, octet_length(a.portion) AS bytes,"
                        + " EXISTS (SELECT FROM sync.look k WHERE k.public_key = a.public_key AND k.apart >= a.apart)"
                        + " AS looked FROM sync.apart a WHERE a.public_key = ? ORDER BY a.apart DESC LIMIT 100")
                .param(publicKey)
                .query((row, number) -> new Apart(
                        row.getLong("apart"),
                        row.getLong("after"),
                        row.getLong("up_to"),
                        row.getString("why"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getLong("bytes"),
                        row.getBoolean("looked")))
                .list();
    }

    /// Notes that somebody looked at all that lies apart of a node; gives whether there was something.
    public boolean look(JdbcClient jdbc, String publicKey, String why, String by, Instant now) {
        return jdbc.sql("INSERT INTO sync.look (public_key, apart, by_name, why, recorded_at)"
                                + " SELECT public_key, max(apart), ?, ?, ? FROM sync.apart WHERE public_key = ?"
                                + " GROUP BY public_key ON CONFLICT DO NOTHING")
                        .params(by, why, utc(now), publicKey)
                        .update()
                > 0;
    }

    Admission admission(JdbcClient jdbc, Origin origin, Origin carrier) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM sync.way WHERE public_key = :origin AND carrier = :carrier) AS known,
                    EXISTS (SELECT FROM sync.revocation WHERE public_key IN (:origin, :carrier)) AS revoked
                """)
                .param("origin", origin.publicKey())
                .param("carrier", carrier.publicKey())
                .query((row, number) -> !row.getBoolean("known")
                        ? Admission.UNKNOWN
                        : row.getBoolean("revoked") ? Admission.REVOKED : Admission.OPEN)
                .single();
    }

    private static Below below(ResultSet row, int number) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new Below(
                new Origin(row.getString("name"), row.getString("public_key")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getBoolean("child"),
                row.getString("carrier"),
                revoked == null
                        ? null
                        : new Revocation(revoked.toInstant(), row.getString("why"), row.getString("by_name")));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
