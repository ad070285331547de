package org.limen.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;
import org.limen.ledger.export.ExportWriter;

/// Writes the whole ledger of a database as an export, reading it as it stood at one moment.
public final class LedgerFile {
    private static final int FETCH_ROWS = 1_000;
    private static final String ENTRIES = """
            SELECT e.*, b.salt, b.body, h.signed, h.signature
            FROM ledger.entry e LEFT JOIN ledger.body b USING (sequence) LEFT JOIN ledger.head h USING (sequence)
            ORDER BY sequence
            """;

    private LedgerFile() {}

    /// Streams every entry and head; memory does not grow with the ledger.
    ///
    /// @param node the name that the heads were signed under
    /// @return how many entries were written
    public static long write(DataSource database, String node, NodeKey key, OutputStream out)
            throws IOException, SQLException, GeneralSecurityException {
        var export = new ExportWriter(out, node, key.pair());
        long entries = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
                select.setFetchSize(FETCH_ROWS);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        write(export, row, node);
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
            Hash hash = Hash.of(row.getBytes("hash"));
            export.head(new Head(
                    node, entry.sequence(), hash, row.getTimestamp("signed").toInstant(), signature));
        }
    }
}
