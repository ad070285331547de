package org.limen.allegation.letter;

import java.util.Optional;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.allegation.record.Letter;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Letters as they went out.
@RestController
class LetterController {
    private final LetterDesk desk;
    private final Reads reads;

    LetterController(LetterDesk desk, Reads reads) {
        this.desk = desk;
        this.reads = reads;
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping(path = "/api/allegations/{id}/letters/{letter}.pdf")
    ResponseEntity<?> pages(@PathVariable UUID id, @PathVariable UUID letter, Officer officer, Purpose purpose) {
        Optional<Letter> found = desk.find(id, letter);
        reads.trace(officer, purpose, "letter", letter.toString(), found.isPresent() ? 1 : 0);
        if (found.isEmpty()) {
            return Problems.respond(Refusal.notFound("There is no letter " + letter + "."));
        }
        Optional<byte[]> pages = desk.pages(found.get());
        return pages.isPresent()
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName(found.get()) + "\"")
                        .header("Limen-Sha256", found.get().sha256())
                        .body(pages.get())
                : Problems.respond(Refusal.of(
                        "letter-damaged", 500, "The pages on this node's disk are no longer those that went out."));
    }

    private static String fileName(Letter letter) {
        return "letter-" + letter.number().replace('/', '-') + "-" + letter.language() + ".pdf";
    }
}
