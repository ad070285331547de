package org.limen.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.crossing.Booth.Person;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a check looked into is named in it, and the same case is always answered alike.
@LimenTest
class EditionsUsedTest {
    private static final String WANTED = "wanted-here";

    @Autowired
    TestOfficers officers;

    @Autowired
    TestClock clock;

    Booth booth;

    @BeforeEach
    void open() {
        booth = new Booth(officers);
    }

    @Test
    void aHitNamesItsListWithEditionAndAgeAndIsRememberedOnceJudged() {
        Person person = Person.of("FRA");
        bringIn(1, person);
        JsonNode crossing = booth.checked(Booth.arrival("entry", person.shown()));
        assertThat(Booth.refers(crossing)).containsExactly("alert-hit");
        JsonNode source = crossing.path("reasons").path(0).path("source");
        assertThat(source.path("name").asString()).isEqualTo(WANTED);
        assertThat(source.path("edition").asInt()).isEqualTo(1);
        assertThat(source.path("ageSeconds").asLong()).isBetween(3_600L, 3_700L);
        assertThat(crossing.path("lists").toString()).contains(WANTED);

        String id = crossing.path("id").asString();
        booth.decide(booth.firstLine, id, "send-to-second-line");
        assertThat(booth.decide(booth.secondLine, id, "admit").code()).isEqualTo("hit-not-judged");
        String hit = crossing.path("hits").path(0).path("hit").asString();
        Map<String, Object> judged =
                Map.of("id", java.util.UUID.randomUUID(), "hit", hit, "same", false, "why", "other photograph");
        Http.Reply reply = booth.secondLine.post("/api/crossings/" + id + "/judgements", judged);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(booth.decide(booth.secondLine, id, "admit").status()).isEqualTo(201);

        JsonNode later = booth.checked(Booth.arrival("exit", person.shown()));
        assertThat(Booth.refers(later)).isEmpty();
        assertThat(Booth.codes(later)).contains("alert-judged-different");
    }

    @Test
    void theSameCaseAtTheSameTimeIsAnsweredAlike() {
        Person person = Person.of("FRA").expiring(LocalDate.of(2026, 12, 30));
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        JsonNode first = booth.checked(Booth.late(Booth.arrival("entry", person.shown()), day));
        JsonNode second = booth.checked(Booth.late(Booth.arrival("entry", person.shown()), day));
        for (String part : List.of("outcome", "reasons", "rules", "person", "document", "stay", "history")) {
            assertThat(second.path(part)).as(part).isEqualTo(first.path(part));
        }
    }

    /// Brings an edition in that lists one person and was issued an hour ago.
    private void bringIn(int number, Person person) {
        Http administrator = officers.as(Role.ADMINISTRATOR);
        KeyPair keys = ListSigning.newKeys();
        String publicKey = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        Http.Reply known = administrator.put(
                "/api/authorities/QMO",
                Map.of("name", "Police of Morvania", "publicKey", publicKey, "lists", List.of(WANTED)));
        assertThat(known.status()).as(known.text()).isIn(200, 201);
        String row = String.join(
                "\t",
                "W-1",
                WANTED,
                person.given() + " " + person.surname(),
                person.born().toString(),
                "FRA",
                "F",
                "",
                "",
                "arrest");
        byte[] edition = ListSigning.edition(
                keys.getPrivate(),
                WANTED,
                ListKind.PERSONS,
                number,
                clock.instant().minus(Duration.ofHours(1)),
                "QMO",
                (row + "\n").getBytes(StandardCharsets.UTF_8));
        Http.Reply taken =
                administrator.with("Content-Type", "application/octet-stream").sendBytes("POST", "/api/lists", edition);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    }
}
