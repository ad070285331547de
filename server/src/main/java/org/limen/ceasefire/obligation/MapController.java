package org.limen.ceasefire.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.Role;
import org.limen.ceasefire.line.Edition;
import org.limen.ceasefire.line.Lines;
import org.limen.ceasefire.line.Sheet;
import org.limen.kernel.NodeIdentity;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The map of a day: what every party drew, and the withdrawal lines that follow from it.
@RestController
class MapController {
    private final Lines lines;
    private final Obligations obligations;
    private final Withdrawals withdrawals;
    private final NodeIdentity node;
    private final Clock clock;
    private final JsonMapper json;

    MapController(
            Lines lines,
            Obligations obligations,
            Withdrawals withdrawals,
            NodeIdentity node,
            Clock clock,
            JsonMapper json) {
        this.lines = lines;
        this.obligations = obligations;
        this.withdrawals = withdrawals;
        this.node = node;
        this.clock = clock;
        this.json = json;
    }

    /// A GeoJSON FeatureCollection (RFC 7946).
    record MapView(String type, List<Map<String, Object>> features) {}

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
    @GetMapping("/api/map")
    MapView map(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant asOf) {
        Instant now = clock.instant();
        LocalDate day = on == null ? now.atZone(node.zone()).toLocalDate() : on;
        Instant known = asOf == null ? now : asOf;
        Sheet sheet = lines.sheet(day, known);
        Stream<Map<String, Object>> drawn = sheet.editions().stream().map(this::drawn);
        Stream<Map<String, Object>> derived =
                withdrawals.of(obligations.inForce(day, known), sheet).stream().map(MapController::derived);
        return new MapView("FeatureCollection", Stream.concat(drawn, derived).toList());
    }

    private Map<String, Object> drawn(Edition edition) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", edition.feature().facts().line());
        properties.put("edition", edition.number());
        json.valueToTree(edition.feature().facts())
                .properties()
                .forEach(fact -> properties.put(fact.getKey(), fact.getValue()));
        return feature(properties, edition.source().path("geometry"));
    }

    private static Map<String, Object> derived(Withdrawals.Line line) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", line.obligation());
        properties.put("edition", line.obligationEdition());
        properties.put("line", line.obligation());
        properties.put("name", line.title());
        properties.put("kind", "withdrawal-line");
        properties.put("party", line.party());
        properties.put("validFrom", line.validFrom().toString());
        properties.put("weaponClass", String.join(", ", line.weaponClasses()));
        properties.put("distanceM", line.distanceM());
        properties.put("from", Map.of("line", line.line(), "edition", line.lineEdition()));
        return feature(properties, Map.of("type", "MultiLineString", "coordinates", line.coordinates()));
    }

    private static Map<String, Object> feature(Map<String, Object> properties, Object geometry) {
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("geometry", geometry);
        return feature;
    }
}
