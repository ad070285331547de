package org.limen.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.KeptSubtrees;
import org.limen.engine.merkle.Subtree;
import org.limen.engine.merkle.Subtrees;
import org.springframework.jdbc.core.JdbcTemplate;

/// The hashes of the ledger's perfect subtrees: leaves in the entries, the larger that are kept in a table of their
/// own.
final class SubtreeTable implements Subtrees {
    private static final String INSERT = "INSERT INTO ledger.subtree (height, index, hash) VALUES (?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final KeptSubtrees kept;

    SubtreeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.kept = KeptLog.Tables.OWN.subtrees(jdbc);
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
        return kept.of(place);
    }

    /// The hash of one entry.
    Hash leaf(long sequence) {
        return kept.of(new Subtree(0, sequence - 1));
    }

    /// Makes the rows of a ledger that is older than its tree.
    void catchUp() {
        long entries = number("SELECT coalesce(max(sequence), 0) FROM ledger.entry");
        int step = KeptSubtrees.HEIGHT_STEP;
        for (int height = step; entries >> height > 0; height += step) {
            catchUp(height, entries >> height);
        }
    }

    private void catchUp(int height, long wanted) {
        long made = number("SELECT coalesce(max(index) + 1, 0) FROM ledger.subtree WHERE height = ?", height);
        var rows = new ArrayList<Object[]>();
        for (long index = made; index < wanted; index++) {
            var place = new Subtree(height, index);
            rows.add(row(place, kept.of(place, height - KeptSubtrees.HEIGHT_STEP)));
        }
        insert(jdbc, rows);
    }

    private long number(String sql, Object... parameters) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, parameters));
    }
}
