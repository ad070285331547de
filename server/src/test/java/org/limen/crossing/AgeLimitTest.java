package org.limen.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.crossing.Booth.Person;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Above the age that the authority set for a list, every answer that rests on it says so.
@LimenTest
class AgeLimitTest {
    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    private Keeper keeper;

    @BeforeEach
    void aListInForce() {
        keeper = new Keeper(officers);
        keeper.send(1, false, keeper.row("0", Keeper.somebody("QTA")));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theBoothSaysThatAListIsOlderThanTheAuthorityAllows() {
        assertThat(limit(3).path("staleAfterHours").asInt()).isEqualTo(3);
        clock.advance(Duration.ofHours(2));
        assertThat(oldLists(answer())).doesNotContain(keeper.list);
        clock.advance(Duration.ofHours(2));
        JsonNode crossing = answer();
        assertThat(oldLists(crossing)).contains(keeper.list);
        JsonNode said = of(keeper.list, crossing.path("reasons"));
        assertThat(said.path("params").path("ageHours").asInt()).isEqualTo(4);
        assertThat(said.path("params").path("allowedHours").asInt()).isEqualTo(3);
    }

    @Test
    void theSearchDeskSaysSoToo() {
        limit(1);
        clock.advance(Duration.ofMinutes(61));
        Http.Reply reply = officers.as(Role.SECOND_LINE)
                .forPurpose(Purpose.SECOND_LINE_CHECK)
                .post("/api/lists/search", Map.of("names", List.of("DORBEK VASILANO")));
        JsonNode list = reply.json()
                .path("lists")
                .valueStream()
                .filter(one -> one.path("list").asString().equals(keeper.list))
                .findFirst()
                .orElseThrow();
        assertThat(list.path("stale").asBoolean()).isTrue();
        assertThat(list.path("staleAfterSeconds").asLong()).isEqualTo(3_600);
    }

    @Test
    void aLimitStaysWhereASettingLeavesItOutAndIsRefusedOutOfRange() {
        limit(72);
        JsonNode kept = decide(null).json();
        assertThat(kept.path("staleAfterHours").asInt()).isEqualTo(72);
        assertThat(decide(0).code()).isEqualTo("hours-out-of-range");
        assertThat(decide(8_785).code()).isEqualTo("hours-out-of-range");
    }

    /// A booth signs in anew, since nobody stays signed in for hours.
    private JsonNode answer() {
        return new Booth(officers)
                .checked(Booth.arrival("entry", Person.of("FRA").shown()));
    }

    private JsonNode limit(int hours) {
        Http.Reply reply = decide(hours);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    private Http.Reply decide(Integer hours) {
        var setting = new HashMap<String, Object>(
                Map.of("id", UUID.randomUUID(), "title", "A list", "source", "police", "imported", false));
        setting.putAll(Map.of("perThousand", 1, "screenedBackDays", 30, "why", "the link is slow"));
        if (hours != null) {
            setting.put("staleAfterHours", hours);
        }
        return officers.administrator().put("/api/lists/" + keeper.list + "/settings", setting);
    }

    private static List<String> oldLists(JsonNode crossing) {
        return crossing.path("reasons")
                .valueStream()
                .filter(reason -> reason.path("code").asString().equals("list-stale"))
                .map(reason -> reason.path("source").path("name").asString())
                .toList();
    }

    private static JsonNode of(String list, JsonNode reasons) {
        return reasons.valueStream()
                .filter(reason -> reason.path("source").path("name").asString().equals(list))
                .findFirst()
                .orElseThrow();
    }
}
