package org.limen.ledger.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Peers, their heads and their word on this node's, in the database.
final class PeerTable {

    List<Witness.PeerStanding> all(JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT p.*, theirs.size AS their_size, theirs.recorded_at AS their_at,
                            ours.sequence AS our_size, ours.at AS our_at
                        FROM ledger.peer p
                        LEFT JOIN LATERAL (SELECT size, recorded_at FROM ledger.peer_head
                            WHERE peer = p.name ORDER BY size DESC LIMIT 1) theirs ON true
                        LEFT JOIN LATERAL (SELECT sequence, at FROM ledger.countersignature
                            WHERE peer = p.name ORDER BY sequence DESC LIMIT 1) ours ON true
                        ORDER BY p.name
                        """)
                .query((row, number) -> new Witness.PeerStanding(
                        row.getString("name"),
                        row.getString("public_key"),
                        reached(row, "their_size", "their_at"),
                        reached(row, "our_size", "our_at")))
                .list();
    }

    private static Witness.@Nullable Reached reached(ResultSet row, String size, String at) throws SQLException {
        Timestamp when = row.getTimestamp(at);
        return when == null ? null : new Witness.Reached(row.getLong(size), when.toInstant());
    }

    Optional<Witness.Peer> find(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT * FROM ledger.peer WHERE name = ?")
                .param(name)
                .query(PeerTable::peer)
                .optional();
    }

    void insert(JdbcClient jdbc, Witness.Peer peer, Instant now) {
        jdbc.sql("INSERT INTO ledger.peer (name, public_key, recorded_at) VALUES (?, ?, ?)")
                .params(peer.name(), peer.publicKey(), utc(now))
                .update();
    }

    /// The furthest head of a peer that was countersigned here.
    Optional<TreeHead> lastHead(JdbcClient jdbc, String name) {
        return jdbc.sql("SELECT * FROM ledger.peer_head WHERE peer = ? ORDER BY size DESC LIMIT 1")
                .param(name)
                .query((row, number) -> head(row, name, row.getLong("size")))
                .optional();
    }

    void saw(JdbcClient jdbc, TreeHead head, Instant now) {
        jdbc.sql("INSERT INTO ledger.peer_head (peer, size, root, signed, signature, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(head.node(), head.size(), head.root().bytes(), utc(head.signed()), head.signature(), utc(now))
                .update();
    }

    /// A head of this node's own tree.
    Optional<TreeHead> ownHead(JdbcClient jdbc, String node, long size) {
        return jdbc.sql("SELECT * FROM ledger.head WHERE sequence = ? AND root IS NOT NULL")
                .param(size)
                .query((row, number) -> head(row, node, size))
                .optional();
    }

    /// Whether it was not kept before.
    boolean keep(JdbcClient jdbc, Witness.Countersigned seen, Instant at) {
        return jdbc.sql("INSERT INTO ledger.countersignature (sequence, public_key, peer, at, signature)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(seen.size(), seen.publicKey(), seen.by(), utc(at), seen.signature())
                        .update()
                > 0;
    }

    private static TreeHead head(ResultSet row, String node, long size) throws SQLException {
        return new TreeHead(
                node,
                size,
                Hash.of(row.getBytes("root")),
                row.getTimestamp("signed").toInstant(),
                row.getString("signature"));
    }

    private static Witness.Peer peer(ResultSet row, int number) throws SQLException {
        return new Witness.Peer(row.getString("name"), row.getString("public_key"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
