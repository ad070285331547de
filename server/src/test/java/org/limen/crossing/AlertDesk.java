package org.limen.crossing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import tools.jackson.databind.JsonNode;

/// Where officers see the alerts of one list that came after the crossing, as tests drive it.
public final class AlertDesk {
    private final TestOfficers officers;
    private final String list;

    public AlertDesk(TestOfficers officers, String list) {
        this.officers = officers;
        this.list = list;
    }

    /// Those that wait for a judgement.
    public List<JsonNode> open() {
        return alerts(true);
    }

    public List<JsonNode> all() {
        return alerts(false);
    }

    /// Waits until so many are open.
    public List<JsonNode> open(int many) {
        await().atMost(Duration.ofSeconds(60)).until(() -> open().size() == many);
        return open();
    }

    public Http.Reply judge(JsonNode alert, boolean same, String why) {
        var word = Map.of("id", UUID.randomUUID(), "same", same, "why", why);
        return judge(alert, word);
    }

    public Http.Reply judge(JsonNode alert, Map<String, ?> word) {
        return officers.as(Role.SECOND_LINE)
                .post("/api/alerts/" + alert.path("id").asString() + "/judgements", word);
    }

    private List<JsonNode> alerts(boolean open) {
        return officers.as(Role.SECOND_LINE)
                .forPurpose(Purpose.SECOND_LINE_CHECK)
                .get("/api/alerts?limit=500&open=" + open)
                .json()
                .path("items")
                .valueStream()
                .filter(alert -> alert.path("hit").path("list").asString().equals(list))
                .toList();
    }
}
