package org.limen.sync.log;

import static org.limen.sync.log.NodeTable.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Shelf;
import org.limen.engine.sync.wire.Messages;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.limen.ledger.DiskSpace;
import org.limen.ledger.KeptLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The logs of other nodes in the database; each of them grows by one portion at a time.
///
/// Portions are written in transactions of their own, not in the ledger's groups: a backlog of days coming in must not
/// hold up a booth.
/// Where the disk is full, nothing is kept and a [RefusedException] says so.
@Component
public class HeldShelf implements Shelf {
    /// What lies apart of one node: a thief who has a post's key can't fill the disk with it.
    private static final long APART_BYTES_MAX = 64L << 20;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final DiskSpace disk;
    private final NodeTable nodes = new NodeTable();

    HeldShelf(JdbcTemplate jdbc, PlatformTransactionManager transactions, DiskSpace disk) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.disk = disk;
    }

    /// The shelf of a node's database, whether the node runs or not.
    public static HeldShelf on(DataSource database, DiskSpace disk) {
        return new HeldShelf(new JdbcTemplate(database), new DataSourceTransactionManager(database), disk);
    }

    /// Whether this is a child that was made known, shut out meanwhile or not.
    public boolean isChild(Origin origin) {
        return nodes.find(client, origin.publicKey())
                .filter(NodeTable.Below::child)
                .isPresent();
    }

    @Override
    public Admission admission(Origin origin, Origin carrier) {
        return nodes.admission(client, origin, carrier);
    }

    @Override
    public Optional<HeldLog> log(Origin origin) {
        return number(origin.publicKey()).map(log -> open(log, origin));
    }

    /// All that are held, in the order in which they were begun.
    public List<HeldLog> logs() {
        return client.sql("SELECT log, name, public_key FROM sync.log ORDER BY log")
                .query((row, number) -> open(row.getLong(1), new Origin(row.getString(2), row.getString(3))))
                .list();
    }

    /// The number that a log has in this database only.
    public Optional<Long> number(String publicKey) {
        return client.sql("SELECT log FROM sync.log WHERE public_key = ?")
                .param(publicKey)
                .query(Long.class)
                .optional();
    }

    /// A log and how much of it is held.
    public record Held(long log, Origin origin, long size) {}

    /// How much is held of each log, in the order in which they were begun.
    public List<Held> sizes() {
        return client.sql("SELECT l.log, l.name, l.public_key, (SELECT coalesce(max(sequence), 0) FROM sync.head h"
                        + " WHERE h.log = l.log) AS size FROM sync.log l ORDER BY l.log")
                .query((row, number) -> new Held(
                        row.getLong("log"),
                        new Origin(row.getString("name"), row.getString("public_key")),
                        row.getLong("size")))
                .list();
    }

    @Override
    public boolean append(Proven proven) {
        refuseWhereFull();
        return Boolean.TRUE.equals(transaction.execute(status -> appendAlone(proven)));
    }

    private boolean appendAlone(Proven proven) {
        Origin origin = proven.portion().origin();
        Instant now = proven.word().at();
        client.sql("INSERT INTO sync.log (public_key, name, recorded_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(origin.publicKey(), origin.name(), utc(now))
                .update();
        long log = client.sql("SELECT log FROM sync.log WHERE public_key = ? FOR UPDATE")
                .param(origin.publicKey())
                .query(Long.class)
                .single();
        KeptLog held = KeptLog.open(jdbc, origin, tables(log));
        if (held.size() != proven.sizeBefore()) {
            return false;
        }
        HeldRows.of(log, proven, held.tree(held.size())).insert(jdbc, proven);
        keepWord(log, proven.word(), proven.portion().upTo());
        return true;
    }

    @Override
    public void keepWord(Origin origin, Countersignature word, long size) {
        refuseWhereFull();
        number(origin.publicKey()).ifPresent(log -> keepWord(log, word, size));
    }

    private void keepWord(long log, Countersignature word, long size) {
        client.sql("INSERT INTO sync.word (log, sequence, public_key, name, at, signature) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(log, size, word.publicKey(), word.by(), utc(word.at()), word.signature())
                .update();
    }

    /// How many entries of a held log a node has given its word for.
    public long word(Origin origin, String publicKey) {
        return client.sql("SELECT coalesce(max(w.sequence), 0) FROM sync.word w JOIN sync.log l USING (log)"
                        + " WHERE l.public_key = ? AND w.public_key = ?")
                .params(origin.publicKey(), publicKey)
                .query(Long.class)
                .single();
    }

    @Override
    public void keepApart(Portion portion, String why, Instant now) {
        refuseWhereFull();
        byte[] bytes = Messages.of(portion);
        Origin origin = portion.origin();
        client.sql("INSERT INTO sync.apart (public_key, name, after, up_to, why, sha256, portion, recorded_at)"
                        + " SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE ? = 'fork' OR ? + (SELECT coalesce(sum(octet_length(portion)), 0)"
                        + " FROM sync.apart WHERE public_key = ?) < ? ON CONFLICT DO NOTHING")
                .params(
                        origin.publicKey(),
                        origin.name(),
                        portion.after(),
                        portion.upTo(),
                        why,
                        Hash.over(bytes).hex(),
                        bytes,
                        utc(now),
                        why,
                        bytes.length,
                        origin.publicKey(),
                        APART_BYTES_MAX)
                .update();
    }

    private HeldLog open(long log, Origin origin) {
        return new StoredLog(KeptLog.open(jdbc, origin, tables(log)), isForked(origin.publicKey()));
    }

    private boolean isForked(String publicKey) {
        return client.sql("SELECT EXISTS (SELECT FROM sync.apart WHERE public_key = ? AND why = 'fork' AND apart >"
                        + " (SELECT coalesce(max(apart), 0) FROM sync.look WHERE public_key = ?))")
                .params(publicKey, publicKey)
                .query(Boolean.class)
                .single();
    }

    private void refuseWhereFull() {
        if (disk.isFull()) {
            throw new RefusedException(Refusal.DISK_FULL);
        }
    }

    private static KeptLog.Tables tables(long log) {
        return new KeptLog.Tables(part("entry", log), part("body", log), part("head", log), part("subtree", log));
    }

    private static String part(String table, long log) {
        return "(SELECT * FROM sync." + table + " WHERE log = " + log + ")";
    }
}
