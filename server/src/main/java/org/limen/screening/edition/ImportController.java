package org.limen.screening.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Imports of lists in foreign forms over HTTP: files first, then the word to read them, then how far it is.
@RestController
class ImportController {
    private static final int NAME_CHARS_MAX = 200;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    record Start(
            @NotNull UUID id,

            @NotBlank @Size(max = 63) @Pattern(regexp = "[a-z0-9][a-z0-9-]*")
            String list) {}

    @PutMapping("/api/imports/{id}/files/{part}")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> receive(
            @PathVariable UUID id,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            Officer officer)
            throws IOException {
        String shown = name.replaceAll("[\\p{Cntrl}]", " ").strip();
        String kept = shown.substring(0, Math.min(shown.length(), NAME_CHARS_MAX));
        return Problems.respond(imports.receive(id, part, kept, request.getInputStream(), officer));
    }

    @PostMapping("/api/imports")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> start(@RequestBody @Valid Start start, Officer officer) {
        return Problems.respondOnce(imports.start(start.id(), start.list(), officer));
    }

    @GetMapping("/api/imports/{id}")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<?> progress(@PathVariable UUID id) {
        return Problems.respond(imports.progress(id)
                .<Answer<Imports.Progress>>map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound(
                        "There is no import " + id + " running: the node may have been started anew."))));
    }
}
