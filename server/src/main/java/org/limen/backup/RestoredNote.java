package org.limen.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.LedgerPoint;
import org.limen.ledger.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The entry that says that a node was brought back from a backup, made at its first start after that.
///
/// What the node recorded after the backup is not in its ledger; the entry shows where the gap is, to the node's own
/// inspectors and to whoever holds a copy of its ledger.
@Component
class RestoredNote {
    static final String FILE = "restored.json";
    private static final String KIND = "node-restored";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final NodeIdentity node;
    private final Path file;

    RestoredNote(Ledger ledger, NodeIdentity node, @Value("${limen.data}") Path data) {
        this.ledger = ledger;
        this.node = node;
        this.file = data.toAbsolutePath().resolve(FILE);
    }

    /// @param restored when it was brought back
    /// @param saved    when the backup was begun
    /// @param ledger   where it stood in the backup
    record Note(UUID id, Instant restored, Instant saved, LedgerPoint ledger) {}

    static void leave(Path data, Manifest manifest, Proof proof, Instant now) throws IOException {
        LedgerPoint ledger = proof.ledger();
        if (ledger != null) {
            var note = new Note(UUID.randomUUID(), now.truncatedTo(ChronoUnit.MICROS), manifest.began(), ledger);
            FileTree.write(data.resolve(FILE), JSON.writeValueAsBytes(note));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void enter() throws IOException {
        if (Files.exists(file)) {
            Note note = JSON.readValue(Files.readAllBytes(file), Note.class);
            ledger.commit(page -> enter(page, note));
            Files.delete(file);
        }
    }

    /// Once, though a crash between the entry and the end of the file makes it run again.
    private boolean enter(Page page, Note note) {
        boolean isNew = page.jdbc()
                .sql("SELECT count(*) FROM ledger.entry WHERE kind = ? AND subject = ?")
                .params(KIND, note.id().toString())
                .query(Long.class)
                .single()
                .equals(0L);
        if (isNew) {
            var body = new LinkedHashMap<String, Object>();
            body.put("node", node.name());
            body.put("saved", note.saved());
            body.put("entries", note.ledger().entries());
            body.put("root", note.ledger().root());
            page.enter(new LedgerEvent(KIND, note.id().toString(), note.restored(), body));
        }
        return isNew;
    }
}
