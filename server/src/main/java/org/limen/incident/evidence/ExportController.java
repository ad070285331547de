package org.limen.incident.evidence;

import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.SHIFT_LEADER;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.incident.bundle.BundleWriter;
import org.limen.incident.bundle.Manifest;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.record.Revision;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.limen.ledger.NodeKey;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exports evidence for a stranger; that it leaves, with whom and why, is in its custody before the first byte goes.
@RestController
class ExportController {
    private final EvidenceTable table;
    private final EvidenceFolder folder;
    private final Custody custody;
    private final IncidentStore incidents;
    private final Reads reads;
    private final NodeIdentity node;
    private final NodeKey key;
    private final Clock clock;
    private final JsonMapper json;

    ExportController(
            EvidenceTable table,
            EvidenceFolder folder,
            Custody custody,
            IncidentStore incidents,
            Reads reads,
            NodeIdentity node,
            NodeKey key,
            Clock clock,
            JsonMapper json) {
        this.table = table;
        this.folder = folder;
        this.custody = custody;
        this.incidents = incidents;
        this.reads = reads;
        this.node = node;
        this.key = key;
        this.clock = clock;
        this.json = json;
    }

    /// Who gets it and why.
    record Export(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\x00]*")
            String recipient,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    @Allowed({SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @PostMapping("/api/evidence/{id}/export")
    void one(
            @PathVariable UUID id,
            @RequestBody @Valid Export export,
            Officer officer,
            Purpose purpose,
            HttpServletResponse response)
            throws IOException {
        send(id, table.find(id).stream().toList(), export, officer, purpose, response);
    }

    @Allowed({SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @PostMapping("/api/incidents/{id}/export")
    void all(
            @PathVariable UUID id,
            @RequestBody @Valid Export export,
            Officer officer,
            Purpose purpose,
            HttpServletResponse response)
            throws IOException {
        send(id, table.of(id, IncidentStore.LATEST), export, officer, purpose, response);
    }

    private void send(
            UUID id,
            List<EvidenceRow> rows,
            Export export,
            Officer officer,
            Purpose purpose,
            HttpServletResponse response)
            throws IOException {
        reads.trace(officer, purpose, "evidence-export", id.toString(), rows.size());
        if (rows.isEmpty()) {
            throw new RefusedException(Refusal.notFound("There is no evidence to export."));
        }
        for (EvidenceRow row : rows) {
            if (!folder.isIntact(row.sha256())) {
                throw new RefusedException(EvidenceController.damaged(row.id()));
            }
        }
        custody.recordAll(rows, "exported", purpose, export.recipient(), export.why(), officer);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, EvidenceController.attachment("evidence-" + id + ".zip"));
        response.setHeader("Content-Security-Policy", EvidenceController.SANDBOX);
        BundleWriter.write(
                manifest(rows, export, officer),
                rows.stream().map(row -> folder.original(row.sha256())).toList(),
                key.pair().getPrivate(),
                response.getOutputStream());
    }

    private Manifest manifest(List<EvidenceRow> rows, Export export, Officer officer) {
        UUID incident = rows.getFirst().incident();
        var items = new ArrayList<Manifest.Item>(rows.size());
        for (EvidenceRow row : rows) {
            String name = String.format("files/%03d%s", items.size() + 1, FileKind.endingOf(row.seenAs()));
            items.add(new Manifest.Item(
                    name,
                    row.id(),
                    row.sha256().hex(),
                    row.bytes(),
                    json.valueToTree(EvidenceView.of(row, reported(incident).report())),
                    json.valueToTree(table.custody(row.id()))));
        }
        return new Manifest(
                Manifest.FORM,
                node.name(),
                key.publicKey(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                officer.name(),
                export.recipient(),
                export.why(),
                incident(incident),
                items);
    }

    private JsonNode incident(UUID incident) {
        Revision last = reported(incident);
        var steps = incidents.steps(incidents.reading(), incident, IncidentStore.LATEST);
        return json.valueToTree(Map.of(
                "id", incident,
                "revision", last.revision(),
                "recordedAt", last.recordedAt(),
                "state", IncidentStore.state(steps).code(),
                "report", last.report(),
                "steps", steps));
    }

    private Revision reported(UUID incident) {
        return incidents
                .revisions(incidents.reading(), incident, IncidentStore.LATEST)
                .getLast();
    }
}
