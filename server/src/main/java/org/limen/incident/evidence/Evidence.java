package org.limen.incident.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.record.Revision;
import org.limen.incident.report.Report;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;

/// Takes files as evidence: hashed as they arrive, kept once, recorded with whoever brought them.
@Component
class Evidence {
    private final EvidenceFolder folder;
    private final EvidenceTable table;
    private final Custody custody;
    private final IncidentStore incidents;
    private final Ledger ledger;
    private final NodeIdentity node;
    private final Clock clock;

    Evidence(
            EvidenceFolder folder,
            EvidenceTable table,
            Custody custody,
            IncidentStore incidents,
            Ledger ledger,
            NodeIdentity node,
            Clock clock) {
        this.folder = folder;
        this.table = table;
        this.custody = custody;
        this.incidents = incidents;
        this.ledger = ledger;
        this.node = node;
        this.clock = clock;
    }

    /// A file on its way in, as its sender describes it.
    ///
    /// @param sha256 what it should be, in hex, where the sender has worked it out
    /// @param bytes  how long it says it is, or -1
    record Sent(
            UUID id,
            UUID incident,
            String fileName,
            String mediaType,
            @Nullable Instant takenAt,
            @Nullable String sha256,
            long bytes) {}

    Answer<Once<EvidenceView>> take(Sent sent, InputStream in, Officer officer) throws IOException {
        if (reported(sent.incident()).isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no incident " + sent.incident() + "."));
        }
        EvidenceFolder.Kept kept = folder.receive(in, sent.bytes());
        String expected = sent.sha256();
        if (expected != null && !expected.equalsIgnoreCase(kept.sha256().hex())) {
            return Answer.refused(new Refusal(
                    "hash-differs",
                    422,
                    "What arrived is not what was sent: its SHA-256 is another.",
                    Map.of("sha256", kept.sha256().hex())));
        }
        EvidenceRow row = row(sent, kept, officer);
        Answer<Once<EvidenceRow>> written = ledger.commit(page -> write(page, row, officer));
        return written.map(once -> new Once<>(view(once.value()), once.isNew()));
    }

    Optional<EvidenceRow> find(UUID id) {
        return table.find(id);
    }

    EvidenceView view(EvidenceRow row) {
        return EvidenceView.of(row, reported(row.incident()).orElseThrow());
    }

    /// Says what passed a thing on outside of this node: a card, a phone, a hand.
    Answer<Once<List<CustodyLine>>> handOver(UUID evidence, Custody.Act act, Officer officer) {
        Answer<Boolean> written = ledger.commit(page -> {
            Optional<EvidenceRow> row = table.find(page.jdbc(), evidence);
            if (row.isEmpty()) {
                return Answer.refused(Refusal.notFound("There is no evidence " + evidence + "."));
            }
            if (table.isCustody(page.jdbc(), act.id())) {
                return Answer.given(false);
            }
            custody.write(page, row.get(), act, officer);
            return Answer.given(true);
        });
        return written.map(isNew -> new Once<>(table.custody(evidence), isNew));
    }

    private Optional<Report> reported(UUID incident) {
        List<Revision> revisions = incidents.revisions(incidents.reading(), incident, IncidentStore.LATEST);
        return revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(revisions.getLast().report());
    }

    /// Reads what the file says of itself, now that its hash is known.
    private EvidenceRow row(Sent sent, EvidenceFolder.Kept kept, Officer officer) throws IOException {
        Path original = folder.original(kept.sha256());
        FileKind kind = FileKind.of(original);
        return new EvidenceRow(
                sent.id(),
                sent.incident(),
                kept.sha256(),
                kept.bytes(),
                sent.fileName(),
                sent.mediaType(),
                kind.code(),
                sent.takenAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new Columns.By(officer.id().value(), officer.name()),
                PhotoReader.read(original, kind, node.zone()));
    }

    private Answer<Once<EvidenceRow>> write(Page page, EvidenceRow row, Officer officer) {
        Optional<EvidenceRow> before = table.find(page.jdbc(), row.id());
        if (before.isPresent()) {
            return before.get().isSame(row)
                    ? Answer.given(new Once<>(before.get(), false))
                    : Answer.refused(Refusal.idReused(row.id()));
        }
        table.insert(page.jdbc(), row);
        Instant happened = row.takenAt() == null ? row.recordedAt() : row.takenAt();
        page.enter(new LedgerEvent("evidence", row.id().toString(), happened, body(row)));
        custody.write(page, row, new Custody.Act(UUID.randomUUID(), "received", null, null, null), officer);
        return Answer.given(new Once<>(row, true));
    }

    private static Map<String, Object> body(EvidenceRow row) {
        Hash hash = row.sha256();
        return Map.of(
                "incident", row.incident(),
                "sha256", hash.hex(),
                "bytes", row.bytes(),
                "fileName", row.fileName(),
                "mediaType", row.mediaType(),
                "seenAs", row.seenAs(),
                "officer", row.officer(),
                "found", row.found());
    }
}
