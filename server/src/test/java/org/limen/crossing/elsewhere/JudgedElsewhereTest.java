package org.limen.crossing.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.crossing.AlertDesk;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.limen.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An alert on somebody who crossed at a post is judged there, or at the centre, or at both. All persons are made up.
@LimenTest
class JudgedElsewhereTest {
    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private HeldCrossings reader;

    private final Person person = Keeper.somebody("QTA");
    private Instant now;
    private Booth booth;
    private OtherNode north;
    private Keeper keeper;
    private AlertDesk desk;
    private String hit;
    private OtherNode.Case one;

    @BeforeEach
    void whoCrossedAtNorthIsOnTheNextEdition() {
        now = clock.instant();
        booth = new Booth(officers);
        north = new OtherNode("North", booth, jdbc, ledger, reader);
        keeper = new Keeper(officers);
        desk = new AlertDesk(officers, keeper.list);
        hit = keeper.list + ":7";
        keeper.send(1, now.minus(Duration.ofDays(5)), false, keeper.row("0", Keeper.somebody("QTA")));
        one = north.fresh("entry", person, now);
        north.comesAdmitted(one);
    }

    /// The edition with the person comes; gives this test's alert at the centre, as `person` crossed here too.
    private void listed() {
        keeper.send(2, now.minus(Duration.ofDays(1)), false, keeper.row("7", person));
        await().atMost(Duration.ofSeconds(60)).until(() -> !ofNorth(desk.all()).isEmpty());
    }

    @Test
    void anAlertThatWasJudgedAtThePostIsJudgedHereAndSaysByWhom() {
        listed();
        north.comes(north.judged(one, hit, 2, false));
        assertThat(ofNorth(desk.open())).isEmpty();
        JsonNode outcome = ofNorth(desk.all()).getFirst().path("outcome");
        assertThat(outcome.path("outcome").asString()).isEqualTo("different");
        assertThat(outcome.path("node").asString()).isEqualTo("North");
        assertThat(outcome.path("officer").asString()).isEqualTo("officer of North");
        assertThat(Booth.codes(booth.checked(Booth.arrival("exit", person.shown()))))
                .as("the pair is judged for whoever checks next")
                .contains("alert-judged-different");
    }

    @Test
    void aWordThatComesBeforeTheAlertJudgesItAsSoonAsItIsRaised() {
        north.comes(north.judged(one, hit, 2, true));
        listed();
        assertThat(ofNorth(desk.open())).isEmpty();
        assertThat(ofNorth(desk.all())
                        .getFirst()
                        .path("outcome")
                        .path("outcome")
                        .asString())
                .isEqualTo("same");
    }

    @Test
    void whereOfficersOfTwoNodesDifferTheAlertWaitsAgainAndBothWordsStay() {
        listed();
        JsonNode alert = ofNorth(desk.open()).getFirst();
        assertThat(desk.judge(alert, false, "another face").status()).isEqualTo(201);
        assertThat(ofNorth(desk.open())).isEmpty();
        north.comes(north.judged(one, hit, 2, true));
        JsonNode again = ofNorth(desk.open()).getFirst();
        assertThat(again.path("contradicted").asBoolean()).isTrue();
        assertThat(again.path("words"))
                .extracting(word -> word.path("node").asString() + " "
                        + word.path("outcome").asString())
                .containsExactly(" different", "North same");
        assertThat(Booth.refers(booth.checked(Booth.arrival("exit", person.shown()))))
                .as("until somebody says what is right, it is the same person")
                .contains("alert-judged-same");

        assertThat(desk.judge(alert, false, "I asked North for the photograph").status())
                .isEqualTo(201);
        assertThat(desk.judge(alert, true, "no").code()).isEqualTo("alert-closed");
        assertThat(ofNorth(desk.open())).isEmpty();
        JsonNode settled = ofNorth(desk.all()).getFirst();
        assertThat(settled.path("outcome").path("why").asString()).isEqualTo("I asked North for the photograph");
        assertThat(settled.path("words")).hasSize(3);
        assertThat(Booth.codes(booth.checked(Booth.arrival("entry", person.shown()))))
                .contains("alert-judged-different");
    }

    @Test
    void aWordOnAnEarlierEditionLeavesTheAlertOfALaterOneOpen() {
        listed();
        north.comes(north.judged(one, hit, 1, true));
        assertThat(ofNorth(desk.open())).hasSize(1);
    }

    private static List<JsonNode> ofNorth(List<JsonNode> alerts) {
        return alerts.stream()
                .filter(alert -> alert.path("node").asString().equals("North"))
                .toList();
    }
}
