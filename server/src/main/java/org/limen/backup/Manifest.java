package org.limen.backup;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.limen.database.BaseBackup;
import org.limen.ledger.LedgerPoint;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, signed by the node whose backup it is.
///
/// The node goes on recording while it is saved: the copy stands where the database stood at one moment between
/// `before`
/// and `after`, and holds all that was recorded up to `before`.
///
/// @param form       1
/// @param publicKey  the node's, X.509 in base64
/// @param ledger     just before that moment, and just after
/// @param tables     rows of each table, just before and just after
/// @param folders    those that the files need, some of them empty
/// @param filesHash  SHA-256 of the list of files
public record Manifest(
        int form,
        String node,
        String publicKey,
        Instant began,
        Instant made,
        String database,
        BaseBackup.LogPart log,
        Ledgers ledger,
        SortedMap<String, Rows> tables,
        List<String> folders,
        String filesHash,
        int files,
        long bytes,
        int evidence) {
    static final int FORM = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// The ledger on both sides of the moment.
    public record Ledgers(LedgerPoint before, LedgerPoint after) {}

    /// A table on both sides of the moment.
    public record Rows(long before, long after) {
        /// Whether so many rows can have been there at the moment between.
        boolean allow(long rows) {
            return Math.min(before, after) <= rows && rows <= Math.max(before, after);
        }
    }

    byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] bytes) {
        return JSON.readValue(bytes, Manifest.class);
    }
}
