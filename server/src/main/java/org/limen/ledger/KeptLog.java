package org.limen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.KeptSubtrees;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.ReadableLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// A log in the database as far as a signed head covered it when it was opened: the node's own, or one in tables of
/// the same form.
public final class KeptLog implements ReadableLog {
    /// The columns that an entry's row has in every log, in the order of [#row].
    public static final String ENTRY_COLUMNS = "sequence, id, kind, subject, happened, recorded, body_hash, hash";

    private static final int STEP_ENTRIES = 500;
    private static final long ENTRY_BYTES = 96;
    private static final RowMapper<Hash> HASH = (row, number) -> Hash.of(row.getBytes(1));

    private final JdbcTemplate jdbc;
    private final Origin origin;
    private final Tables tables;
    private final KeptSubtrees subtrees;
    private final long size;

    private KeptLog(JdbcTemplate jdbc, Origin origin, Tables tables, long size) {
        this.jdbc = jdbc;
        this.origin = origin;
        this.tables = tables;
        this.subtrees = tables.subtrees(jdbc);
        this.size = size;
    }

    /// Where a log's rows lie: each a table or a selection in parentheses, with the columns of the ledger's own.
    ///
    /// @param heads those with a root only
    public record Tables(String entries, String bodies, String heads, String subtrees) {
        static final Tables OWN = new Tables(
                "ledger.entry",
                "ledger.body",
                "(SELECT sequence, root, signed, signature FROM ledger.head WHERE root IS NOT NULL)",
                "ledger.subtree");

        /// The subtrees of a log in these tables.
        public KeptSubtrees subtrees(JdbcTemplate jdbc) {
            String leaves = "SELECT hash FROM " + entries + " e WHERE sequence > ? AND sequence <= ? ORDER BY sequence";
            String larger =
                    "SELECT hash FROM " + subtrees + " s WHERE height = ? AND index >= ? AND index < ? ORDER BY index";
            return new KeptSubtrees((height, from, to) ->
                    height == 0 ? jdbc.query(leaves, HASH, from, to) : jdbc.query(larger, HASH, height, from, to));
        }
    }

    /// An entry's row.
    ///
    /// @param more what the row has behind the columns that every log has
    public static Object[] row(Entry entry, Hash hash, Object more) {
        return new Object[] {
            entry.sequence(),
            entry.id(),
            entry.kind(),
            entry.subject(),
            entry.happened().atOffset(ZoneOffset.UTC),
            entry.recorded().atOffset(ZoneOffset.UTC),
            entry.bodyHash().bytes(),
            hash.bytes(),
            more
        };
    }

    /// The node's own ledger.
    public static KeptLog own(JdbcTemplate jdbc, Origin self) {
        return open(jdbc, self, Tables.OWN);
    }

    public static KeptLog open(JdbcTemplate jdbc, Origin origin, Tables tables) {
        String newest = "SELECT coalesce(max(sequence), 0) FROM " + tables.heads() + " h";
        long size = Objects.requireNonNull(jdbc.queryForObject(newest, Long.class));
        return new KeptLog(jdbc, origin, tables, size);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Hash hashAt(long sequence) {
        return sequence == 0
                ? Hash.origin()
                : jdbc.query(one("hash"), HASH, sequence).getFirst();
    }

    @Override
    public Hash rootAt(long upTo) {
        return tree(upTo).root();
    }

    /// The right edge of the tree over the first entries.
    public Frontier tree(long upTo) {
        return Frontier.of(upTo, subtrees);
    }

    @Override
    public List<Carried> entries(long after, long upTo, int bytesMax) {
        var entries = new ArrayList<Carried>();
        long bytes = 0;
        for (long from = after; from < upTo; from += STEP_ENTRIES) {
            for (Carried entry : step(from, Math.min(upTo, from + STEP_ENTRIES))) {
                bytes += bytes(entry);
                if (bytes > bytesMax && !entries.isEmpty()) {
                    return entries;
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    @Override
    public Optional<TreeHead> headUpTo(long after, long upTo) {
        return head("sequence > ? AND sequence <= ? ORDER BY sequence DESC", after, upTo);
    }

    @Override
    public Optional<TreeHead> headBehind(long after) {
        return head("sequence > ? AND sequence <= ? ORDER BY sequence", after, size);
    }

    private Optional<TreeHead> head(String which, long after, long upTo) {
        String sql = "SELECT * FROM " + tables.heads() + " h WHERE " + which + " LIMIT 1";
        return jdbc.query(sql, (row, number) -> head(row), after, upTo).stream().findFirst();
    }

    private TreeHead head(ResultSet row) throws SQLException {
        return new TreeHead(
                origin.name(),
                row.getLong("sequence"),
                Hash.of(row.getBytes("root")),
                row.getTimestamp("signed").toInstant(),
                row.getString("signature"));
    }

    private List<Carried> step(long after, long upTo) {
        String sql = "SELECT e.*, b.salt, b.body FROM " + tables.entries() + " e LEFT JOIN " + tables.bodies()
                + " b ON b.sequence = e.sequence WHERE e.sequence > ? AND e.sequence <= ? ORDER BY e.sequence";
        return jdbc.query(sql, KeptLog::carried, after, upTo);
    }

    private String one(String column) {
        return "SELECT " + column + " FROM " + tables.entries() + " e WHERE sequence = ?";
    }

    private static Carried carried(ResultSet row, int number) throws SQLException {
        byte[] salt = row.getBytes("salt");
        Carried.Content content = salt == null
                ? new Carried.Purged(Hash.of(row.getBytes("body_hash")))
                : new Carried.Whole(HexFormat.of().formatHex(salt), row.getString("body"));
        return new Carried(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getTimestamp("happened").toInstant(),
                row.getTimestamp("recorded").toInstant(),
                content);
    }

    private static long bytes(Carried entry) {
        String body = entry.body();
        return ENTRY_BYTES + entry.kind().length() + entry.subject().length() + (body == null ? 0 : body.length());
    }
}
