package org.limen.crossing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.record.State;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@LimenTest
class DecisionTest {
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "cleared", Set.of("admit", "send-to-second-line"),
            "referred", Set.of("send-to-second-line"),
            "at-second-line", Set.of("admit", "refuse", "detain", "open-protection"),
            "admitted", Set.of(),
            "refused", Set.of(),
            "detained", Set.of(),
            "in-protection", Set.of());

    @Autowired
    TestOfficers officers;

    Booth booth;

    @BeforeEach
    void open() {
        booth = new Booth(officers);
    }

    @Test
    void everyStateOffersWhatItMayAndNothingElse() {
        for (State state : State.BY_CODE.values()) {
            var offered = new TreeSet<String>();
            for (Decision decision : Decision.values()) {
                Optional<State> next = decision.from(state);
                next.ifPresent(to -> offered.add(decision.code()));
            }
            assertThat(offered).as(state.code()).isEqualTo(ALLOWED.get(state.code()));
        }
    }

    @Test
    void everyIllegalTransitionIsRefusedByTheApiAndChangesNothing() {
        for (String state : ALLOWED.keySet()) {
            for (Decision decision : Decision.values()) {
                if (!ALLOWED.get(state).contains(decision.code())) {
                    String crossing = inState(state);
                    Http officer = state.equals("at-second-line") ? booth.secondLine : booth.firstLine;
                    Http.Reply reply =
                            booth.decide(officer, crossing, decision.code(), "ground", "A", "note", "tried by a test");
                    assertThat(reply.status()).as(state + " " + decision).isEqualTo(409);
                    assertThat(reply.code()).isEqualTo("transition-not-allowed");
                    assertThat(stateOf(crossing)).isEqualTo(state);
                }
            }
        }
    }

    @Test
    void theFirstLineDoesNotDecideWhatTheSecondLineDecides() {
        String crossing = inState("at-second-line");
        Http.Reply reply = booth.decide(booth.firstLine, crossing, "admit");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(stateOf(crossing)).isEqualTo("at-second-line");
    }

    @Test
    void aRefusalNamesItsGroundAndGetsAForm() {
        String crossing = inState("at-second-line");
        assertThat(booth.decide(booth.secondLine, crossing, "refuse").code()).isEqualTo("ground-missing");
        assertThat(booth.decide(booth.secondLine, crossing, "detain").code()).isEqualTo("note-missing");
        assertThat(booth.decide(booth.secondLine, crossing, "refuse", "ground", "E", "language", "ar")
                        .status())
                .isEqualTo(201);
        JsonNode form = booth.secondLine
                .forPurpose(org.limen.access.Purpose.SECOND_LINE_CHECK)
                .get("/api/crossings/" + crossing + "/refusal-form")
                .json();
        assertThat(form.path("ground").path("code").asString()).isEqualTo("E");
        assertThat(form.path("form").asLong()).isPositive();
        assertThat(form.path("language").asString()).isEqualTo("ar");
    }

    @Test
    void aDecisionSentTwiceIsTakenOnce() {
        String crossing = inState("cleared");
        Map<String, Object> body = Map.of("id", java.util.UUID.randomUUID(), "decision", "admit");
        String path = "/api/crossings/" + crossing + "/decisions";
        assertThat(booth.firstLine.post(path, body).status()).isEqualTo(201);
        Http.Reply again = booth.firstLine.post(path, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("decisions").size()).isEqualTo(1);
    }

    private String stateOf(String crossing) {
        return booth.secondLine
                .forPurpose(org.limen.access.Purpose.SECOND_LINE_CHECK)
                .get("/api/crossings/" + crossing)
                .json()
                .path("state")
                .asString();
    }

    /// A fresh crossing that was brought into a state over the API.
    private String inState(String state) {
        boolean clears = state.equals("cleared") || state.equals("admitted");
        Person person = Person.of(clears ? "FRA" : "UTO");
        String id =
                booth.checked(Booth.arrival("entry", person.shown())).path("id").asString();
        if (state.equals("admitted")) {
            booth.decide(booth.firstLine, id, "admit");
        } else if (!clears && !state.equals("referred")) {
            booth.decide(booth.firstLine, id, "send-to-second-line");
            switch (state) {
                case "refused" -> booth.decide(booth.secondLine, id, "refuse", "ground", "A");
                case "detained" -> booth.decide(booth.secondLine, id, "detain", "note", "handed over to the police");
                case "in-protection" -> booth.decide(booth.secondLine, id, "open-protection");
                default -> assertThat(state).isEqualTo("at-second-line");
            }
        }
        return id;
    }
}
