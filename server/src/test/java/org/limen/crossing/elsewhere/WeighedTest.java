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
import org.junit.jupiter.api.Test;
import org.limen.crossing.check.Direction;
import org.limen.crossing.elsewhere.Conflict.Kind;

class WeighedTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID CASE = new UUID(1, 1);

    @Test
    void ofTwoDecisionsTheOneThatWasTakenFirstStands() {
        Version refused = decided("B", "p1", "refused", 10);
        expect(Kind.DECIDED_TWICE, List.of(decided("A", "p1", "admitted", 20), refused), refused);
    }

    @Test
    void protectionStandsWhoeverDecidedFirst() {
        Version sheltered = decided("B", "p1", "in-protection", 50);
        expect(Kind.DECIDED_TWICE, List.of(decided("A", "p1", "refused", 1), sheltered), sheltered);
    }

    @Test
    void theSameCaseDecidedAlikeCountsOnce() {
        Version one = decided("A", "p1", "admitted", 5);
        expect(Kind.RECORDED_TWICE, List.of(decided("B", "p1", "admitted", 6), one), one);
    }

    @Test
    void oneIdWithTwoContentsIsTwoCrossings() {
        Version one = decided("A", "p1", "admitted", 5);
        Version other = decided("B", "p2", "admitted", 6);
        expect(Kind.TWO_CONTENTS, List.of(one, other), one, other);
    }

    @Test
    void twoEntriesAreAConflictOnlyWhereTwoNodesRecordedThem() {
        Version first = passed("A", Direction.ENTRY, 0);
        Version again = passed("A", Direction.ENTRY, 60);
        Version elsewhere = passed("B", Direction.ENTRY, 120);
        assertThat(Weighed.ofPerson(List.of(first, again))).isEmpty();
        assertThat(Weighed.ofPerson(List.of(first, again, elsewhere)))
                .containsExactly(Conflict.between(Kind.ENTERED_TWICE, again, elsewhere));
    }

    @Test
    void anExitBetweenExplainsTwoEntriesAndAnEntryExplainsAnExit() {
        Version exit = passed("C", Direction.EXIT, 60);
        assertThat(Weighed.ofPerson(List.of(passed("B", Direction.ENTRY, 120), passed("A", Direction.ENTRY, 0), exit)))
                .isEmpty();
        assertThat(Weighed.ofPerson(List.of(exit))).extracting(Conflict::kind).containsExactly(Kind.EXIT_BEFORE_ENTRY);
    }

    @Test
    void whoWasNotAdmittedNeitherEnteredNorLeft() {
        Version refused = decided("A", "p1", "refused", 0);
        assertThat(Weighed.ofPerson(List.of(refused, passed("B", Direction.ENTRY, 120))))
                .isEmpty();
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

    private static void expect(Kind kind, List<Version> versions, Version... stand) {
        Weighed weighed = Weighed.ofCase(versions);
        assertThat(weighed.conflict()).extracting(Conflict::kind).isEqualTo(kind);
        assertThat(weighed.stands()).containsExactlyInAnyOrder(stand);
    }

    /// One node's version of the case, in which somebody enters.
    private static Version decided(String origin, String person, String state, int decidedMinute) {
        return of(origin, CASE, person, Direction.ENTRY, 0, state, decidedMinute);
    }

    /// Somebody is admitted, in a case that has no other version.
    private static Version passed(String origin, Direction direction, int minute) {
        return of(origin, new UUID(0, minute), "p1", direction, minute, "admitted", minute);
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
