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
import org.limen.allegation.Cases;
import org.limen.demo.field.AllegationMonth;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/// The made-up allegations of the sample region are taken by a node, every one, and stand where they are meant to.
@LimenTest
class AllegationMonthTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Test
    void everyMadeUpAllegationIsTakenAndMovedOn() {
        AllegationMonth.Told told = new AllegationMonth(
                        Map.of(
                                "observer", client("month.observer", Role.OBSERVER),
                                "analyst", client("month.analyst", Role.ANALYST),
                                "leader", client("month.leader", Role.SHIFT_LEADER)),
                        1,
                        clock.instant())
                .send();
        List<JsonNode> mine = new Cases(officers)
                .leader
                .get("/api/allegations?limit=500")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("officer").path("name").asString().equals("month.observer"))
                .toList();
        assertThat(mine).hasSize(told.allegations()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(told.letters()).isGreaterThanOrEqualTo(8);
        assertThat(mine.stream().map(item -> item.path("state").asString()).distinct())
                .contains(
                        "received",
                        "registered",
                        "tasked",
                        "found",
                        "attributed-considered",
                        "not-attributable",
                        "protested",
                        "published",
                        "closed");
        assertThat(mine.stream()
                        .map(item -> item.path("deadline").path("standing").asString("none"))
                        .distinct())
                .contains("running", "remind", "overdue", "none");
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
