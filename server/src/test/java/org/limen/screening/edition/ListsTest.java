package org.limen.screening.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Role;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.kernel.CountryCode;
import org.limen.ledger.Ledger;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.limen.screening.Traveller;
import org.limen.screening.traffic.NamesOfTraffic;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Lists on a whole node: editions come, are refused, are taken back, survive. All persons are made up.
@LimenTest
class ListsTest {
    private static final KeyPair KEYS = ListSigning.newKeys();
    private static final String WANTED = """
            7\tLIST\tZenobius Mullerstein\t1970-11-02\tQMO\tM\tP1234567\tgood\tarrest
            8\tLIST\tWillemijn Heuvelinck\t1990-02-31\tQMO\tF
            9\tLIST
            """;

    @Autowired
    private TestOfficers officers;

    @Autowired
    private Screening screening;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EditionTable table;

    @Autowired
    private Lists lists;

    @Autowired
    private Differences differences;

    @Autowired
    private IndexFolder folder;

    @Autowired
    private NamesOfTraffic traffic;

    @Autowired
    private Clock clock;

    private final String list = "list-" + UUID.randomUUID();

    @BeforeEach
    void trustTheAuthority() {
        String key = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        var body = Map.of("name", "Police of Morvania", "publicKey", key, "lists", List.of(list));
        assertThat(officers.administrator()
                        .put("/api/authorities/QMO-POLICE", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anEditionComesIntoForceAndNamesEveryRowThatItDidNotUnderstand() {
        Http.Reply reply = send(edition(1, WANTED));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.json().path("rows").asInt()).isEqualTo(3);
        assertThat(reply.json().path("understood").asInt()).isEqualTo(2);
        assertThat(reply.json().path("problems").valueStream())
                .extracting(p -> p.path("line").asInt() + " " + p.path("code").asString())
                .containsExactly("3 date-impossible", "4 row-unreadable");
        assertThat(hits("Zenobuis Müllerstein", "key")).singleElement().satisfies(hit -> {
            assertThat(hit.category()).isEqualTo("arrest");
            assertThat(hit.hit()).isEqualTo(list + ":7");
            assertThat(hit.edition()).isEqualTo(1);
            assertThat(hit.evidence()).isNotEmpty();
        });
    }

    @Test
    void theSameFileAgainChangesNothing() {
        assertThat(send(edition(1, WANTED)).status()).isEqualTo(201);
        Http.Reply again = send(edition(1, WANTED));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("understood").asInt()).isEqualTo(2);
    }

    @Test
    void aFileCutInTheMiddleLeavesTheFormerEditionInForceAndSaysSo() {
        send(edition(1, WANTED));
        byte[] whole = edition(2, WANTED + "10\tLIST\tSomebody New\n");
        Http.Reply reply = send(Arrays.copyOf(whole, whole.length - 20));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("hash-wrong");
        assertThat(status().path("number").asInt()).isEqualTo(1);
        assertThat(status().path("lastRefused").path("code").asString()).isEqualTo("hash-wrong");
        assertThat(send(whole).status()).isEqualTo(201);
        assertThat(status().path("number").asInt()).isEqualTo(2);
        assertThat(status().path("lastRefused").isNull()).isTrue();
    }

    @Test
    void whatIsNotAsItsAuthoritySignedItIsRefused() {
        send(edition(3, WANTED));
        byte[] bytes = edition(4, WANTED);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(send(text.replace("Zenobius", "Xenobius")).code()).isEqualTo("hash-wrong");
        assertThat(send(text.replace("\"number\":4", "\"number\":5")).code()).isEqualTo("signature-wrong");
        assertThat(send(text.replace("QMO-POLICE", "QMO-ARMY")).code()).isEqualTo("authority-unknown");
        assertThat(send(edition(3, WANTED + "# changed\n")).code()).isEqualTo("number-not-higher");
        assertThat(send(signed(5, "1\tLIST\tJosé\n".replace("LIST", list).getBytes(StandardCharsets.ISO_8859_1)))
                        .code())
                .isEqualTo("not-utf-8");
        assertThat(send("").code()).isEqualTo("header-missing");
        assertThat(send("#limen-list {\"list\":\"x\"}\n").code()).isEqualTo("header-unreadable");
        assertThat(status().path("number").asInt()).isEqualTo(3);
    }

    @Test
    void anEditionIsTakenBack() {
        send(edition(1, WANTED));
        send(edition(2, "12\tLIST\tSomebody Else\n"));
        assertThat(hits("Zenobius Mullerstein", "key")).isEmpty();
        var body = Map.of("id", UUID.randomUUID(), "to", 1, "why", "edition 2 lost its rows");
        String path = "/api/lists/" + list + "/take-back";
        assertThat(officers.administrator().post(path, body).status()).isEqualTo(200);
        assertThat(officers.administrator().post(path, body).status()).isEqualTo(200);
        assertThat(hits("Zenobius Mullerstein", "key")).hasSize(1);
        assertThat(status().path("number").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsInForceIsReadAgainAfterARestart() {
        send(edition(1, WANTED));
        var restarted = new Lists(table, differences, folder, traffic, ledger, clock);
        restarted.afterSingletonsInstantiated();
        assertThat(Objects.requireNonNull(restarted.inForce().get(list)).entries())
                .isEqualTo(2);
    }

    @Test
    void aKeptIndexGivesTheSameHitsAsTheOneThatWasBuilt() {
        send(edition(1, WANTED));
        send(edition(2, WANTED + "12\tLIST\tDragomira Vukashinovich\t1981-07-30\tQTA\tF\t\tgood\trefuse-entry\n"));
        var list2 =
                (ListInForce.OfPersons) Objects.requireNonNull(lists.inForce().get(list));
        assertThat(list2.patched()).as("put into the index that stood").isEqualTo(1);
        assertThat(list2.category("12").code()).isEqualTo("refuse-entry");
        String frequencies = traffic.frequencies().name();
        TokenFrequencies travellers = traffic.frequencies().travellers();
        ListInForce.OfPersons kept = await().until(
                        () -> folder.load(list2.header(), list2.imported(), travellers, frequencies),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(kept.entries()).isEqualTo(3);
        assertThat(kept.category("7").code()).isEqualTo("arrest");
        Query query = Query.ofName("Dragomira Vukashinovich").bornOn(new PartialDate(1981, 7, 30));
        assertThat(kept.index().screen(query))
                .isEqualTo(list2.index().screen(query))
                .hasSize(1);
        assertThat(folder.load(list2.header(), list2.imported(), travellers, "others"))
                .isEmpty();
    }

    @Test
    void onlyAStatesOwnDocumentsAreListed() {
        byte[] rows = "QMO\tAB 123\tstolen\t2026-01-05\nXYZ\tAB 124\tlost\n".getBytes(StandardCharsets.UTF_8);
        byte[] file = ListSigning.edition(
                KEYS.getPrivate(), list, ListKind.DOCUMENTS, 1, Instant.now(clock), "QMO-POLICE", rows);
        assertThat(send(file).json().path("problems").path(0).path("code").asString())
                .isEqualTo("issuer-not-own");
        assertThat(screening.document(new CountryCode("QMO"), "AB123")).hasValueSatisfying(document -> {
            assertThat(document.kind()).isEqualTo("stolen");
            assertThat(document.edition()).isEqualTo(1);
        });
        assertThat(screening.document(new CountryCode("XYZ"), "AB124")).isEmpty();
    }

    @Test
    void aJudgementIsRememberedAndALaterOneSupersedesIt() {
        send(edition(1, WANTED));
        var officer = new Officer(
                new OfficerId(UUID.randomUUID()), "second.line", "Second Line", Set.of(Role.SECOND_LINE), null, "en");
        var pair = new Screening.Pair("person-" + list, list, "7", UUID.randomUUID());
        judge(pair, true, officer, "looks alike");
        judge(pair, false, officer, "other fingerprints");
        assertThat(hits("Zenobius Mullerstein", "person-" + list))
                .singleElement()
                .satisfies(hit -> {
                    var judgement = Objects.requireNonNull(hit.judgement());
                    assertThat(judgement.same()).isFalse();
                    assertThat(judgement.why()).isEqualTo("other fingerprints");
                    assertThat(judgement.officer().name()).isEqualTo("second.line");
                });
        assertThat(hits("Zenobius Mullerstein", "somebody else").getFirst().judgement())
                .isNull();
    }

    private void judge(Screening.Pair pair, boolean same, Officer officer, String why) {
        ledger.commit(page -> {
            screening.judge(page, pair, same, officer, why, Instant.now(clock));
            return why;
        });
    }

    private List<ScreeningHit> hits(String name, String personKey) {
        var birth = new PartialDate(1970, 11, 2);
        return screening.screen(new Traveller(personKey, List.of(name), birth, "QMO", "M", "", false)).hits().stream()
                .filter(hit -> hit.list().equals(list))
                .toList();
    }

    private JsonNode status() {
        return officers.administrator()
                .get("/api/lists")
                .json()
                .valueStream()
                .filter(form -> form.path("list").asString().equals(list))
                .findFirst()
                .orElseThrow();
    }

    private byte[] edition(long number, String rows) {
        return signed(number, rows.replace("LIST", list).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signed(long number, byte[] rows) {
        return ListSigning.edition(
                KEYS.getPrivate(), list, ListKind.PERSONS, number, Instant.now(clock), "QMO-POLICE", rows);
    }

    private Http.Reply send(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8));
    }

    private Http.Reply send(byte[] file) {
        return officers.administrator()
                .with("Content-Type", "application/octet-stream")
                .sendBytes("POST", "/api/lists", file);
    }
}
