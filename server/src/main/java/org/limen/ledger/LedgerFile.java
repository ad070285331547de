package org.limen.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;
import org.limen.engine.merkle.TreeHead;
import org.limen.ledger.export.ExportWriter;

/// Writes the whole ledger of a database as an export, reading it as it stood at one moment.
public final class LedgerFile {
    private static final int FETCH_ROWS = 1_000;
    /// How many entries apart the heads stand that go into an export: any head between follows from the next one.
    private static final int HEAD_EVERY = 256;

    /// What a database that no node opened since before there was a tree, or before there were peers, does not have.
    private static final String HAS = """
            SELECT EXISTS (SELECT FROM information_schema.columns
                WHERE table_schema = 'ledger' AND table_name = 'head' AND column_name = 'root'),
                to_regclass('ledger.countersignature') IS NOT NULL
            """;
    private static final String COUNTERSIGNATURES = "SELECT * FROM ledger.countersignature ORDER BY sequence, at, peer";

    private LedgerFile() {}

    /// Streams every entry and the heads behind every 256th or so; memory does not grow with the ledger.
    ///
    /// A database that no node has opened since before there was a tree is exported all the same.
    ///
    /// @param node the name that the heads were signed under
    /// @return how many entries were written
    public static long write(DataSource database, String node, NodeKey key, OutputStream out)
            throws IOException, SQLException, GeneralSecurityException {
        var export = new ExportWriter(out, node, key.pair());
        long entries = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Has has = Has.in(connection);
            Map<Long, List<Countersignature>> seen = has.peers() ? countersignatures(connection) : Map.of();
            try (PreparedStatement select = connection.prepareStatement(entries(has))) {
                select.setFetchSize(FETCH_ROWS);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        write(export, row, node);
                        for (Countersignature word : seen.getOrDefault(row.getLong("sequence"), List.of())) {
                            export.countersigned(word);
                        }
                        entries++;
                    }
                }
            } finally {
                connection.rollback();
            }
        }
        export.end();
        return entries;
    }

    private static void write(ExportWriter export, ResultSet row, String node) throws IOException, SQLException {
        var entry = new Entry(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getTimestamp("happened").toInstant(),
                row.getTimestamp("recorded").toInstant(),
                Hash.of(row.getBytes("body_hash")),
                Hash.of(row.getBytes("previous")));
        export.entry(entry, row.getBytes("salt"), row.getString("body"));
        String signature = row.getString("signature");
        if (signature != null) {
            head(export, row, entry, signature, node);
        }
    }

    private static void head(ExportWriter export, ResultSet row, Entry entry, String signature, String node)
            throws IOException, SQLException {
        byte[] root = row.getBytes("root");
        Instant signed = row.getTimestamp("signed").toInstant();
        if (root == null) {
            export.chainHead(new Head(node, entry.sequence(), entry.hash(), signed, signature));
        } else {
            export.head(new TreeHead(node, entry.sequence(), Hash.of(root), signed, signature));
        }
    }

    private static Map<Long, List<Countersignature>> countersignatures(Connection connection) throws SQLException {
        var all = new HashMap<Long, List<Countersignature>>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(COUNTERSIGNATURES)) {
            while (row.next()) {
                all.computeIfAbsent(row.getLong("sequence"), sequence -> new ArrayList<>())
                        .add(new Countersignature(
                                row.getString("peer"),
                                row.getString("public_key"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("signature")));
            }
        }
        return all;
    }

    private static String entries(Has has) {
        return """
                SELECT e.*, b.salt, b.body, h.signed, h.signature, %s AS root
                FROM ledger.entry e LEFT JOIN ledger.body b USING (sequence)
                    LEFT JOIN (SELECT * FROM ledger.head WHERE sequence IN
                        (SELECT max(sequence) FROM ledger.head GROUP BY (sequence - 1) / %d %s)) h USING (sequence)
                ORDER BY sequence
                """.formatted(
                        has.tree() ? "h.root" : "NULL::bytea",
                        HEAD_EVERY,
                        has.peers() ? "UNION SELECT sequence FROM ledger.countersignature" : "");
    }

    /// What the database has.
    private record Has(boolean tree, boolean peers) {
        static Has in(Connection connection) throws SQLException {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(HAS)) {
                row.next();
                return new Has(row.getBoolean(1), row.getBoolean(2));
            }
        }
    }
}
