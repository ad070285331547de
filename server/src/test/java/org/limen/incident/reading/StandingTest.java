package org.limen.incident.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.incident.Field;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The list of now, which is kept, against the list as of a moment, which is worked out from all revisions and steps.
@LimenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingTest {
    private static final long SEED = 20_261_123;
    private static final int INCIDENTS = 24;
    private static final String LATER = "2999-01-01T00:00:00Z";
    private static final List<String> FILTERS = List.of(
            "",
            "&life=true",
            "&state=assessed,false",
            "&type=line-damage",
            "&text=Mark%C3%A9r%205",
            "&box=27.2,46.4,27.26,46.6");
    private static final Instant DAY = Instant.parse("2024-02-03T00:00:00Z");

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
    private final List<String> rescued = new ArrayList<>();

    @Autowired
    TestOfficers officers;

    Field field;

    @BeforeAll
    void live() {
        field = new Field(officers);
        for (int i = 0; i < INCIDENTS; i++) {
            live(i);
        }
    }

    @AfterAll
    void end() {
        rescued.forEach(incident -> field.rescue(incident, "over"));
    }

    @Test
    void whatStandsNowIsWhatTheRevisionsAndStepsSay() {
        for (String filter : FILTERS) {
            String query = "/api/incidents?from=" + DAY + "&to=" + DAY.plusSeconds(86_400) + filter;
            JsonNode now = found(query);
            assertThat(now).as("%s, seed %d", filter, SEED).isEqualTo(found(query + "&asOf=" + LATER));
            assertThat(now.path("total").asInt()).as("found with %s", filter).isPositive();
        }
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        String query = "/api/incidents?from=" + DAY + "&to=" + DAY.plusSeconds(86_400) + "&limit=7";
        JsonNode first = found(query);
        String next = "&cursor=" + first.path("next").asString();
        JsonNode second = found(query + next);
        assertThat(second).isEqualTo(found(query + "&asOf=" + LATER + next));
        assertThat(second.path("items").valueStream()).isNotEmpty().doesNotContainAnyElementsOf(first.path("items"));
    }

    private JsonNode found(String query) {
        Http.Reply reply = field.leader.get(query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private void live(int i) {
        Instant at = DAY.plusSeconds(600L * i);
        Object[] said = {
            "type",
            i % 3 == 0 ? "cattle-dispute" : "line-damage",
            "happened",
            Map.of("from", at, "to", at),
            "awareAt",
            at,
            "lifeAtRisk",
            i % 8 == 1,
            "place",
            Map.of("lat", 46.5, "lon", 27.2 + i / 100.0, "errorM", 30, "by", "gps"),
            "placeName",
            "Markér " + i
        };
        String incident = field.reported(said);
        if (i % 8 == 1) {
            rescued.add(incident);
        }
        if (random.nextInt(3) == 0) {
            said[1] = "line-damage";
            said[11] = "Markér 5 " + i;
            field.revise(field.leader, incident, 1, Field.report(said));
        }
        if (random.nextBoolean()) {
            field.step(field.leader, incident, "assess");
        }
        if (random.nextInt(4) == 0) {
            field.step(field.leader, incident, "dismiss");
        }
        if (random.nextBoolean()) {
            field.observer
                    .with("Content-Type", "text/plain")
                    .with("Limen-Evidence-Id", UUID.randomUUID().toString())
                    .sendBytes("POST", "/api/incidents/" + incident + "/evidence", new byte[] {1, (byte) i});
        }
    }
}
