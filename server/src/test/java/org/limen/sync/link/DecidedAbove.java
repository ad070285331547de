package org.limen.sync.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.engine.sync.Origin;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;

/// What a centre decides in tests, as it is sent to it.
final class DecidedAbove {
    static final String LIST = "flowing-down";
    static final String SETTINGS = "/api/lists/" + LIST + "/settings";

    private DecidedAbove() {}

    static Map<String, Object> authority(PublicKey key) {
        String text = Base64.getEncoder().encodeToString(key.getEncoded());
        return Map.of("name", "Made-up authority", "publicKey", text, "lists", List.of(LIST));
    }

    static byte[] edition(PrivateKey key, long number, Instant issued) {
        byte[] rows = "issuer\tnumber\treason\nQMO\tA1234567\tstolen\n".getBytes(StandardCharsets.UTF_8);
        return ListSigning.edition(key, LIST, ListKind.DOCUMENTS, number, issued, "QMO-FLOW", rows);
    }

    static Map<String, Object> setting(double perThousand, String why) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "title",
                "A list that flows down",
                "source",
                "",
                "imported",
                false,
                "perThousand",
                perThousand,
                "screenedBackDays",
                10,
                "staleAfterHours",
                48,
                "why",
                why);
    }

    static Map<String, Object> post() {
        return Map.of("name", "A post whose officers flow down", "kind", "road", "lanes", List.of("1"));
    }

    static Map<String, Object> officer(UUID id, String name) {
        var wanted = new HashMap<>(TestOfficers.wanted(id, name, Role.SECOND_LINE));
        wanted.put("post", "FLOW");
        return wanted;
    }

    /// Which posts a node runs.
    static Map<String, Object> posts(Origin node) {
        return Map.of("publicKey", node.publicKey(), "posts", List.of("FLOW"));
    }

    static Map<String, Object> obligation(String title) {
        return delivery(
                "obligations",
                List.of(Map.ofEntries(
                        Map.entry("obligation", "flowing-obligation"),
                        Map.entry("title", title),
                        Map.entry("basis", "Agreement, article 2"),
                        Map.entry("rule", Map.of("kind", "not-inside", "line", "flowing-zone")),
                        Map.entry("parties", List.of("QMO")),
                        Map.entry("kinds", List.of()),
                        Map.entry("weaponClasses", List.of()),
                        Map.entry("countMax", 0),
                        Map.entry("validFrom", "2026-01-01"),
                        Map.entry("exceptions", List.of()))));
    }

    static Map<String, Object> line(double longitude) {
        var properties = Map.of(
                "line",
                "flowing-line",
                "name",
                "A line that flows down",
                "kind",
                "ceasefire-line",
                "party",
                "QMO",
                "leftParty",
                "QTA",
                "rightParty",
                "QMO",
                "validFrom",
                "2026-01-01");
        var drawn = Map.of(
                "type", "LineString", "coordinates", List.of(List.of(longitude, -44.0), List.of(longitude, -44.4)));
        var feature = Map.of("type", "Feature", "properties", properties, "geometry", drawn);
        return delivery("collection", Map.of("type", "FeatureCollection", "features", List.of(feature)));
    }

    /// A made-up country pack with so many editions.
    static Map<String, Object> pack(int editions) {
        var documents = Map.of("monthsAfterDeparture", 0, "issuedWithinYears", 0);
        var everybody = Map.of(
                "name",
                "all",
                "stay",
                Map.of("kind", "per-visit", "daysMax", 30, "gapDaysMin", 1),
                "visa",
                "needed",
                "documents",
                List.of("passport"),
                "documentValidity",
                documents);
        List<Map<String, Object>> all = IntStream.rangeClosed(1, editions)
                .mapToObj(number -> Map.<String, Object>of(
                        "number",
                        number,
                        "validFrom",
                        (2000 + number) + "-01-01",
                        "basis",
                        "A made-up law",
                        "childBelowYears",
                        18,
                        "groups",
                        List.of(everybody)))
                .toList();
        var pack = Map.of("name", "flowing-pack", "state", "QMO", "title", "A pack that flows down", "editions", all);
        return Map.of("id", UUID.randomUUID(), "why", "decided", "pack", pack);
    }

    static boolean hasPackFromAbove(Http at) {
        return at.get("/api/packs")
                .json()
                .valueStream()
                .anyMatch(pack -> pack.path("name").asString().equals("flowing-pack")
                        && pack.path("editions").size() == 3
                        && pack.at("/delivered/fromAbove").asBoolean());
    }

    private static Map<String, Object> delivery(String what, Object content) {
        return Map.of("id", UUID.randomUUID(), "source", "annex", "why", "decided", what, content);
    }

    static void sent(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isLessThan(300);
    }

    static void assertRefused(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("decided-above");
    }
}
