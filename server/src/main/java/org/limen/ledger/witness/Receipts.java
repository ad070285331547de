package org.limen.ledger.witness;

import java.time.ZoneOffset;
import org.limen.engine.merkle.Countersignature;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The words that a node's parent gives for its ledger with every portion that it takes, kept with the other
/// countersignatures so that exports carry them.
///
/// No entry tells of one: an entry for every receipt would itself have to be sent, and so without end.
public final class Receipts {
    private Receipts() {}

    /// Keeps a word where its giver is known as a peer and the head is this ledger's; gives whether that is so.
    public static boolean keep(JdbcClient jdbc, long size, Countersignature word) {
        jdbc.sql("INSERT INTO ledger.countersignature (sequence, public_key, peer, at, signature)"
                        + " SELECT h.sequence, p.public_key, p.name, ?, ? FROM ledger.head h, ledger.peer p"
                        + " WHERE h.sequence = ? AND p.public_key = ? AND p.name = ? ON CONFLICT DO NOTHING")
                .params(word.at().atOffset(ZoneOffset.UTC), word.signature(), size, word.publicKey(), word.by())
                .update();
        return upTo(jdbc, word.publicKey()) >= size;
    }

    /// Whether the node with this key is a peer, so that its word is kept.
    public static boolean isKnown(JdbcClient jdbc, String publicKey) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ledger.peer WHERE public_key = ?)")
                .param(publicKey)
                .query(Boolean.class)
                .single();
    }

    /// How many entries of this ledger the node with this key has given its word for.
    public static long upTo(JdbcClient jdbc, String publicKey) {
        return jdbc.sql("SELECT coalesce(max(sequence), 0) FROM ledger.countersignature WHERE public_key = ?")
                .param(publicKey)
                .query(Long.class)
                .single();
    }
}
