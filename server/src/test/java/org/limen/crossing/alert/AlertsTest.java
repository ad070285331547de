package org.limen.crossing.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.crossing.AlertDesk;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Somebody crosses, then a list changes: an alert comes with that crossing. All persons are made up.
@LimenTest
class AlertsTest {
    private static final Person NOBODY = Keeper.somebody("QTA");

    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Booth booth;
    private Keeper keeper;
    private AlertDesk desk;

    @BeforeEach
    void openTheBooth() {
        booth = new Booth(officers);
        keeper = new Keeper(officers);
        desk = new AlertDesk(officers, keeper.list);
        keeper.send(1, false, keeper.row("0", NOBODY));
    }

    @Test
    void whoCrossedBeforeTheListChangedRaisesAnAlertWithTheCrossing() {
        Person wanted = Keeper.somebody("FRA");
        String crossing = id(booth.checked(Booth.arrival("entry", wanted.shown())));
        keeper.send(2, false, keeper.row("0", NOBODY), keeper.row("7", wanted));

        JsonNode alert = desk.open(1).getFirst();
        assertThat(alert.path("crossing").asString()).isEqualTo(crossing);
        assertThat(alert.path("surname").asString()).isEqualTo(wanted.surname());
        assertThat(alert.path("hit").path("entry").asString()).isEqualTo("7");
        assertThat(alert.path("hit").path("edition").asInt()).isEqualTo(2);
        assertThat(alert.path("hit").path("evidence").isEmpty()).isFalse();
        assertThat(entries("alert-raised", crossing)).isEqualTo(1);
    }

    @Test
    void theLatestCrossingOfAPersonIsTheOneThatIsTold() {
        Person wanted = Keeper.somebody("FRA");
        booth.checked(Booth.arrival("entry", wanted.shown()));
        String exit = id(booth.checked(Booth.arrival("exit", wanted.shown())));
        keeper.send(2, false, keeper.row("0", NOBODY), keeper.row("7", wanted));
        assertThat(desk.open(1).getFirst().path("crossing").asString()).isEqualTo(exit);
    }

    @Test
    void whoWasToldOfAtTheBoothIsNotToldOfAgainAndNeitherIsAnUnchangedEntry() {
        Person wanted = Keeper.somebody("FRA");
        Person other = Keeper.somebody("FRA");
        keeper.send(2, false, keeper.row("0", NOBODY), keeper.row("7", wanted));
        booth.checked(Booth.arrival("entry", wanted.shown()));
        booth.checked(Booth.arrival("entry", other.shown()));
        keeper.send(3, false, keeper.row("7", wanted), keeper.row("8", other));
        List<JsonNode> alerts = desk.open(1);
        assertThat(alerts.getFirst().path("hit").path("entry").asString()).isEqualTo("8");
        settled(3);
        assertThat(desk.open(1).size()).isEqualTo(1);
    }

    @Test
    void aJudgedAlertIsClosedAndThePairStaysJudged() {
        Person wanted = Keeper.somebody("FRA");
        String crossing = id(booth.checked(Booth.arrival("entry", wanted.shown())));
        keeper.send(2, false, keeper.row("0", NOBODY), keeper.row("7", wanted));
        JsonNode alert = desk.open(1).getFirst();
        var word = Map.of("id", UUID.randomUUID(), "same", false, "why", "the photograph is of somebody else");
        Http.Reply judged = desk.judge(alert, word);
        assertThat(judged.status()).as(judged.text()).isEqualTo(201);
        assertThat(judged.json().path("outcome").path("outcome").asString()).isEqualTo("different");
        assertThat(desk.judge(alert, word).status()).as("the same again").isEqualTo(200);
        assertThat(desk.judge(alert, true, "after all").code()).isEqualTo("alert-closed");
        assertThat(entries("alert-judged", crossing)).isEqualTo(1);

        String changed = keeper.row("7", wanted).replace("\tF\t", "\t\t");
        keeper.send(3, false, keeper.row("0", NOBODY), changed);
        settled(3);
        assertThat(desk.open()).as("an officer said that it is somebody else").isEmpty();
        JsonNode again = booth.checked(Booth.arrival("exit", wanted.shown()));
        assertThat(Booth.codes(again)).contains("alert-judged-different");
    }

    @Test
    void anEditionTakenBackWithdrawsItsAlertsUntilItComesAgain() {
        Person wanted = Keeper.somebody("FRA");
        booth.checked(Booth.arrival("entry", wanted.shown()));
        keeper.send(2, false, keeper.row("0", NOBODY), keeper.row("7", wanted));
        desk.open(1);
        keeper.takeBack(1);
        desk.open(0);
        settled(1);
        keeper.takeBack(2);
        desk.open(1);
        settled(2);
        assertThat(desk.open()).as("told once").hasSize(1);
    }

    @Test
    void whoCrossedLongAgoIsNotLookedAt() {
        Person wanted = Keeper.somebody("FRA");
        booth.checked(Booth.arrival("entry", wanted.shown()));
        clock.advance(Duration.ofDays(61));
        try {
            var late = new Keeper(officers);
            late.send(1, false, late.row("7", wanted));
            await().atMost(Duration.ofSeconds(60)).until(() -> runs(late.list).size() == 1);
            assertThat(runs(late.list).path(0).path("travellers").asInt()).isZero();
        } finally {
            clock.reset();
        }
    }

    @Test
    void howManyAlertsAListRaisedIsCountedWithoutNames() {
        Person wanted = Keeper.somebody("FRA");
        keeper.send(2, false, keeper.row("7", wanted));
        booth.checked(Booth.arrival("entry", wanted.shown()));
        JsonNode rate = officers.as(Role.ANALYST)
                .get("/api/lists/" + keeper.list + "/alert-rate?days=2")
                .json();
        assertThat(rate.path("alerts").asInt()).isEqualTo(1);
        assertThat(rate.path("travellers").asInt()).isPositive();
        assertThat(rate.path("perThousand").asDouble()).isEqualTo(1);
        assertThat(rate.toString()).doesNotContain(wanted.surname());
    }

    /// Waits until the record was gone through for an edition.
    private void settled(long number) {
        clock.advance(Duration.ofSeconds(20));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonNode last = runs(keeper.list).path(0);
            return last.path("number").asLong() == number
                    && last.path("state").asString().equals("done");
        });
    }

    private JsonNode runs(String list) {
        return officers.administrator()
                .get("/api/lists/" + list + "/screening-back")
                .json()
                .path("items");
    }

    private long entries(String kind, String subject) {
        return jdbc.sql("SELECT count(*) FROM ledger.entry WHERE kind = ? AND subject = ?")
                .params(kind, subject)
                .query(Long.class)
                .single();
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }
}
