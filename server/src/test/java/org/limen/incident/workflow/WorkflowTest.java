package org.limen.incident.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.incident.Field;
import org.limen.incident.record.State;
import org.limen.incident.record.Step;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Every state with every step: what may be done, and that nothing else can.
@LimenTest
class WorkflowTest {
    private static final Map<String, Map<String, String>> ALLOWED = Map.of(
            "reported", Map.of("assess", "assessed"),
            "assessed", Map.of("verify", "verified", "not-confirm", "not-confirmed", "dismiss", "false"),
            "verified", Map.of("close", "closed", "reopen", "assessed"),
            "not-confirmed", Map.of("close", "closed", "reopen", "assessed"),
            "false", Map.of("close", "closed", "reopen", "assessed"),
            "closed", Map.of("reopen", "assessed"));

    @Autowired
    TestOfficers officers;

    Field field;

    @BeforeEach
    void open() {
        field = new Field(officers);
    }

    @Test
    void theTableOfTransitionsIsTheOneThatIsMeant() {
        assertThat(State.BY_CODE.keySet()).isEqualTo(ALLOWED.keySet());
        for (State state : State.BY_CODE.values()) {
            for (Step step : Step.values()) {
                assertThat(step.from(state).map(State::code).orElse("no"))
                        .as(state.code() + " " + step.code())
                        .isEqualTo(ALLOWED.get(state.code()).getOrDefault(step.code(), "no"));
            }
        }
    }

    @Test
    void everyIllegalTransitionIsRefusedByTheApiAndChangesNothing() {
        for (String state : ALLOWED.keySet()) {
            String incident = inState(state);
            for (Step step : Step.values()) {
                if (!ALLOWED.get(state).containsKey(step.code())) {
                    int steps = field.shown(incident).path("steps").size();
                    Http.Reply reply = field.step(field.leader, incident, step.code());
                    assertThat(reply.status()).as(state + " " + step).isEqualTo(409);
                    assertThat(reply.code()).isEqualTo("transition-not-allowed");
                    assertThat(field.shown(incident).path("state").asString()).isEqualTo(state);
                    assertThat(field.shown(incident).path("steps").size()).isEqualTo(steps);
                }
            }
        }
    }

    @Test
    void everyLegalTransitionIsOfferedAndTaken() {
        for (String state : ALLOWED.keySet()) {
            for (var step : ALLOWED.get(state).entrySet()) {
                String incident = inState(state);
                var offered = new TreeSet<String>();
                field.shown(incident).path("transitions").forEach(one -> offered.add(one.asString()));
                assertThat(offered).isEqualTo(new TreeSet<>(ALLOWED.get(state).keySet()));
                JsonNode after =
                        field.step(field.leader, incident, step.getKey()).json();
                assertThat(after.path("state").asString())
                        .as(state + " " + step)
                        .isEqualTo(step.getValue());
                JsonNode last = after.path("steps").get(after.path("steps").size() - 1);
                assertThat(last.path("note").asString()).isEqualTo("tried by a test");
                assertThat(last.path("officer").path("name").asString()).isEqualTo("officer.shift-leader");
                assertThat(last.path("from").asString()).isEqualTo(state);
            }
        }
    }

    @Test
    void whoReportedItDoesNotVerifyIt() {
        String incident = field.leader
                .post("/api/incidents", Field.report())
                .json()
                .path("id")
                .asString();
        field.step(field.leader, incident, "assess");
        assertThat(field.step(field.leader, incident, "verify").code()).isEqualTo("own-report");
        assertThat(field.step(field.analyst, incident, "verify").status()).isEqualTo(201);
    }

    @Test
    void aStepSaysWhyAndIsTakenOnce() {
        String incident = field.reported();
        String path = "/api/incidents/" + incident + "/steps";
        Map<String, Object> step = Map.of("id", UUID.randomUUID(), "step", "assess", "note", "patrol sent");
        assertThat(field.leader
                        .post(path, Map.of("id", UUID.randomUUID(), "step", "assess"))
                        .code())
                .isEqualTo("body-invalid");
        assertThat(field.leader.post(path, step).status()).isEqualTo(201);
        Http.Reply again = field.leader.post(path, step);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("steps").size()).isEqualTo(1);
        assertThat(field.leader
                        .post(path, Map.of("id", step.get("id"), "step", "assess", "note", "another"))
                        .code())
                .isEqualTo("id-reused");
    }

    @Test
    void anObserverTakesNoSteps() {
        assertThat(field.step(field.observer, field.reported(), "assess").code())
                .isEqualTo("role-not-allowed");
    }

    @Test
    void nothingIsClosedWhileALifeIsAtRisk() {
        String incident = field.reported("lifeAtRisk", true);
        field.step(field.leader, incident, "assess");
        assertThat(field.step(field.leader, incident, "dismiss").code()).isEqualTo("rescue-running");
        field.step(field.leader, incident, "verify");
        assertThat(field.step(field.leader, incident, "close").code()).isEqualTo("rescue-running");
        assertThat(field.rescue(incident, "over").status()).isEqualTo(201);
        assertThat(field.step(field.leader, incident, "close").status()).isEqualTo(201);
    }

    @Test
    void aRescueStepThatMakesNoSenseIsRefused() {
        String calm = field.reported();
        for (String step : Set.of("alerted", "under-way", "reached", "over")) {
            assertThat(field.rescue(calm, step).code()).as(step).isEqualTo("transition-not-allowed");
        }
        assertThat(field.rescue(calm, "begun").status()).isEqualTo(201);
        assertThat(field.rescue(calm, "begun").code()).isEqualTo("transition-not-allowed");
        assertThat(field.observer
                        .post("/api/incidents/" + calm + "/rescue", Map.of("id", UUID.randomUUID(), "step", "over"))
                        .code())
                .isEqualTo("note-missing");
    }

    private String inState(String state) {
        String incident = field.reported();
        if (state.equals("reported")) {
            return incident;
        }
        field.step(field.leader, incident, "assess");
        switch (state) {
            case "verified" -> field.step(field.leader, incident, "verify");
            case "not-confirmed" -> field.step(field.leader, incident, "not-confirm");
            case "false" -> field.step(field.leader, incident, "dismiss");
            case "closed" -> {
                field.step(field.leader, incident, "verify");
                field.step(field.leader, incident, "close");
            }
            default -> assertThat(state).isEqualTo("assessed");
        }
        assertThat(field.shown(incident).path("state").asString()).isEqualTo(state);
        return incident;
    }
}
