package org.limen.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.LedgerFile;
import org.limen.ledger.LedgerReader;
import org.limen.ledger.NodeKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The ledger for inspectors: how far it reaches, and the whole of it as a file.
@RestController
class LedgerController {
    private final LedgerReader ledger;
    private final NodeIdentity node;
    private final NodeKey key;
    private final Reads reads;
    private final DataSource database;

    LedgerController(LedgerReader ledger, NodeIdentity node, NodeKey key, Reads reads, DataSource database) {
        this.ledger = ledger;
        this.node = node;
        this.key = key;
        this.reads = reads;
        this.database = database;
    }

    record Reach(String node, String publicKey, long entries, LedgerReader.@Nullable SignedHead head) {}

    @Allowed({Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/ledger")
    Reach reach() {
        return new Reach(
                node.name(), key.publicKey(), ledger.entries(), ledger.head().orElse(null));
    }

    @Allowed(Role.INSPECTOR)
    @ForPurpose
    @GetMapping(value = "/api/ledger/export", produces = "application/x-ndjson")
    void export(Officer officer, Purpose purpose, HttpServletResponse response)
            throws IOException, SQLException, GeneralSecurityException {
        reads.trace(
                officer, purpose, "ledger-export", node.name(), (int) Math.min(ledger.entries(), Integer.MAX_VALUE));
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.jsonl\"");
        try (OutputStream out = response.getOutputStream()) {
            LedgerFile.write(database, node.name(), key, out);
        }
    }
}
