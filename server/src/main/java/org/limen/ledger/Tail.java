package org.limen.ledger;

import java.nio.charset.StandardCharsets;
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
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The end of the chain as the writer knows it: the last sequence and hash, to which the next group is linked.
final class Tail {
    private static final String INSERT_ENTRY =
            "INSERT INTO ledger.entry (sequence, id, kind, subject, happened, recorded, body_hash, previous, hash)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_BODY = "INSERT INTO ledger.body (sequence, salt, body) VALUES (?, ?, ?)";
    private static final String INSERT_HEAD =
            "INSERT INTO ledger.head (sequence, hash, signed, signature) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json;
    private final long sequence;
    private final Hash hash;

    private Tail(JsonMapper json, long sequence, Hash hash) {
        this.json = json;
        this.sequence = sequence;
        this.hash = hash;
    }

    /// Reads where the chain ends now.
    static Tail read(JdbcTemplate jdbc, JsonMapper json) {
        List<Tail> last = jdbc.query(
                "SELECT sequence, hash FROM ledger.entry ORDER BY sequence DESC LIMIT 1",
                (row, number) -> new Tail(json, row.getLong(1), Hash.of(row.getBytes(2))));
        return last.isEmpty() ? new Tail(json, 0, Hash.origin()) : last.getFirst();
    }

    /// Writes the events behind this tail, within the open transaction, and gives the tail after them.
    Tail append(JdbcTemplate jdbc, List<LedgerEvent> events, Instant recorded) {
        var entryRows = new ArrayList<Object[]>(events.size());
        var bodyRows = new ArrayList<Object[]>(events.size());
        long next = sequence;
        Hash previous = hash;
        for (LedgerEvent event : events) {
            byte[] salt = new byte[Entry.SALT_BYTES];
            random.nextBytes(salt);
            String body = json.writeValueAsString(event.body());
            Hash bodyHash = Entry.bodyHash(salt, body.getBytes(StandardCharsets.UTF_8));
            Entry entry = new Entry(
                    ++next,
                    UUID.randomUUID(),
                    event.kind(),
                    event.subject(),
                    event.happened(),
                    recorded,
                    bodyHash,
                    previous);
            previous = entry.hash();
            entryRows.add(row(entry, previous));
            bodyRows.add(new Object[] {next, salt, body});
        }
        jdbc.batchUpdate(INSERT_ENTRY, entryRows);
        jdbc.batchUpdate(INSERT_BODY, bodyRows);
        return new Tail(json, next, previous);
    }

    /// Signs this tail as a head, within the open transaction; nothing to sign in an empty ledger.
    void sign(JdbcTemplate jdbc, String node, PrivateKey key, Instant now) {
        if (sequence == 0) {
            return;
        }
        try {
            Head head = Head.sign(node, sequence, hash, now, key);
            jdbc.update(INSERT_HEAD, head.sequence(), head.hash().bytes(), utc(head.signed()), head.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the node's key can't sign", e);
        }
    }

    private static Object[] row(Entry entry, Hash hash) {
        return new Object[] {
            entry.sequence(),
            entry.id(),
            entry.kind(),
            entry.subject(),
            utc(entry.happened()),
            utc(entry.recorded()),
            entry.bodyHash().bytes(),
            entry.previous().bytes(),
            hash.bytes()
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
