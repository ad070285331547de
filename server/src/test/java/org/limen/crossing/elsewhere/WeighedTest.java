package org.limen.crossing.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.limen.crossing.check.Direction;
import org.limen.crossing.elsewhere.Conflict.Kind;

class WeighedTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID CASE = new UUID(1, 1);

    @Test
    void ofTwoDecisionsTheOneThatWasTakenFirstStands() {
        Version admitted = of("A", CASE, "p1", Direction.ENTRY, 0, "admitted", 20);
        Version refused = of("B", CASE, "p1", Direction.ENTRY, 1, "refused", 10);
        Weighed weighed = Weighed.ofCase(List.of(admitted, refused));
        assertThat(kind(weighed)).isEqualTo(Kind.DECIDED_TWICE);
        assertThat(weighed.stands()).containsExactly(refused);
    }

    @Test
    void protectionStandsWhoeverDecidedFirst() {
        Version refused = of("A", CASE, "p1", Direction.ENTRY, 0, "refused", 1);
        Version sheltered = of("B", CASE, "p1", Direction.ENTRY, 0, "in-protection", 50);
        assertThat(Weighed.ofCase(List.of(refused, sheltered)).stands()).containsExactly(sheltered);
    }

    @Test
    void theSameCaseDecidedAlikeCountsOnce() {
        Version one = of("A", CASE, "p1", Direction.ENTRY, 0, "admitted", 5);
        Version other = of("B", CASE, "p1", Direction.ENTRY, 1, "admitted", 6);
        Weighed weighed = Weighed.ofCase(List.of(other, one));
        assertThat(kind(weighed)).isEqualTo(Kind.RECORDED_TWICE);
        assertThat(weighed.stands()).containsExactly(one);
    }

    @Test
    void oneIdWithTwoContentsIsTwoCrossings() {
        Version one = of("A", CASE, "p1", Direction.ENTRY, 0, "admitted", 5);
        Version other = of("B", CASE, "p2", Direction.ENTRY, 1, "admitted", 6);
        Weighed weighed = Weighed.ofCase(List.of(one, other));
        assertThat(kind(weighed)).isEqualTo(Kind.TWO_CONTENTS);
        assertThat(weighed.stands()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void twoEntriesAreAConflictOnlyWhereTwoNodesRecordedThem() {
        Version first = of("A", new UUID(0, 1), "p1", Direction.ENTRY, 0, "admitted", 0);
        Version again = of("A", new UUID(0, 2), "p1", Direction.ENTRY, 60, "admitted", 60);
        Version elsewhere = of("B", new UUID(0, 3), "p1", Direction.ENTRY, 120, "admitted", 120);
        assertThat(Weighed.ofPerson(List.of(first, again))).isEmpty();
        assertThat(Weighed.ofPerson(List.of(first, again, elsewhere)))
                .containsExactly(Conflict.between(Kind.ENTERED_TWICE, again, elsewhere));
    }

    @Test
    void anExitBetweenExplainsTwoEntriesAndAnEntryExplainsAnExit() {
        Version entry = of("A", new UUID(0, 1), "p1", Direction.ENTRY, 0, "admitted", 0);
        Version exit = of("C", new UUID(0, 2), "p1", Direction.EXIT, 60, "admitted", 60);
        Version elsewhere = of("B", new UUID(0, 3), "p1", Direction.ENTRY, 120, "admitted", 120);
        assertThat(Weighed.ofPerson(List.of(elsewhere, entry, exit))).isEmpty();
        assertThat(Weighed.ofPerson(List.of(exit))).extracting(Conflict::kind).containsExactly(Kind.EXIT_BEFORE_ENTRY);
    }

    @Test
    void whoWasNotAdmittedNeitherEnteredNorLeft() {
        Version refused = of("A", new UUID(0, 1), "p1", Direction.ENTRY, 0, "refused", 0);
        Version entry = of("B", new UUID(0, 3), "p1", Direction.ENTRY, 120, "admitted", 120);
        assertThat(Weighed.ofPerson(List.of(refused, entry))).isEmpty();
    }

    @Test
    void whatIsFoundDoesNotDependOnTheOrderInWhichItCame() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            List<Version> versions = some(random);
            List<Conflict> found = Weighed.ofPerson(versions);
            Weighed weighed = Weighed.ofCase(versions);
            for (int again = 0; again < 5; again++) {
                Collections.shuffle(versions, random);
                assertThat(Weighed.ofPerson(versions)).as("seed %d", seed).isEqualTo(found);
                assertThat(Weighed.ofCase(versions)).as("seed %d", seed).isEqualTo(weighed);
            }
        }
    }

    private static List<Version> some(Random random) {
        var versions = new ArrayList<Version>();
        List<String> states = List.of("admitted", "refused", "in-protection", "cleared");
        for (int i = 0; i < 6; i++) {
            Direction direction = random.nextBoolean() ? Direction.ENTRY : Direction.EXIT;
            String state = states.get(random.nextInt(states.size()));
            String origin = String.valueOf((char) ('A' + i));
            versions.add(of(origin, CASE, "p1", direction, random.nextInt(4), state, random.nextInt(4)));
        }
        return versions;
    }

    private static @Nullable Kind kind(Weighed weighed) {
        Conflict conflict = weighed.conflict();
        return conflict == null ? null : conflict.kind();
    }

    private static Version of(
            String origin, UUID id, String person, Direction direction, int minute, String state, int decidedMinute) {
        Instant at = NOON.plus(Duration.ofMinutes(minute));
        boolean decided = !state.equals("cleared");
        return new Version(
                origin,
                "node " + origin,
                id,
                new UUID(9, 9),
                at,
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                "SB",
                direction,
                "officer",
                person,
                "QTA:" + person,
                "DORBEK",
                "VASILA",
                "QTA",
                true,
                state,
                decided ? NOON.plus(Duration.ofMinutes(decidedMinute)) : null,
                true);
    }
}
