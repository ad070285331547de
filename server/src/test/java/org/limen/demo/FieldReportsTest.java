package org.limen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.incident.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// The made-up incidents of the sample region are taken by a node, every one, with what they say.
@LimenTest
class FieldReportsTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Test
    void everyMadeUpIncidentIsTakenWithItsPictures() {
        var reports = new FieldReports(
                client("sample.observer", Role.OBSERVER),
                client("sample.leader", Role.SHIFT_LEADER),
                client("sample.analyst", Role.ANALYST),
                clock.instant(),
                1);
        FieldReports.Told told = reports.send();
        var field = new Field(officers);
        List<JsonNode> mine = field.leader
                .get("/api/incidents?limit=500&box=20,-50,32,-40")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("officer").path("name").asString().equals("sample.observer"))
                .toList();
        assertThat(mine).hasSize(told.incidents()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(mine.stream().mapToInt(item -> item.path("evidence").asInt()).sum())
                .isEqualTo(told.pictures());
        assertThat(mine.stream().map(item -> item.path("state").asString()).distinct())
                .contains("reported", "assessed", "verified", "not-confirmed", "closed");
        List<JsonNode> inDanger = mine.stream()
                .filter(item -> item.path("rescueRunning").asBoolean())
                .toList();
        assertThat(inDanger).hasSize(1);
        assertThat(mine.getFirst()).isEqualTo(inDanger.getFirst());
        JsonNode evidence = field.shown(mine.getFirst().path("id").asString())
                .path("evidence")
                .get(0);
        assertThat(evidence.path("differences").path("distanceM").asDouble()).isBetween(0.1, 400.0);
        assertThat(evidence.path("differences").path("seconds").asLong()).isZero();
        field.rescue(mine.getFirst().path("id").asString(), "over");
    }

    private NodeClient client(String name, Role role) {
        officers.make(name, role);
        NodeClient client =
                NodeClient.of(URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")));
        client.post("/api/session", Map.of("name", name, "password", TestOfficers.PASSWORD))
                .orRefused("sign in");
        client.get("/api/session").orRefused("read the session");
        return client;
    }
}
