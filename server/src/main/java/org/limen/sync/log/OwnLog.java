package org.limen.sync.log;

import java.time.Instant;
import java.util.Optional;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.ReadableLog;
import org.limen.ledger.KeptLog;
import org.limen.ledger.witness.Receipts;
import org.limen.ledger.witness.Witness;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// This node's own ledger as it is sent, and the parent's word for it.
@Component
public class OwnLog {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Self self;
    private final Witness witness;
    private volatile Optional<Origin> known = Optional.empty();

    OwnLog(JdbcTemplate jdbc, Self self, Witness witness) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.self = self;
        this.witness = witness;
    }

    /// The ledger as far as it is signed now.
    public ReadableLog open() {
        return KeptLog.own(jdbc, self.origin());
    }

    public long size() {
        return open().size();
    }

    /// When an entry was recorded; empty where there is none.
    public Optional<Instant> recordedAt(long sequence) {
        return jdbc
                .query(
                        "SELECT recorded FROM ledger.entry WHERE sequence = ?",
                        (row, number) -> row.getTimestamp(1).toInstant(),
                        sequence)
                .stream()
                .findFirst();
    }

    /// How many of its entries a node has given its word for.
    public long word(String publicKey) {
        return Receipts.upTo(client, publicKey);
    }

    /// The name under which a node's word is kept; empty where it is not.
    public Optional<String> nameOf(String publicKey) {
        return witness.peers().stream()
                .filter(peer -> peer.publicKey().equals(publicKey))
                .map(Witness.PeerStanding::name)
                .findFirst();
    }

    /// Makes the parent known as one whose word on this ledger counts.
    ///
    /// One that is known by its key under another name, or whose name another key has, stays unknown: its word is
    /// asked for anew after each start and is in no export.
    public void know(Origin parent) {
        if (!known.equals(Optional.of(parent))) {
            var peer = new Witness.Peer(parent.name(), parent.publicKey());
            boolean isTaken = witness.peers().stream()
                    .anyMatch(other -> other.publicKey().equals(peer.publicKey()) && !other.equals(peer));
            if (!isTaken) {
                witness.know(peer, "limen.sync.parent");
            }
            known = Optional.of(parent);
        }
    }

    /// Keeps the parent's word with the ledger's other countersignatures, so that exports carry it.
    ///
    /// No entry tells of it: an entry for every receipt would itself have to be sent.
    public void keepWord(TreeHead head, Countersignature word) {
        Receipts.keep(client, head.size(), word);
    }
}
