package org.limen.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Subtree;
import org.limen.engine.merkle.Subtrees;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// The hashes of the ledger's perfect subtrees: of one leaf in the entries, of 256, 65,536 and so on in a table of
/// their own, of every size between from at most 128 of those.
final class SubtreeTable implements Subtrees {
    private static final int HEIGHT_STEP = 8;
    private static final RowMapper<Hash> HASH = (row, number) -> Hash.of(row.getBytes(1));
    private static final String LEAVES =
            "SELECT hash FROM ledger.entry WHERE sequence > ? AND sequence <= ? ORDER BY sequence";
    private static final String KEPT =
            "SELECT hash FROM ledger.subtree WHERE height = ? AND index >= ? AND index < ? ORDER BY index";
    private static final String INSERT = "INSERT INTO ledger.subtree (height, index, hash) VALUES (?, ?, ?)";

    private final JdbcTemplate jdbc;

    SubtreeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether subtrees of this height have rows of their own.
    static boolean keeps(int height) {
        return height > 0 && height % HEIGHT_STEP == 0;
    }

    static Object[] row(Subtree place, Hash hash) {
        return new Object[] {place.height(), place.index(), hash.bytes()};
    }

    static void insert(JdbcTemplate jdbc, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    @Override
    public Hash of(Subtree place) {
        return of(place, place.height() - place.height() % HEIGHT_STEP);
    }

    /// The hash of one entry.
    Hash leaf(long sequence) {
        return of(new Subtree(0, sequence - 1), 0);
    }

    /// Makes the rows of a ledger that is older than its tree.
    void catchUp() {
        long entries = number("SELECT coalesce(max(sequence), 0) FROM ledger.entry");
        for (int height = HEIGHT_STEP; entries >> height > 0; height += HEIGHT_STEP) {
            catchUp(height, entries >> height);
        }
    }

    private void catchUp(int height, long wanted) {
        long kept = number("SELECT coalesce(max(index) + 1, 0) FROM ledger.subtree WHERE height = ?", height);
        var rows = new ArrayList<Object[]>();
        for (long index = kept; index < wanted; index++) {
            var place = new Subtree(height, index);
            rows.add(row(place, of(place, height - HEIGHT_STEP)));
        }
        insert(jdbc, rows);
    }

    private long number(String sql, Object... parameters) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, parameters));
    }

    private Hash of(Subtree place, int below) {
        long from = place.from() >> below;
        long to = place.to() >> below;
        List<Hash> hashes = below == 0 ? jdbc.query(LEAVES, HASH, from, to) : jdbc.query(KEPT, HASH, below, from, to);
        if (hashes.size() != to - from) {
            throw new IllegalStateException("the ledger's tree has a gap below " + place);
        }
        Frontier folded = Frontier.empty();
        for (Hash hash : hashes) {
            folded = folded.plus(hash);
        }
        return folded.root();
    }
}
