package org.limen.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.limen.access.Allowed;
import org.limen.access.Role;
import org.limen.kernel.NodeIdentity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Reads a zone for the booth before anything is recorded.
@RestController
class DocumentController {
    private final Clock clock;
    private final NodeIdentity node;

    DocumentController(Clock clock, NodeIdentity node) {
        this.clock = clock;
        this.node = node;
    }

    record Zone(@NotEmpty @Size(max = 8) List<@Size(max = 200) String> mrz) {}

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.DEVICE})
    @PostMapping("/api/documents/read")
    TravelDocument read(@RequestBody @Valid Zone zone) {
        return DocumentReader.read(zone.mrz(), null, LocalDate.ofInstant(clock.instant(), node.zone()));
    }
}
