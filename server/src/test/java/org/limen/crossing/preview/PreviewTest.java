package org.limen.crossing.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What an edition or a rate would have done to who crossed, before it is switched on. All persons are made up.
@LimenTest
class PreviewTest {
    @Autowired
    private TestOfficers officers;

    @Test
    void aHeldEditionIsTriedOnWhoCrossedAndChangesNothing() {
        var booth = new Booth(officers);
        var keeper = new Keeper(officers);
        Person staying = Keeper.somebody("FRA");
        Person coming = Keeper.somebody("DEU");
        Person leaving = Keeper.somebody("QTA");
        for (Person person : new Person[] {staying, coming, leaving, Keeper.somebody("FRA")}) {
            booth.checked(Booth.arrival("entry", person.shown()));
        }
        keeper.send(1, false, keeper.row("1", staying), keeper.row("2", leaving));
        keeper.send(2, true, keeper.row("1", staying), keeper.row("3", coming));

        JsonNode done = preview(keeper.list, 2, 1);
        assertThat(done.path("travellers").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(done.path("done").asInt()).isEqualTo(done.path("travellers").asInt());
        assertThat(done.path("inForce").path("alerts").asInt()).isEqualTo(2);
        assertThat(done.path("candidate").path("alerts").asInt()).isEqualTo(2);
        assertThat(done.path("newHits").asInt()).isEqualTo(1);
        assertThat(done.path("goneHits").asInt()).isEqualTo(1);
        assertThat(done.path("burden").toString())
                .contains("\"nationality\":\"DEU\",\"travellers\":1,\"now\":0,\"then\":1");

        Http analyst = officers.as(Role.ANALYST).forPurpose(Purpose.INVESTIGATION);
        JsonNode hits = analyst.get("/api/previews/" + done.path("id").asString() + "/hits")
                .json();
        assertThat(hits.path("items").size()).isEqualTo(1);
        assertThat(hits.path("items").path(0).path("surname").asString()).isEqualTo(coming.surname());
        assertThat(Booth.codes(booth.checked(Booth.arrival("exit", coming.shown()))))
                .as("held is not in force")
                .doesNotContain("alert-hit");
    }

    @Test
    void anotherRateIsTriedOnWhatIsInForce() {
        var booth = new Booth(officers);
        var keeper = new Keeper(officers);
        Person person = Keeper.somebody("FRA");
        booth.checked(Booth.arrival("entry", person.shown()));
        keeper.send(1, false, keeper.row("1", person));
        JsonNode done = preview(keeper.list, 1, 1000);
        assertThat(done.path("candidate").path("alerts").asInt())
                .isGreaterThanOrEqualTo(done.path("inForce").path("alerts").asInt());
        assertThat(done.path("candidate").path("perThousand").asDouble()).isEqualTo(1000);
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(start(UUID.randomUUID(), "no-such-list", 1, 1).code()).isEqualTo("not-found");
        assertThat(start(UUID.randomUUID(), "no-such-list", 1, 0).status()).isEqualTo(422);
    }

    private JsonNode preview(String list, long number, double perThousand) {
        UUID id = UUID.randomUUID();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> start(id, list, number, perThousand).status() < 300);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> officers.administrator()
                                .get("/api/previews/" + id)
                                .json(),
                        view -> view.path("phase").asString().equals("done"));
    }

    private Http.Reply start(UUID id, String list, long number, double perThousand) {
        return officers.administrator()
                .post(
                        "/api/previews",
                        Map.of("id", id, "list", list, "number", number, "perThousand", perThousand, "days", 30));
    }
}
