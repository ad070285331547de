package org.limen.incident.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.incident.Field;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Whoever is in danger stands first in every list until somebody says that the rescue is over.
@LimenTest
class LifeAtRiskTest {
    @Autowired
    TestOfficers officers;

    Field field;
    String inDanger;

    @BeforeEach
    void report() {
        field = new Field(officers);
        inDanger = field.reported("lifeAtRisk", true, "place", null, "placeName", "somewhere upstream");
        for (int i = 0; i < 3; i++) {
            field.reported("happened", java.util.Map.of("from", "2026-07-01T00:00:00Z", "to", "2026-07-01T00:00:00Z"));
        }
    }

    @AfterEach
    void end() {
        field.rescue(inDanger, "over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type=line-damage",
                "type=cattle-dispute",
                "state=closed",
                "life=false",
                "box=25,45,26,46",
                "text=no+such+words+anywhere",
                "from=2026-06-30T00:00:00Z",
                "to=2020-01-01T00:00:00Z",
                "limit=1",
                "type=other&state=false&life=false&box=0,0,1,1&text=nothing&from=2026-10-01T00:00:00Z&limit=1"
            })
    void noFilterLeavesOutWhoIsInDanger(String filter) {
        assertThat(field.listed(filter).getFirst()).isEqualTo(inDanger);
        JsonNode found = field.leader.get("/api/incidents?" + filter).json();
        assertThat(found.path("lifeAtRisk").asInt()).isEqualTo(1);
        JsonNode first = found.path("items").get(0);
        assertThat(first.path("rescueRunning").asBoolean()).isTrue();
        List<JsonNode> rest = found.path("items").valueStream().skip(1).toList();
        assertThat(rest).noneMatch(item -> item.path("beyondFilter").asBoolean());
    }

    @Test
    void aRowThatDoesNotFitSaysSo() {
        JsonNode found = field.leader.get("/api/incidents?type=cattle-dispute").json();
        assertThat(found.path("items").get(0).path("beyondFilter").asBoolean()).isTrue();
        JsonNode fits = field.leader.get("/api/incidents?type=line-damage").json();
        assertThat(fits.path("items").get(0).path("beyondFilter").asBoolean()).isFalse();
    }

    @Test
    void afterTheRescueTheListIsFilteredAgainAndThePastIsNot() {
        Instant running = Instant.parse(field.shown(inDanger).path("recordedAt").asString());
        field.rescue(inDanger, "over");
        assertThat(field.listed("type=cattle-dispute")).doesNotContain(inDanger);
        assertThat(field.listed("type=cattle-dispute&asOf=" + running).getFirst())
                .isEqualTo(inDanger);
    }

    @Test
    void theRescueClockRunsFromAwarenessToTheEnd() {
        JsonNode rescue = field.shown(inDanger).path("rescue");
        assertThat(rescue.path("running").asBoolean()).isTrue();
        assertThat(rescue.path("startedAt").asString()).isEqualTo("2026-06-01T10:15:00Z");
        assertThat(rescue.path("alertDue").asString()).isEqualTo("2026-06-01T10:20:00Z");
        field.rescue(inDanger, "alerted");
        field.rescue(inDanger, "reached");
        field.rescue(inDanger, "over");
        JsonNode over = field.shown(inDanger).path("rescue");
        assertThat(over.path("running").asBoolean()).isFalse();
        assertThat(over.path("steps").size()).isEqualTo(4);
        assertThat(over.has("overAt")).isTrue();
        assertThat(over.path("seconds").asLong()).isPositive();
    }

    @Test
    void aRevisionDoesNotTakeTheDangerAway() {
        assertThat(field.revise(field.leader, inDanger, 1, Field.report("lifeAtRisk", false))
                        .code())
                .isEqualTo("rescue-running");
        field.rescue(inDanger, "over");
        assertThat(field.revise(field.leader, inDanger, 1, Field.report("lifeAtRisk", false))
                        .status())
                .isEqualTo(201);
        assertThat(field.shown(inDanger).path("rescue").path("running").asBoolean())
                .isFalse();
        assertThat(field.revise(field.leader, inDanger, 2, Field.report("lifeAtRisk", true))
                        .status())
                .isEqualTo(201);
        assertThat(field.shown(inDanger).path("rescue").path("running").asBoolean())
                .isTrue();
    }

    @Test
    void aPersonInDistressIsAlwaysInDanger() {
        String distress = field.reported("type", "person-in-distress", "lifeAtRisk", false);
        assertThat(field.listed("type=other")).contains(distress);
        field.rescue(distress, "over");
    }
}
