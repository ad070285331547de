package org.limen.ledger;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.KeptSubtrees;
import org.limen.engine.merkle.TreeHead;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The end of the ledger as the writer knows it: the last hash, to which the next group is linked, and the frontier
/// of the tree, to which it is appended.
final class Tail {
    private static final String INSERT_ENTRY = "INSERT INTO ledger.entry (" + KeptLog.ENTRY_COLUMNS + ", previous)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_BODY = "INSERT INTO ledger.body (sequence, salt, body) VALUES (?, ?, ?)";
    private static final String INSERT_HEAD =
            "INSERT INTO ledger.head (sequence, hash, root, signed, signature) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json;
    private final ChainEnd end;

    private Tail(JsonMapper json, ChainEnd end) {
        this.json = json;
        this.end = end;
    }

    /// Reads where the ledger ends now.
    static Tail read(JdbcTemplate jdbc, JsonMapper json) {
        return new Tail(json, end(jdbc));
    }

    /// Where the ledger ends now.
    static ChainEnd end(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        "SELECT sequence, hash FROM ledger.entry ORDER BY sequence DESC LIMIT 1",
                        (row, number) -> new ChainEnd(
                                Frontier.of(row.getLong(1), new SubtreeTable(jdbc)), Hash.of(row.getBytes(2))))
                .stream()
                .findFirst()
                .orElse(ChainEnd.NOTHING);
    }

    /// Writes rows of entries, of bodies and of subtrees, within the open transaction.
    static void insert(JdbcTemplate jdbc, List<Object[]> entries, List<Object[]> bodies, List<Object[]> subtrees) {
        jdbc.batchUpdate(INSERT_ENTRY, entries);
        if (!bodies.isEmpty()) {
            jdbc.batchUpdate(INSERT_BODY, bodies);
        }
        SubtreeTable.insert(jdbc, subtrees);
    }

    static void insertHead(JdbcTemplate jdbc, TreeHead head, Hash last) {
        jdbc.update(INSERT_HEAD, head.size(), last.bytes(), head.root().bytes(), utc(head.signed()), head.signature());
    }

    /// How many entries there are.
    long size() {
        return end.size();
    }

    /// Writes the events behind this tail, within the open transaction, and gives the tail after them.
    Tail append(JdbcTemplate jdbc, List<LedgerEvent> events, Instant recorded) {
        var entryRows = new ArrayList<Object[]>(events.size());
        var bodyRows = new ArrayList<Object[]>(events.size());
        var subtreeRows = new ArrayList<Object[]>();
        ChainEnd grown = end;
        for (LedgerEvent event : events) {
            byte[] salt = new byte[Entry.SALT_BYTES];
            random.nextBytes(salt);
            String body = json.writeValueAsString(event.body());
            ChainEnd.Linked linked = grown.linked(event, UUID.randomUUID(), salt, body, recorded, (place, filled) -> {
                if (KeptSubtrees.keeps(place.height())) {
                    subtreeRows.add(SubtreeTable.row(place, filled));
                }
            });
            grown = linked.end();
            entryRows.add(KeptLog.row(
                    linked.entry(), grown.hash(), linked.entry().previous().bytes()));
            bodyRows.add(new Object[] {linked.entry().sequence(), salt, body});
        }
        insert(jdbc, entryRows, bodyRows, subtreeRows);
        return new Tail(json, grown);
    }

    /// Signs this tail as a head, within the open transaction; nothing to sign in an empty ledger.
    void sign(JdbcTemplate jdbc, String node, PrivateKey key, Instant now) {
        if (size() == 0) {
            return;
        }
        try {
            insertHead(jdbc, TreeHead.sign(node, end.tree(), now, key), end.hash());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the node's key can't sign", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
