package org.limen.incident.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether every file of evidence that a database names lies in the data folder as it was received.
///
/// @param files   how many the database names
/// @param missing SHA-256 of those that are not there
/// @param damaged SHA-256 of those that are there and differ
public record EvidenceAtRest(int files, List<String> missing, List<String> damaged) {

    /// Reads and hashes all of them.
    public static EvidenceAtRest in(DataSource database, Path data) throws IOException {
        var folder = new EvidenceFolder(data);
        List<Hash> named = JdbcClient.create(database)
                .sql("SELECT DISTINCT sha256 FROM incident.evidence ORDER BY 1")
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
        var missing = new ArrayList<String>();
        var damaged = new ArrayList<String>();
        for (Hash hash : named) {
            if (!Files.exists(folder.original(hash))) {
                missing.add(hash.hex());
            } else if (!folder.isIntact(hash)) {
                damaged.add(hash.hex());
            }
        }
        return new EvidenceAtRest(named.size(), missing, damaged);
    }

    public boolean isWhole() {
        return missing.isEmpty() && damaged.isEmpty();
    }
}
