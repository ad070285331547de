package org.limen.incident.evidence;

import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.FIRST_LINE;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.OBSERVER;
import static org.limen.access.Role.SECOND_LINE;
import static org.limen.access.Role.SHIFT_LEADER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Evidence over HTTP: taken in as it streams, given out for saving only, each look written into its custody first.
@RestController
class EvidenceController {
    /// What a browser may do with a file of ours: nothing.
    static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private static final int NAME_CHARS_MAX = 200;

    private final Evidence evidence;
    private final EvidenceTable table;
    private final EvidenceFolder folder;
    private final Thumbnails thumbnails;
    private final Custody custody;
    private final Reads reads;

    EvidenceController(
            Evidence evidence,
            EvidenceTable table,
            EvidenceFolder folder,
            Thumbnails thumbnails,
            Custody custody,
            Reads reads) {
        this.evidence = evidence;
        this.table = table;
        this.folder = folder;
        this.thumbnails = thumbnails;
        this.custody = custody;
        this.reads = reads;
    }

    @Allowed({OBSERVER, FIRST_LINE, SECOND_LINE, SHIFT_LEADER, ANALYST})
    @PostMapping("/api/incidents/{id}/evidence")
    ResponseEntity<?> take(
            @PathVariable UUID id,
            @RequestHeader("Limen-Evidence-Id") UUID evidenceId,
            @RequestHeader(name = "Limen-File-Name", defaultValue = "") String fileName,
            @RequestHeader(name = "Limen-Taken-At", required = false) @Nullable String takenAt,
            @RequestHeader(name = "Limen-Sha256", required = false) @Nullable String sha256,
            HttpServletRequest request,
            Officer officer)
            throws IOException {
        String type = request.getContentType() == null ? "application/octet-stream" : request.getContentType();
        if (type.startsWith("multipart/") || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return Problems.respond(Refusal.of(
                    "media-type-not-supported", 415, "Send the file itself as the body, not a form that holds it."));
        }
        var sent = new Evidence.Sent(
                evidenceId,
                id,
                name(decoded(fileName)),
                shown(type),
                instant(takenAt),
                sha256,
                request.getContentLengthLong());
        return Problems.respondOnce(evidence.take(sent, request.getInputStream(), officer));
    }

    @Allowed({OBSERVER, FIRST_LINE, SECOND_LINE, SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @GetMapping("/api/evidence/{id}")
    ResponseEntity<?> show(@PathVariable UUID id, Officer officer, Purpose purpose) {
        return found(id, "evidence", officer, purpose, row -> ResponseEntity.ok(evidence.view(row)));
    }

    @Allowed({OBSERVER, FIRST_LINE, SECOND_LINE, SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @GetMapping("/api/evidence/{id}/original")
    ResponseEntity<?> original(@PathVariable UUID id, Officer officer, Purpose purpose) {
        return found(id, "evidence-original", officer, purpose, row -> {
            if (!folder.isIntact(row.sha256())) {
                return Problems.respond(damaged(id));
            }
            custody.record(row, Custody.Act.seen("original-seen", purpose), officer);
            return file(folder.original(row.sha256()), MediaType.APPLICATION_OCTET_STREAM, row.fileName());
        });
    }

    @Allowed({OBSERVER, FIRST_LINE, SECOND_LINE, SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @GetMapping("/api/evidence/{id}/thumbnail")
    ResponseEntity<?> thumbnail(@PathVariable UUID id, Officer officer, Purpose purpose) {
        return found(id, "evidence-thumbnail", officer, purpose, row -> {
            Optional<Path> thumbnail = thumbnails.of(row.sha256());
            if (thumbnail.isEmpty()) {
                return Problems.respond(Refusal.of("no-thumbnail", 404, "There is no picture that can be made small."));
            }
            custody.record(row, Custody.Act.seen("thumbnail-seen", purpose), officer);
            return file(thumbnail.get(), MediaType.IMAGE_JPEG, "thumbnail.jpg");
        });
    }

    record CustodyChain(List<CustodyLine> items) {}

    @Allowed({OBSERVER, FIRST_LINE, SECOND_LINE, SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @GetMapping("/api/evidence/{id}/custody")
    ResponseEntity<?> custody(@PathVariable UUID id, Officer officer, Purpose purpose) {
        return found(
                id,
                "evidence-custody",
                officer,
                purpose,
                row -> ResponseEntity.ok(new CustodyChain(table.custody(row.id()))));
    }

    /// Evidence that left somebody's hands outside of this node.
    record HandedOver(
            @NotNull UUID id,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\x00]*")
            String recipient,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String note) {}

    @Allowed({OBSERVER, FIRST_LINE, SECOND_LINE, SHIFT_LEADER, ANALYST})
    @PostMapping("/api/evidence/{id}/custody")
    ResponseEntity<?> handOver(@PathVariable UUID id, @RequestBody @Valid HandedOver handed, Officer officer) {
        var act = new Custody.Act(handed.id(), "handed-over", null, handed.recipient(), handed.note());
        Answer<CustodyChain> answer = evidence.handOver(id, act, officer).map(once -> new CustodyChain(once.value()));
        return Problems.respond(answer);
    }

    private ResponseEntity<?> found(
            UUID id, String what, Officer officer, Purpose purpose, Function<EvidenceRow, ResponseEntity<?>> then) {
        Optional<EvidenceRow> row = evidence.find(id);
        reads.trace(officer, purpose, what, id.toString(), row.isPresent() ? 1 : 0);
        return row.<ResponseEntity<?>>map(then)
                .orElseGet(() -> Problems.respond(Refusal.notFound("There is no evidence " + id + ".")));
    }

    private static ResponseEntity<?> file(Path file, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file));
    }

    static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name.isEmpty() ? "evidence" : name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    static Refusal damaged(UUID id) {
        return Refusal.of(
                "evidence-damaged",
                409,
                "The file of evidence " + id + " is not what was received: put the data folder back from a backup.");
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }

    /// A name without folders.
    private static String name(String text) {
        return shown(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
    }

    /// A text without what can't be seen, of a length that can be shown.
    private static String shown(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return clean.substring(0, Math.min(clean.length(), NAME_CHARS_MAX));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(Refusal.invalid("time-invalid", "Limen-Taken-At is an instant in UTC."));
        }
    }
}
