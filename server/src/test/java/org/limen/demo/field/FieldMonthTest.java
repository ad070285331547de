package org.limen.demo.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The made-up month, taken by a node as if it came from the field.
@LimenTest
class FieldMonthTest {
    private static final Instant END = Instant.parse("2025-11-30T09:00:00Z");

    @Autowired
    TestOfficers officers;

    @Test
    void theSameSeedGivesTheSameMonthAndAnotherAnother() {
        assertThat(FieldMonth.before(3, END, ZoneOffset.UTC).observations())
                .isEqualTo(FieldMonth.before(3, END, ZoneOffset.UTC).observations());
        assertThat(FieldMonth.before(4, END, ZoneOffset.UTC).observations())
                .isNotEqualTo(FieldMonth.before(3, END, ZoneOffset.UTC).observations());
    }

    @Test
    void theLastDayIsYesterdayWhereTheMonthWasSpent() {
        for (String end : List.of("2025-11-29T21:59:00Z", "2025-11-29T22:01:00Z", "2025-11-30T21:00:00Z")) {
            var moment = Instant.parse(end);
            var zone = ZoneId.of("Asia/Nicosia");
            assertThat(FieldMonth.before(3, moment, zone).observations().stream()
                            .map(one -> Instant.parse(((Map<?, ?>) one.get("happened"))
                                            .get("to")
                                            .toString())
                                    .atZone(zone)
                                    .toLocalDate())
                            .max(Comparator.naturalOrder()))
                    .as(end)
                    .contains(moment.atZone(zone).toLocalDate().minusDays(1));
        }
    }

    @Test
    void aNodeTakesTheWholeMonthAndFindsItsBarrages() {
        FieldMonth month = FieldMonth.before(1, END, ZoneOffset.UTC);
        var observer = officers.as(Role.OBSERVER).forPurpose(Purpose.MONITORING);
        month.effort()
                .forEach((address, items) -> assertThat(
                                answers(observer.post("/api/effort/" + address, Map.of("items", items))
                                        .json()))
                        .as(address)
                        .containsOnly("accepted"));
        assertThat(answers(observer.post("/api/observations", Map.of("items", month.observations()))
                        .json()))
                .hasSizeGreaterThan(50)
                .containsOnly("accepted");

        JsonNode found = observer.get("/api/events?from=2025-10-31T00:00:00Z&to=2025-11-30T00:00:00Z")
                .json();
        assertThat(found.path("events").size()).isBetween(20, 150);
        assertThat(found.path("apart").size()).isPositive();
        JsonNode effort = observer.get("/api/effort?from=2025-11-20T00:00:00Z&to=2025-11-30T00:00:00Z")
                .json();
        JsonNode all = effort.path("rates").get(0);
        assertThat(all.path("hours").asDouble())
                .as("fewer shifts were kept in the last ten days")
                .isLessThan(0.8 * all.path("hoursBefore").asDouble());
        assertThat(effort.path("restricted").size()).isPositive();
        assertThat(UUID.fromString(found.path("events").get(0).path("id").asString()))
                .isNotNull();
    }

    private static List<String> answers(JsonNode told) {
        return told.path("items")
                .valueStream()
                .map(item -> item.path("answer").asString())
                .toList();
    }
}
