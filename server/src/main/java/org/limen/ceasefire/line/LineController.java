package org.limen.ceasefire.line;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.ceasefire.LineFeature;
import org.limen.engine.Problem;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Lines, zones and places over HTTP: every party's version as it stands on a day, and deliveries of new editions.
@RestController
class LineController {
    private final Lines lines;
    private final NodeIdentity node;
    private final Clock clock;
    private final JsonMapper json;

    LineController(Lines lines, NodeIdentity node, Clock clock, JsonMapper json) {
        this.lines = lines;
        this.node = node;
        this.clock = clock;
        this.json = json;
    }

    /// A delivery as it is sent.
    ///
    /// @param collection a GeoJSON FeatureCollection; each feature names `line`, `party`, `kind` and `validFrom`
    /// @param confirmed  sent with `true` after the answer `coordinates-swapped`, when they are not
    record LineDelivery(
            @NotNull UUID id,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
            String source,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why,

            @NotNull Map<String, Object> collection,
            @Nullable Boolean confirmed) {}

    /// One edition, with what is known of where it comes from.
    record LineView(
            String id,
            int edition,
            @JsonUnwrapped LineFeature.Facts facts,
            Instant recordedAt,
            String recordedBy,
            String source,
            String why,
            Object geometry) {}

    record DeliveryView(UUID id, List<LineView> lines, List<Problem> problems) {}

    @Allowed({
        Role.OBSERVER,
        Role.FIRST_LINE,
        Role.SECOND_LINE,
        Role.SHIFT_LEADER,
        Role.ANALYST,
        Role.INSPECTOR,
        Role.ADMINISTRATOR,
        Role.DEVICE
    })
    @GetMapping("/api/lines")
    List<LineView> on(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return sheet(on, asOf).editions().stream().map(this::view).toList();
    }

    @Allowed({Role.OBSERVER, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/lines/{line}/editions")
    List<LineView> history(@PathVariable String line) {
        return lines.history(line).stream().map(this::view).toList();
    }

    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/api/lines")
    ResponseEntity<?> take(@Valid @RequestBody LineDelivery body, Officer officer) {
        var sent = new Lines.Sent(
                body.id(),
                body.source(),
                body.why(),
                json.valueToTree(body.collection()),
                Boolean.TRUE.equals(body.confirmed()));
        return Problems.respondOnce(lines.take(sent, officer)
                .map(once -> new Once<>(
                        new DeliveryView(
                                body.id(),
                                once.value().editions().stream().map(this::view).toList(),
                                once.value().problems()),
                        once.isNew())));
    }

    private Sheet sheet(@Nullable LocalDate on, @Nullable Instant asOf) {
        Instant now = clock.instant();
        LocalDate day = on == null ? now.atZone(node.zone()).toLocalDate() : on;
        return lines.sheet(day, asOf == null ? now : asOf);
    }

    private LineView view(Edition edition) {
        Edition.Delivery delivery = edition.delivery();
        return new LineView(
                edition.version().line(),
                edition.number(),
                edition.feature().facts(),
                delivery.recorded(),
                delivery.officer(),
                delivery.source(),
                delivery.why(),
                geometry(edition));
    }

    private static Object geometry(Edition edition) {
        return edition.source().path("geometry");
    }
}
