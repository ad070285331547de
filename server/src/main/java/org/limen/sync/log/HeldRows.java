package org.limen.sync.log;

import static org.limen.sync.log.NodeTable.utc;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.KeptSubtrees;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Shelf.Proven;
import org.limen.ledger.KeptLog;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows that a proven portion makes.
final class HeldRows {
    private static final String ENTRY =
            "INSERT INTO sync.entry (" + KeptLog.ENTRY_COLUMNS + ", log) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BODY = "INSERT INTO sync.body (log, sequence, salt, body) VALUES (?, ?, ?, ?)";
    private static final String SUBTREE = "INSERT INTO sync.subtree (log, height, index, hash) VALUES (?, ?, ?, ?)";
    private static final String HEAD =
            "INSERT INTO sync.head (log, sequence, root, signed, signature, held_at)" + " VALUES (?, ?, ?, ?, ?, ?)";

    private static final String KIND = "INSERT INTO sync.kind (log, kind, entries) VALUES (?, ?, ?)"
            + " ON CONFLICT (log, kind) DO UPDATE SET entries = sync.kind.entries + excluded.entries";

    private final long log;
    private final List<Object[]> entries = new ArrayList<>();
    private final List<Object[]> bodies = new ArrayList<>();
    private final List<Object[]> subtrees = new ArrayList<>();
    private final Map<String, Long> kinds = new TreeMap<>();

    private HeldRows(long log) {
        this.log = log;
    }

    /// @param before the tree over what is held
    static HeldRows of(long log, Proven proven, Frontier before) {
        var rows = new HeldRows(log);
        Frontier tree = before;
        for (int i = 0; i < proven.entries().size(); i++) {
            tree = rows.add(proven.entries().get(i), proven.carried().get(i), tree);
        }
        return rows;
    }

    void insert(JdbcTemplate jdbc, Proven proven) {
        jdbc.batchUpdate(ENTRY, entries);
        if (!bodies.isEmpty()) {
            jdbc.batchUpdate(BODY, bodies);
        }
        if (!subtrees.isEmpty()) {
            jdbc.batchUpdate(SUBTREE, subtrees);
        }
        kinds.forEach((kind, count) -> jdbc.update(KIND, log, kind, count));
        var head = proven.portion().head();
        jdbc.update(
                HEAD,
                log,
                head.size(),
                head.root().bytes(),
                utc(head.signed()),
                head.signature(),
                utc(proven.word().at()));
    }

    private Frontier add(Entry entry, Carried carried, Frontier tree) {
        Hash hash = entry.hash();
        entries.add(KeptLog.row(entry, hash, log));
        kinds.merge(entry.kind(), 1L, Long::sum);
        if (carried.content() instanceof Carried.Whole whole) {
            bodies.add(new Object[] {log, entry.sequence(), HexFormat.of().parseHex(whole.salt()), whole.json()});
        }
        return tree.plus(hash, (place, filled) -> {
            if (KeptSubtrees.keeps(place.height())) {
                subtrees.add(new Object[] {log, place.height(), place.index(), filled.bytes()});
            }
        });
    }
}
