package org.limen.ledger;

import javax.sql.DataSource;
import org.limen.engine.merkle.MerkleTree;
import org.springframework.jdbc.core.JdbcTemplate;

/// How far a ledger reaches and the root of its tree there: two ledgers with the same point hold the same entries.
///
/// @param root in hexadecimal
public record LedgerPoint(long entries, String root) {

    /// Where a database's ledger stands now, whether its node runs or not.
    public static LedgerPoint in(DataSource database) {
        Long entries = new JdbcTemplate(database)
                .queryForObject("SELECT coalesce(max(sequence), 0) FROM ledger.entry", Long.class);
        return at(database, entries == null ? 0 : entries);
    }

    /// Where it stood when it had so many entries, which must not be more than it has.
    public static LedgerPoint at(DataSource database, long entries) {
        var tree = new MerkleTree(entries, new SubtreeTable(new JdbcTemplate(database)));
        return new LedgerPoint(entries, tree.root().hex());
    }
}
