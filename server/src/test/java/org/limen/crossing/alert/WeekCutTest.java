package org.limen.crossing.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.crossing.AlertDesk;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A post that gets no new edition for a week goes on, says so, and finds afterwards whom it should have found.
@LimenTest
class WeekCutTest {
    private static final int DAYS = 7;

    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    private final List<Person> crossed = new ArrayList<>();
    private final Map<String, Integer> dayOf = new HashMap<>();

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void everyHitThatTheLaterEditionGivesComesAfterTheCutWithTheAgeOfTheListThatWasUsed() {
        Instant begin = clock.instant();
        var keeper = new Keeper(officers);
        keeper.send(1, begin, false, keeper.row("0", Keeper.somebody("QTA")));
        for (int day = 0; day < DAYS; day++) {
            aDay(keeper.list, day);
            clock.advance(Duration.ofDays(1));
        }
        List<Person> wanted = List.of(crossed.get(1), crossed.get(4), crossed.get(6));
        keeper.send(
                2,
                clock.instant(),
                false,
                keeper.row("w1", wanted.get(0)),
                keeper.row("w2", wanted.get(1)),
                keeper.row("w3", wanted.get(2)));
        List<JsonNode> alerts = new AlertDesk(officers, keeper.list).open(wanted.size());

        for (JsonNode alert : alerts) {
            int day = dayOf.get(alert.path("crossing").asString());
            JsonNode checkedOn = alert.path("checkedOn");
            assertThat(checkedOn.path("edition").asInt()).isEqualTo(1);
            assertThat(Duration.ofSeconds(checkedOn.path("ageSeconds").asLong()).toDays())
                    .isEqualTo(day);
            assertThat(alert.path("hit").path("edition").asInt()).isEqualTo(2);
        }
        assertThat(alerts)
                .extracting(alert -> alert.path("surname").asString())
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(Person::surname).toList());
    }

    /// Somebody crosses; from the second day on the answer says that the list is old.
    private void aDay(String list, int day) {
        Person person = Keeper.somebody("FRA");
        JsonNode checked = new Booth(officers).checked(Booth.arrival("entry", person.shown()));
        crossed.add(person);
        dayOf.put(checked.path("id").asString(), day);
        long said = checked.path("reasons")
                .valueStream()
                .filter(reason -> reason.path("code").asString().equals("list-stale"))
                .filter(reason -> reason.path("source").path("name").asString().equals(list))
                .count();
        assertThat(said).as("day %d", day).isEqualTo(day < 1 ? 0 : 1);
    }
}
