package org.limen.ledger;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.KeptSubtrees;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Entries that a node recorded and lost with its disk, put back behind its last one from a copy that another holds.
///
/// Who carried the copy does not matter: each portion follows by its hashes from what is here and ends at a head that
/// this node signed itself before it was set back.
/// Once the node has recorded something else there is no way back: the log would have gone on in two ways.
public final class LostEntries {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Origin self;

    /// @param database of a node that does not run
    public LostEntries(DataSource database, Origin self) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.self = self;
    }

    /// How many entries there are.
    public long entries() {
        return Tail.end(jdbc).size();
    }

    /// Puts back what a portion has and the ledger lacks; gives how many entries there are then.
    public Answer<Long> put(Portion portion) {
        return Objects.requireNonNull(transaction.execute(status -> putBehind(Tail.end(jdbc), portion)));
    }

    private Answer<Long> putBehind(ChainEnd end, Portion portion) {
        Optional<PublicKey> key = self.key();
        boolean isOwn = portion.origin().publicKey().equals(self.publicKey());
        if (!isOwn
                || portion.head().size() != portion.upTo()
                || key.filter(portion.head()::isSignedBy).isEmpty()) {
            return refused("head-signature-wrong", "These are not entries that this node signed.");
        }
        if (portion.after() > end.size()) {
            return refused("portion-missing", "Entries before these are missing.");
        }
        var rows = new Rows(end);
        return rows.follow(portion) ? finished(rows, portion) : refused("log-went-on", """
                This node recorded something else since: both versions stay, and nothing can be put back.""");
    }

    private Answer<Long> finished(Rows rows, Portion portion) {
        if (rows.entries.isEmpty()) {
            return Answer.given(rows.end.size());
        }
        if (!rows.end.tree().root().equals(portion.head().root())) {
            return refused("root-wrong", "The entries don't give the root that this node signed.");
        }
        rows.insert(jdbc);
        Tail.insertHead(jdbc, portion.head(), rows.end.hash());
        return Answer.given(rows.end.size());
    }

    private static Answer<Long> refused(String code, String detail) {
        return Answer.refused(Refusal.of(code, 409, detail));
    }

    /// The rows that a portion makes behind an end.
    private static final class Rows {
        private final List<Object[]> entries = new ArrayList<>();
        private final List<Object[]> bodies = new ArrayList<>();
        private final List<Object[]> subtrees = new ArrayList<>();
        private ChainEnd end;

        Rows(ChainEnd end) {
            this.end = end;
        }

        /// Takes the entries that lie behind the end; gives whether they follow from it.
        boolean follow(Portion portion) {
            Hash previous = portion.before();
            boolean follows = portion.after() < end.size() || previous.equals(end.hash());
            long sequence = portion.after();
            for (Carried carried : portion.entries()) {
                sequence++;
                Entry entry = carried.at(sequence, previous);
                previous = entry.hash();
                if (sequence > end.size()) {
                    add(entry, carried);
                } else if (sequence == end.size()) {
                    follows = previous.equals(end.hash());
                }
                if (!follows) {
                    return false;
                }
            }
            return follows;
        }

        private void add(Entry entry, Carried carried) {
            Hash hash = entry.hash();
            entries.add(KeptLog.row(entry, hash, entry.previous().bytes()));
            if (carried.content() instanceof Carried.Whole whole) {
                bodies.add(new Object[] {entry.sequence(), HexFormat.of().parseHex(whole.salt()), whole.json()});
            }
            end = new ChainEnd(
                    end.tree().plus(hash, (place, filled) -> {
                        if (KeptSubtrees.keeps(place.height())) {
                            subtrees.add(SubtreeTable.row(place, filled));
                        }
                    }),
                    hash);
        }

        void insert(JdbcTemplate jdbc) {
            Tail.insert(jdbc, entries, bodies, subtrees);
        }
    }
}
