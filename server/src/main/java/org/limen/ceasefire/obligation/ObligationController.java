package org.limen.ceasefire.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.Observed;
import org.limen.ceasefire.PlacedAt;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.PositionError;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Obligations over HTTP, and what they and the lines say of a position.
@RestController
class ObligationController {
    private static final double ERROR_M_MAX = 100_000;

    private final Obligations obligations;
    private final Checks checks;
    private final NodeIdentity node;
    private final Clock clock;

    ObligationController(Obligations obligations, Checks checks, NodeIdentity node, Clock clock) {
        this.obligations = obligations;
        this.checks = checks;
        this.node = node;
        this.clock = clock;
    }

    /// A delivery as it is sent.
    record ObligationDelivery(
            @NotNull UUID id,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
            String source,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why,

            @NotEmpty @Size(max = 500) List<@Valid @NotNull Obligation> obligations) {}

    record ObligationView(
            int edition,
            @JsonUnwrapped Obligation obligation,
            Instant recordedAt,
            String recordedBy,
            String source,
            String why) {}

    record DeliveryView(UUID id, List<ObligationView> obligations) {}

    /// What lines and obligations say of a position.
    ///
    /// @param problems things to ask: were latitude and longitude swapped?
    record PositionView(
            double lat,
            double lon,
            double errorM,
            LocalDate on,
            Instant asOf,
            List<Problem> problems,
            List<PlacedAt> lines,
            Thresholds thresholds,
            List<Checked> obligations) {}

    /// What is asked of a position; all but the place may be left out, and is then not known.
    record PositionQuery(
            @NotNull Double lat,
            @NotNull Double lon,
            @Nullable Double errorM,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable Instant at,
            @Nullable Instant asOf,
            @Nullable @Size(max = 64) String kind,
            @Nullable @Size(max = 64) String weaponClass,
            @Nullable @Size(max = 32) String party,
            @Nullable Integer count,
            @Nullable Double altitudeM) {}

    @Allowed({
        Role.OBSERVER,
        Role.SECOND_LINE,
        Role.SHIFT_LEADER,
        Role.ANALYST,
        Role.INSPECTOR,
        Role.ADMINISTRATOR,
        Role.DEVICE
    })
    @GetMapping("/api/obligations")
    List<ObligationView> inForce(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant asOf) {
        Instant now = clock.instant();
        return obligations.inForce(on == null ? day(now) : on, asOf == null ? now : asOf).stream()
                .map(ObligationController::view)
                .toList();
    }

    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/api/obligations")
    ResponseEntity<?> take(@Valid @RequestBody ObligationDelivery body, Officer officer) {
        var sent = new Obligations.Sent(body.id(), body.source(), body.why(), body.obligations());
        return Problems.respondOnce(obligations
                .take(sent, officer)
                .map(once -> new Once<>(
                        new DeliveryView(
                                body.id(),
                                once.value().stream()
                                        .map(ObligationController::view)
                                        .toList()),
                        once.isNew())));
    }

    /// How a position lies to every line, and what every obligation says of what is there.
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
    @GetMapping("/api/lines/position")
    ResponseEntity<?> position(@Valid PositionQuery query) {
        double errorM = query.errorM() == null ? 0 : query.errorM();
        List<Problem> wrong = GeoPoint.problems(query.lat(), query.lon());
        if (!wrong.isEmpty()) {
            return Problems.respond(
                    new Refusal("position-invalid", 422, wrong.getFirst().message(), Map.of("problems", wrong)));
        }
        if (!(errorM >= 0 && errorM <= ERROR_M_MAX)) {
            return Problems.respond(Refusal.invalid(
                    "error-out-of-range", "The error of a position is 0 to " + ERROR_M_MAX + " metres."));
        }
        return ResponseEntity.ok(view(query, new GeoPoint(query.lat(), query.lon()), new PositionError(errorM)));
    }

    private PositionView view(PositionQuery query, GeoPoint position, PositionError error) {
        Instant now = clock.instant();
        LocalDate on = query.on() != null ? query.on() : day(query.at() == null ? now : query.at());
        Instant asOf = query.asOf() == null ? now : query.asOf();
        Instant from =
                query.at() != null ? query.at() : on.atStartOfDay(node.zone()).toInstant();
        Instant to = query.at() != null
                ? query.at()
                : on.plusDays(1).atStartOfDay(node.zone()).toInstant().minusSeconds(1);
        Integer count = query.count();
        var observed = new Observed(
                position,
                error,
                from,
                to,
                query.kind(),
                query.weaponClass(),
                query.party(),
                count == null ? 0 : count,
                count,
                query.altitudeM());
        return new PositionView(
                position.lat(),
                position.lon(),
                error.errorM(),
                on,
                asOf,
                checks.swapped(position, on).stream().toList(),
                checks.position(position, error, on, asOf),
                checks.thresholds(),
                checks.check(observed, asOf));
    }

    private LocalDate day(Instant at) {
        return at.atZone(node.zone()).toLocalDate();
    }

    private static ObligationView view(Obligations.Kept kept) {
        return new ObligationView(
                kept.edition(), kept.obligation(), kept.recordedAt(), kept.recordedBy(), kept.source(), kept.why());
    }
}
