package org.limen.allegation.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.allegation.Cases;
import org.limen.allegation.record.State;
import org.limen.allegation.record.Step;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Every state with every step: what may be done, that nothing else can, and the rules that hold a step back.
@LimenTest
class StepsTest {
    private static final Map<String, String> WORKED = Map.of("task", "tasked", "finding", "found");
    private static final Map<String, Map<String, String>> ALLOWED = Map.ofEntries(
            Map.entry("received", Map.of("register", "registered", "close", "closed")),
            Map.entry("registered", Map.of("task", "tasked", "finding", "found", "close", "closed")),
            Map.entry("tasked", WORKED),
            Map.entry(
                    "found",
                    Map.of(
                            "task",
                            "tasked",
                            "finding",
                            "found",
                            "attribute",
                            "attributed",
                            "not-attributable",
                            "not-attributable")),
            Map.entry("attributed", Map.of("commission-view", "attributed-considered", "reopen", "registered")),
            Map.entry(
                    "not-attributable",
                    Map.of("commission-view", "unattributed-considered", "close", "closed", "reopen", "registered")),
            Map.entry(
                    "attributed-considered",
                    Map.of(
                            "commission-view",
                            "attributed-considered",
                            "protest",
                            "protested",
                            "notify",
                            "notified",
                            "reopen",
                            "registered")),
            Map.entry(
                    "unattributed-considered",
                    Map.of(
                            "commission-view",
                            "unattributed-considered",
                            "notify",
                            "notified",
                            "close",
                            "closed",
                            "reopen",
                            "registered")),
            Map.entry(
                    "protested",
                    Map.of("notify", "notified", "publish", "published", "close", "closed", "reopen", "registered")),
            Map.entry(
                    "notified",
                    Map.of("notify", "notified", "publish", "published", "close", "closed", "reopen", "registered")),
            Map.entry("published", Map.of("close", "closed", "reopen", "registered")),
            Map.entry("closed", Map.of("reopen", "registered")));

    @Autowired
    TestOfficers officers;

    @Autowired
    TestClock clock;

    Cases cases;

    @BeforeEach
    void open() {
        cases = new Cases(officers);
    }

    @Test
    void theTableOfTransitionsIsTheOneThatIsMeant() {
        assertThat(State.BY_CODE.keySet()).isEqualTo(ALLOWED.keySet()).isEqualTo(Cases.WAYS.keySet());
        for (State state : State.BY_CODE.values()) {
            for (Step step : Step.values()) {
                assertThat(step.from(state).map(State::code).orElse("no"))
                        .as(state.code() + " " + step.code())
                        .isEqualTo(ALLOWED.get(state.code()).getOrDefault(step.code(), "no"));
            }
        }
    }

    @Test
    void everyIllegalStepIsRefusedByTheApiAndChangesNothing() {
        for (String state : ALLOWED.keySet()) {
            String allegation = cases.inState(state);
            int lines = cases.shown(allegation).path("timeline").size();
            for (Step step : Step.values()) {
                if (!ALLOWED.get(state).containsKey(step.code())) {
                    Http.Reply reply = cases.take(cases.leader, allegation, cases.act(step.code()));
                    assertThat(reply.status()).as(state + " " + step).isEqualTo(409);
                    assertThat(reply.code()).isEqualTo("transition-not-allowed");
                }
            }
            JsonNode after = cases.shown(allegation);
            assertThat(after.path("state").asString()).isEqualTo(state);
            assertThat(after.path("timeline").size()).isEqualTo(lines);
        }
    }

    @Test
    void everyLegalStepIsOfferedAndTaken() {
        for (String state : ALLOWED.keySet()) {
            for (var step : ALLOWED.get(state).entrySet()) {
                String allegation = cases.inState(state);
                var offered = new TreeSet<String>();
                cases.shown(allegation).path("transitions").forEach(one -> offered.add(one.asString()));
                assertThat(offered).isEqualTo(new TreeSet<>(ALLOWED.get(state).keySet()));
                Http.Reply reply = cases.take(allegation, step.getKey());
                assertThat(reply.json().path("state").asString())
                        .as(state + " " + step + " " + reply.text())
                        .isEqualTo(step.getValue());
            }
        }
    }

    @Test
    void anAttributionNeedsTwoSourcesThatDoNotDependOnEachOther() {
        String allegation = cases.received();
        cases.take(allegation, "register");
        Map<String, Object> first = cases.act("finding");
        cases.take(cases.observer, allegation, first);
        Http.Reply one = cases.take(allegation, "attribute");
        assertThat(one.code()).isEqualTo("sources-missing");
        assertThat(one.json().path("params").path("found").asInt()).isEqualTo(1);
        cases.take(cases.observer, allegation, cases.act("finding", "repeats", List.of(first.get("id"))));
        assertThat(cases.take(allegation, "attribute").code()).isEqualTo("sources-missing");
        cases.take(allegation, "finding");
        JsonNode attributed = cases.take(allegation, "attribute").json();
        assertThat(attributed.path("judgement").path("party").asString()).isEqualTo("QTA");
        assertThat(attributed.path("sources").path("byParty").path("QTA").asInt())
                .isEqualTo(2);
    }

    @Test
    void whoWroteAFindingDownDoesNotAttributeByIt() {
        String allegation = cases.received();
        cases.take(allegation, "register");
        cases.take(cases.analyst, allegation, cases.act("finding"));
        cases.take(allegation, "finding");
        assertThat(cases.take(cases.analyst, allegation, cases.act("attribute")).code())
                .isEqualTo("own-finding");
        assertThat(cases.take(cases.leader, allegation, cases.act("attribute")).status())
                .isEqualTo(201);
    }

    @Test
    void whatSaysOtherwiseIsWeighedByName() {
        String allegation = cases.inState("found");
        Map<String, Object> denial = cases.act("finding", "result", "contradicts", "party", "QTA");
        cases.take(cases.observer, allegation, denial);
        Http.Reply unweighed = cases.take(allegation, "attribute");
        assertThat(unweighed.code()).isEqualTo("contradictions-not-weighed");
        assertThat(unweighed.json().path("params").path("findings").get(0).asString())
                .isEqualTo(String.valueOf(denial.get("id")));
        assertThat(cases.take(cases.leader, allegation, cases.act("attribute", "weighed", List.of(denial.get("id"))))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void noLetterGoesOutBeforeEveryPartyWasHeardOrItsTimeIsOver() {
        String allegation = cases.received();
        Instant judged = Instant.parse("2026-06-02T08:00:00Z");
        for (String step : List.of("register", "finding", "finding")) {
            cases.take(cases.observer, allegation, cases.act(step, "at", judged));
            cases.take(cases.analyst, allegation, cases.act(step, "at", judged));
        }
        cases.take(cases.leader, allegation, cases.act("attribute", "at", judged));
        cases.take(cases.leader, allegation, cases.act("view QMO", "at", judged));
        Http.Reply early = cases.take(allegation, "protest");
        assertThat(early.code()).isEqualTo("views-missing");
        assertThat(early.json().path("params").path("parties").asString()).isEqualTo("QTA");
        Instant inTime = judged.plus(Duration.ofHours(167));
        Instant late = judged.plus(Duration.ofHours(169));
        Object[] silent = {"position", "none-given", "text", null, "at", inTime};
        assertThat(cases.take(cases.leader, allegation, cases.act("view QTA", silent))
                        .code())
                .isEqualTo("view-not-due");
        silent[5] = late;
        assertThat(cases.take(cases.leader, allegation, cases.act("view QTA", silent))
                        .status())
                .isEqualTo(201);
        JsonNode protested = cases.take(allegation, "protest").json();
        assertThat(protested.path("state").asString()).isEqualTo("protested");
        assertThat(protested
                        .path("timeline")
                        .valueStream()
                        .filter(line -> line.path("late").asBoolean())
                        .map(line -> line.path("what").asString()))
                .contains("protest")
                .doesNotContain("attribute");
    }

    @Test
    void aReopenedCaseIsJudgedAndHeardAnew() {
        String allegation = cases.inState("protested");
        cases.take(allegation, "reopen");
        assertThat(cases.shown(allegation).has("judgement")).isFalse();
        cases.take(allegation, "finding");
        cases.take(allegation, "attribute");
        cases.take(allegation, "view QMO");
        assertThat(cases.take(allegation, "protest").code()).isEqualTo("views-missing");
    }

    @Test
    void stepsAreTakenOneAfterTheOtherAndNoneInTheFuture() {
        String allegation = cases.received();
        Instant aware = Instant.parse("2026-06-01T11:00:00Z");
        Instant hourLater = aware.plusSeconds(3_600);
        assertThat(cases.take(cases.leader, allegation, cases.act("register", "at", aware.minusSeconds(1)))
                        .code())
                .isEqualTo("time-before-step");
        cases.take(cases.leader, allegation, cases.act("register", "at", hourLater));
        assertThat(cases.take(cases.leader, allegation, cases.act("task", "at", aware))
                        .code())
                .isEqualTo("time-before-step");
        assertThat(cases.take(
                                cases.leader,
                                allegation,
                                cases.act("task", "at", clock.instant().plusSeconds(60)))
                        .code())
                .isEqualTo("time-in-future");
        JsonNode shown = cases.shown(allegation);
        assertThat(shown.path("number").asString()).startsWith("2026/");
        assertThat(shown.path("deadline").path("since").asString()).isEqualTo(hourLater.toString());
    }

    @Test
    void aStepIsTakenOnceAndWhatItRefersToIsThere() {
        String allegation = cases.received();
        Map<String, Object> register = cases.act("register");
        assertThat(cases.take(cases.leader, allegation, register).status()).isEqualTo(201);
        assertThat(cases.take(cases.leader, allegation, register).status()).isEqualTo(200);
        register.put("note", "another");
        assertThat(cases.take(cases.leader, allegation, register).code()).isEqualTo("id-reused");
        assertThat(cases.take(cases.observer, allegation, cases.act("finding", "repeats", List.of(UUID.randomUUID())))
                        .code())
                .isEqualTo("reference-unknown");
        assertThat(cases.take(cases.leader, allegation, cases.act("finding", "party", "QXX"))
                        .code())
                .isEqualTo("party-unknown");
        assertThat(cases.take(cases.leader, allegation, cases.act("task", "to", " "))
                        .code())
                .isEqualTo("body-invalid");
        assertThat(cases.take(cases.leader, allegation, Map.of("id", UUID.randomUUID(), "step", "guess"))
                        .code())
                .isEqualTo("body-unreadable");
        assertThat(cases.take(cases.leader, UUID.randomUUID().toString(), cases.act("register"))
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void anObserverWritesFindingsDownAndNoMore() {
        String allegation = cases.inState("registered");
        assertThat(cases.take(cases.observer, allegation, cases.act("task")).code())
                .isEqualTo("role-not-allowed");
        assertThat(cases.take(cases.observer, allegation, cases.act("finding")).status())
                .isEqualTo(201);
    }
}
