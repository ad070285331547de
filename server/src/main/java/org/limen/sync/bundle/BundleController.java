package org.limen.sync.bundle;

import static org.limen.access.Role.ADMINISTRATOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bundles over HTTP: an administrator makes one, takes one, and carries the receipt back.
@RestController
@RequestMapping("/api/links/bundles")
class BundleController {
    private static final long MEGABYTE = 1L << 20;

    private final BundleDesk desk;

    BundleController(BundleDesk desk) {
        this.desk = desk;
    }

    /// @param publicKey the parent's, for records; a child's, for editions
    /// @param megabytes about how large the bundle may become
    /// @param part      of several bundles with editions, from 1
    record Wanted(
            @NotBlank @Size(max = 100) String publicKey,
            @Min(1) @Max(100_000) int megabytes,
            @Min(1) @Max(10_000) int part) {}

    @Allowed(ADMINISTRATOR)
    @PostMapping
    ResponseEntity<?> make(@RequestBody @Valid Wanted wanted, Officer officer) {
        return Problems.respond(
                desk.make(wanted.publicKey(), wanted.part(), wanted.megabytes() * MEGABYTE, officer),
                HttpStatus.CREATED);
    }

    /// Takes the bundle that is the request's body.
    @Allowed(ADMINISTRATOR)
    @PostMapping("/take")
    ResponseEntity<?> take(
            HttpServletRequest request, @RequestParam(defaultValue = "512") int megabytes, Officer officer)
            throws IOException {
        Path coming = desk.incoming();
        try (InputStream in = request.getInputStream()) {
            Files.copy(in, coming, StandardCopyOption.REPLACE_EXISTING);
            return Problems.respond(desk.take(coming, Math.max(1, megabytes) * MEGABYTE, officer));
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    /// The file of a bundle or receipt that lies ready.
    @Allowed(ADMINISTRATOR)
    @GetMapping("/{id}")
    ResponseEntity<?> file(@PathVariable UUID id) {
        return desk.ready(id)
                .<ResponseEntity<?>>map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("limen-bundle-" + id)
                                        .build()
                                        .toString())
                        .body(new FileSystemResource(file)))
                .orElseGet(() -> Problems.respond(Refusal.notFound("This bundle does not lie here any more.")));
    }
}
