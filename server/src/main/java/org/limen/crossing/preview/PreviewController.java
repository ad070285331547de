package org.limen.crossing.preview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Previews over HTTP: who runs the lists sees counts, who works with travellers sees the hits behind them.
@RestController
class PreviewController {
    private final Previews previews;
    private final Reads reads;

    PreviewController(Previews previews, Reads reads) {
        this.previews = previews;
        this.reads = reads;
    }

    record Start(
            @NotNull UUID id,
            @NotBlank String list,
            @Min(1) long number,
            @DecimalMin("0.001") @DecimalMax("1000") double perThousand,
            @Min(1) @Max(366) int days) {}

    record Items(List<Preview.NewHit> items) {}

    @Allowed({Role.ADMINISTRATOR, Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/previews")
    ResponseEntity<?> start(@RequestBody @Valid Start start) {
        return Problems.respondOnce(previews.start(
                new Preview.Asked(start.id(), start.list(), start.number(), start.perThousand(), start.days())));
    }

    @Allowed({Role.ADMINISTRATOR, Role.SHIFT_LEADER, Role.ANALYST})
    @GetMapping("/api/previews/{id}")
    ResponseEntity<?> show(@PathVariable UUID id) {
        return Problems.respond(previews.find(id)
                .<Answer<Preview.View>>map(preview -> Answer.given(preview.view()))
                .orElseGet(() -> Answer.refused(noSuch(id))));
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @GetMapping("/api/previews/{id}/hits")
    ResponseEntity<?> hits(@PathVariable UUID id, Officer officer, Purpose purpose) {
        Optional<List<Preview.NewHit>> hits = previews.find(id).map(Preview::hits);
        reads.trace(
                officer,
                purpose,
                "preview-hits",
                id.toString(),
                hits.map(List::size).orElse(0));
        return Problems.respond(hits.<Answer<Items>>map(items -> Answer.given(new Items(items)))
                .orElseGet(() -> Answer.refused(noSuch(id))));
    }

    private static Refusal noSuch(UUID id) {
        return Refusal.notFound("There is no preview " + id + ": it may be of before the node was started.");
    }
}
