package org.limen.ledger;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.KeptSubtrees;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Regained;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.export.PurgedSequences;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/// Entries that a node recorded and lost with its disk, put back behind its last one from a copy that another holds.
///
/// Who carried the copy does not matter: each portion follows by its hashes from what is here and ends at a head that
/// this node signed itself before it was set back.
/// Where the node has recorded something else since, its log went on in two ways; what it recorded is then taken aside
/// and entered again behind what it had lost, so that there is one log once more and nothing of either is missing.
public final class LostEntries {
    private static final List<String> APPEND_ONLY = List.of("entry", "head", "subtree");

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

    /// Does several of these things wholly or, where one throws, not at all.
    public <T> T together(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(status -> what.get()));
    }

    /// The last entry that the ledger and a portion have in common, where both have another one behind it; empty where
    /// they do not part in this portion.
    public OptionalLong parting(Portion portion) {
        KeptLog own = KeptLog.own(jdbc, self);
        long size = entries();
        Hash previous = portion.before();
        long sequence = portion.after();
        if (sequence > size || !previous.equals(own.hashAt(sequence))) {
            return OptionalLong.empty();
        }
        for (Carried carried : portion.entries()) {
            previous = carried.at(sequence + 1, previous).hash();
            if (sequence + 1 > size) {
                return OptionalLong.empty();
            }
            if (!previous.equals(own.hashAt(sequence + 1))) {
                return OptionalLong.of(sequence);
            }
            sequence++;
        }
        return OptionalLong.empty();
    }

    /// Takes what was recorded behind an entry out of the ledger, and gives it as it is to be entered again; what tells
    /// that it was there, with its signatures, stays beside the ledger.
    public List<LedgerEvent> takenAside(long after) {
        List<LedgerEvent> taken = jdbc
                .query(
                        "SELECT e.*, b.body FROM ledger.entry e JOIN ledger.body b USING (sequence)"
                                + " WHERE sequence > ? ORDER BY sequence",
                        (row, number) -> new LedgerEvent(
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getTimestamp("happened").toInstant(),
                                row.getString("body")),
                        after)
                .stream()
                .flatMap(event -> again(event, after).stream())
                .toList();
        jdbc.update(
                "INSERT INTO ledger.aside SELECT e.sequence, e.id, e.kind, e.subject, e.happened, e.recorded,"
                        + " e.body_hash, e.previous, e.hash, h.root, h.signed, h.signature FROM ledger.entry e"
                        + " LEFT JOIN ledger.head h USING (sequence) WHERE e.sequence > ?",
                after);
        appendOnly("DISABLE");
        jdbc.update("DELETE FROM ledger.countersignature WHERE sequence > ?", after);
        jdbc.update("DELETE FROM ledger.head WHERE sequence > ?", after);
        jdbc.update("DELETE FROM ledger.subtree WHERE (index + 1) << height > ?", after);
        jdbc.update("DELETE FROM ledger.body WHERE sequence > ?", after);
        jdbc.update("DELETE FROM ledger.entry WHERE sequence > ?", after);
        appendOnly("ENABLE");
        return taken;
    }

    /// The numbers of bodies that a purge took away mean others when it is entered again: those taken aside had none to
    /// enter, so what is told is the rest.
    private static Optional<LedgerEvent> again(LedgerEvent event, long after) {
        String body = (String) event.body();
        Optional<String> again =
                event.kind().equals(PurgedSequences.KIND) ? PurgedSequences.upTo(body, after) : Optional.of(body);
        return again.map(text -> new LedgerEvent(event.kind(), event.subject(), event.happened(), new RawValue(text)));
    }

    private void appendOnly(String whether) {
        APPEND_ONLY.forEach(
                table -> jdbc.execute("ALTER TABLE ledger." + table + " " + whether + " TRIGGER " + table + "_stays"));
    }

    /// Enters events behind the last entry and signs the head over them.
    public void enter(List<LedgerEvent> events, PrivateKey key, Instant now) {
        Tail.read(jdbc, JsonMapper.shared()).append(jdbc, events, now).sign(jdbc, self.name(), key, now);
    }

    private Answer<Long> putBehind(ChainEnd end, Portion portion) {
        return switch (Regained.of(portion, self, end.tree(), end.hash())) {
            case Regained.Behind(List<Carried> behind) -> Answer.given(putBehind(end, behind, portion.head()));
            case Regained.Refused(var why) -> refused(why);
        };
    }

    private long putBehind(ChainEnd end, List<Carried> behind, TreeHead head) {
        if (behind.isEmpty()) {
            return end.size();
        }
        var rows = new Rows(end);
        behind.forEach(rows::add);
        widenGap(end.size(), rows.end.size());
        rows.insert(jdbc);
        Tail.insertHead(jdbc, head, rows.end.hash());
        return rows.end.size();
    }

    /// Notes what the tables beside the ledger are to be filled from at the next start.
    private void widenGap(long after, long upTo) {
        int widened = jdbc.update("UPDATE ledger.gap SET up_to = ? WHERE up_to = ? AND read_to = after", upTo, after);
        if (widened == 0) {
            jdbc.update("INSERT INTO ledger.gap (after, up_to, read_to) VALUES (?, ?, ?)", after, upTo, after);
        }
    }

    private static Answer<Long> refused(Regained.Why why) {
        return switch (why) {
            case HEAD_SIGNATURE_WRONG ->
                refused("head-signature-wrong", "These are not entries that this node signed.");
            case PORTION_MISSING -> refused("portion-missing", "Entries before these are missing.");
            case ROOT_WRONG -> refused("root-wrong", "The entries don't give the root that this node signed.");
            case LOG_WENT_ON -> refused("log-went-on", """
                    This node recorded something else since. With --rejoin that is entered again behind what was lost.""");
        };
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

        private void add(Carried carried) {
            Entry entry = carried.at(end.size() + 1, end.hash());
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
