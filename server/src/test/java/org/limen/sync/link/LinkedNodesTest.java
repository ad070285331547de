package org.limen.sync.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.ledger.KeptLog;
import org.limen.ledger.witness.Receipts;
import org.limen.screening.ListSigning;
import org.limen.sync.bundle.BundleFault;
import org.limen.sync.bundle.Carrying;
import org.limen.sync.edition.EditionFolder;
import org.limen.sync.edition.Editions;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.Self;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A centre, a region and a post, each a whole node with a database of its own, over real TLS.
@LimenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkedNodesTest {
    /// The lists that other tests left behind flow down first, on a machine that does much else.
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String NEW = "eight brown kettles hum";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    static Path folder;

    @Autowired
    HikariDataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TestOfficers officers;

    @Autowired
    Door door;

    @Autowired
    Self centre;

    @Autowired
    HeldShelf shelf;

    @Autowired
    LinkStatus status;

    private NodeBeside region;
    private NodeBeside post;

    @BeforeAll
    void startRegionAndPost() {
        region = start(
                "link-region",
                Map.of(
                        "limen.sync.port",
                        "0",
                        "limen.sync.parent.url",
                        "https://127.0.0.1:" + door.port(),
                        "limen.sync.parent.key",
                        centre.origin().publicKey()));
        post = start(
                "link-post",
                Map.of(
                        "limen.sync.parent.url",
                        "https://127.0.0.1:" + region.bean(Door.class).port(),
                        "limen.sync.parent.key",
                        region.origin().publicKey()));
    }

    private NodeBeside start(String name, Map<String, String> settings) {
        return NodeBeside.start(name, jdbc, database.getJdbcUrl(), database.getPassword(), settings);
    }

    @AfterAll
    void stopThem() {
        post.close();
        region.close();
    }

    @Test
    @Order(1)
    void aKeyThatNobodyMadeKnownIsRefusedAndItsKnockIsShown() {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.parent().state()).isEqualTo("broken");
            assertThat(post.parent().why()).isEqualTo("key-refused");
            assertThat(region.links().knocks())
                    .extracting(Door.Knock::publicKey)
                    .containsExactly(post.origin().publicKey());
        });
        assertThat(region.bean(HeldShelf.class).log(post.origin())).isEmpty();
    }

    @Test
    @Order(2)
    void whatAPostRecordsIsHeldByRegionAndCentreAndEachSideCanShowIt() {
        post.record("test", "before the link");
        know(region, post.origin());
        Http.Reply known = officers.administrator()
                .post(
                        "/api/links/children",
                        Map.of(
                                "name",
                                region.origin().name(),
                                "publicKey",
                                region.origin().publicKey()));
        assertThat(known.status()).as(known.text()).isEqualTo(200);
        for (int i = 0; i < 300; i++) {
            post.record("test", "traveller " + i);
        }
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.parent().state()).isEqualTo("up-to-date");
            assertThat(region.parent().state()).isEqualTo("up-to-date");
            assertThat(child(post.origin())).hasValueSatisfying(below -> {
                assertThat(below.state()).isEqualTo("up-to-date");
                assertThat(below.through()).isEqualTo("link-region");
                assertThat(below.held()).isEqualTo(ownLog().size());
                assertThat(below.root())
                        .isEqualTo(post.parent().logs().getFirst().root());
            });
        });
        HeldLog held = shelf.log(post.origin()).orElseThrow();
        assertThat(held.size()).isGreaterThan(300);
        assertThat(held.rootAt(held.size())).isEqualTo(ownLog().rootAt(held.size()));
        assertThat(post.words(region.origin())).isPositive();
    }

    @Test
    @Order(3)
    void theLinksFiguresAreInTheMetrics() {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.figure("limen_link_parent_state{state=\"up-to-date\"}"))
                    .isEqualTo(1);
            assertThat(post.figure("limen_link_parent_behind_entries")).isZero();
            assertThat(region.figure("limen_link_child_up_to_date{node=\"link-post\"}"))
                    .isEqualTo(1);
        });
        assertThat(region.figure("limen_link_child_held_entries{node=\"link-post\"}"))
                .isGreaterThan(300);
    }

    @Test
    @Order(3)
    void aCutLinkIsToldWithHowMuchIsBehindSinceWhenAndRunsOnWhereItStopped() {
        long before = held();
        region.bean(Door.class).stop();
        for (int i = 0; i < 20; i++) {
            post.record("test", "cut off " + i);
        }
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.bean(ParentLink.class).state()).hasToString("CUT");
            assertThat(post.parent().state() + ": " + post.parent().why()).isEqualTo("silent: no-answer");
            assertThat(post.parent().behind()).isGreaterThanOrEqualTo(20);
            assertThat(post.parent().since()).isNotNull();
        });
        assertThat(held()).isEqualTo(before);
        restartDoor();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.parent().state()).isEqualTo("up-to-date");
            assertThat(held()).isEqualTo(ownLog().size()).isGreaterThanOrEqualTo(before + 20);
        });
    }

    @Test
    @Order(4)
    void aClockThatIsWrongIsToldOnBothSidesAndTrustedOnNeither() {
        long before = entries(region, "clock-differs");
        post.clock.advance(Duration.ofMinutes(10));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.parent().clock()).satisfies(clock -> {
                assertThat(clock.differs()).isTrue();
                assertThat(clock.aheadMillis()).isBetween(-605_000L, -595_000L);
            });
            assertThat(region.links().children().getFirst().clock()).satisfies(clock -> {
                assertThat(clock.differs()).isTrue();
                assertThat(clock.aheadMillis()).isBetween(595_000L, 605_000L);
            });
        });
        await().atMost(SOON).until(() -> entries(region, "clock-differs") >= before + 1);
        post.clock.reset();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.parent().clock())
                        .satisfies(clock -> assertThat(clock.differs()).isFalse()));
        await().atMost(SOON).until(() -> entries(region, "clock-differs") >= before + 2);
    }

    @Test
    @Order(5)
    void listsFlowDownThroughTheRegionToThePostWithTheTrustInTheirAuthority() {
        KeyPair keys = ListSigning.newKeys();
        DecidedAbove.sent(
                officers.administrator().put("/api/authorities/QMO-FLOW", DecidedAbove.authority(keys.getPublic())));
        DecidedAbove.sent(officers.administrator()
                .with("Content-Type", "application/octet-stream")
                .sendBytes("POST", "/api/lists", DecidedAbove.edition(keys.getPrivate(), 3, NOW)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.bean(Editions.class).used().find("list", DecidedAbove.LIST))
                        .hasValueSatisfying(item -> assertThat(item.number()).isEqualTo(3)));
        DecidedAbove.assertRefused(
                post.administrator().put("/api/authorities/QMO-FLOW", DecidedAbove.authority(keys.getPublic())));
    }

    @Test
    @Order(5)
    void settingsOfListsFlowDownAndARegionPassesOnWhatItDecidedBeforeUntilTheCentreDecides() {
        DecidedAbove.sent(region.administrator().put(DecidedAbove.SETTINGS, DecidedAbove.setting(2, "by the region")));
        await().atMost(SOON).untilAsserted(() -> assertThat(perThousand()).isEqualTo(2));
        DecidedAbove.sent(
                officers.administrator().put(DecidedAbove.SETTINGS, DecidedAbove.setting(5, "by the centre")));
        await().atMost(SOON).untilAsserted(() -> assertThat(perThousand()).isEqualTo(5));
        assertThat(settings().at("/decided/0/why").asString()).isEqualTo("by the centre");
        assertThat(settings().at("/decided/0/fromAbove").asBoolean()).isTrue();
        DecidedAbove.assertRefused(
                post.administrator().put(DecidedAbove.SETTINGS, DecidedAbove.setting(9, "by the post")));
        DecidedAbove.assertRefused(
                region.administrator().put(DecidedAbove.SETTINGS, DecidedAbove.setting(9, "by the region")));
        assertThat(perThousand()).isEqualTo(5);
    }

    @Test
    @Order(5)
    void deliveriesOfLinesFlowDownInTheOrderInWhichTheyCame() {
        for (double longitude : List.of(25.0, 25.5)) {
            DecidedAbove.sent(officers.administrator().post("/api/lines", DecidedAbove.line(longitude)));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.administrator()
                                .get("/api/lines/flowing-line/editions")
                                .json()
                                .valueStream())
                        .extracting(line -> line.at("/geometry/coordinates/0/0").asDouble())
                        .containsExactlyInAnyOrder(25.0, 25.5));
        assertThat(post.bean(JdbcClient.class)
                        .sql("SELECT feature FROM ceasefire.line WHERE line = 'flowing-line' ORDER BY edition DESC")
                        .query(String.class)
                        .list()
                        .getFirst())
                .contains("25.5");
        DecidedAbove.assertRefused(post.administrator().post("/api/lines", DecidedAbove.line(26.0)));
    }

    @Test
    @Order(5)
    void obligationsAndPacksFlowDownAndAPostDeliversNoneOfTheSameName() {
        DecidedAbove.sent(officers.administrator().post("/api/obligations", DecidedAbove.obligation("At the centre")));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.administrator()
                                .get("/api/obligations?on=2026-02-01")
                                .json()
                                .valueStream())
                        .extracting(obligation -> obligation.path("title").asString())
                        .contains("At the centre"));
        DecidedAbove.assertRefused(
                post.administrator().post("/api/obligations", DecidedAbove.obligation("At the post")));
        DecidedAbove.sent(officers.administrator().post("/api/packs", DecidedAbove.pack(3)));
        await().atMost(SOON).until(() -> DecidedAbove.hasPackFromAbove(post.administrator()));
        DecidedAbove.assertRefused(post.administrator().post("/api/packs", DecidedAbove.pack(4)));
    }

    @Test
    @Order(5)
    void anOfficerOfAPostFlowsThereAndOneWhoIsLockedAtTheCentreIsOutAtThePost() {
        UUID id = UUID.randomUUID();
        Http administrator = officers.administrator();
        DecidedAbove.sent(administrator.put("/api/posts/FLOW", DecidedAbove.post()));
        DecidedAbove.sent(administrator.post("/api/officers", DecidedAbove.officer(id, "anna.flows")));
        DecidedAbove.sent(administrator.put("/api/officers/below", DecidedAbove.posts(region.origin())));
        await().atMost(SOON)
                .untilAsserted(() -> DecidedAbove.sent(
                        region.administrator().put("/api/officers/below", DecidedAbove.posts(post.origin()))));
        awaitAtPost(id, false);
        Http anna = post.officers().signIn("anna.flows");
        DecidedAbove.assertRefused(
                post.administrator().post("/api/officers/" + id + "/password", Map.of("password", NEW)));
        DecidedAbove.sent(anna.post("/api/session/password", Map.of("old", TestOfficers.PASSWORD, "new", NEW)));
        DecidedAbove.sent(administrator.post("/api/officers/" + id + "/lock", Map.of()));
        awaitAtPost(id, true);
        assertThat(anna.get("/api/session").status()).isEqualTo(401);
        assertThatThrownBy(() -> post.officers().signIn("anna.flows", NEW)).hasMessageContaining("sign-in-refused");
        DecidedAbove.assertRefused(post.administrator().post("/api/officers/" + id + "/unlock", Map.of()));
        DecidedAbove.sent(administrator.post("/api/officers/" + id + "/unlock", Map.of()));
        awaitAtPost(id, false);
        assertThat(post.officers().signIn("anna.flows", NEW).get("/api/session").status())
                .isEqualTo(200);
        assertThat(officersAtPost())
                .as("nobody who works elsewhere flows to a post")
                .allMatch(officer -> officer.path("post").asString("").equals("FLOW")
                        || !officer.path("fromAbove").asBoolean());
    }

    private List<JsonNode> officersAtPost() {
        return post.administrator().get("/api/officers").json().valueStream().toList();
    }

    private void awaitAtPost(UUID officer, boolean locked) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(officersAtPost())
                        .anyMatch(one -> one.path("id").asString().equals(officer.toString())
                                && one.path("locked").asBoolean() == locked));
    }

    private JsonNode settings() {
        return post.administrator().get(DecidedAbove.SETTINGS).json();
    }

    private double perThousand() {
        return settings().at("/now/perThousand").asDouble();
    }

    @Test
    @Order(6)
    void aBundleCarriedByHandIsTakenOnceAndItsReceiptComesBack() throws Exception {
        region.bean(Door.class).stop();
        for (int i = 0; i < 10; i++) {
            post.record("test", "carried " + i);
        }
        Path bundle = folder.resolve("bundle");
        Path receipt = folder.resolve("receipt");
        await().atMost(SOON).until(() -> ownLog().size() >= words() + 10);
        long signed = ownLog().size();
        assertThat(post.carrying()
                        .out(bundle, region.origin().publicKey(), 1 << 20)
                        .whole())
                .isTrue();
        assertThatThrownBy(() -> post.carrying().in(bundle, folder.resolve("not-for-us"), 1 << 20))
                .isInstanceOf(BundleFault.class);
        long before = held();
        Carrying.In taken = region.carrying().in(bundle, receipt, 1 << 20);
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.from()).isEqualTo(post.origin());
        assertThat(held()).isGreaterThanOrEqualTo(before + 10).isGreaterThanOrEqualTo(signed);
        assertThat(region.carrying()
                        .in(bundle, folder.resolve("receipt-again"), 1 << 20)
                        .problems())
                .isEmpty();
        assertThat(post.carrying().receipt(receipt).words()).isPositive();
        assertThat(words()).isEqualTo(held());
        byte[] changed = Files.readAllBytes(bundle);
        changed[changed.length / 2] ^= 1;
        Files.write(bundle, changed);
        assertThatThrownBy(() -> region.carrying().in(bundle, folder.resolve("receipt-of-changed"), 1 << 20))
                .isInstanceOf(BundleFault.class);
        restartDoor();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.parent().state()).isEqualTo("up-to-date"));
    }

    @Test
    @Order(7)
    void editionsTravelWithTheReceiptAndInSeveralBundlesWithoutALink() throws Exception {
        region.bean(Door.class).stop();
        KeyPair keys = ListSigning.newKeys();
        DecidedAbove.sent(
                region.administrator().put("/api/authorities/QMO-HAND", DecidedAbove.authority(keys.getPublic())));
        Path up = folder.resolve("up");
        await().atMost(SOON).until(() -> laidOut("QMO-HAND"));
        post.carrying().out(up, region.origin().publicKey(), 1 << 20);
        Path receipt = folder.resolve("receipt-with-editions");
        assertThat(region.carrying().in(up, receipt, 1 << 20).editionBytesLeft())
                .isZero();
        assertThat(post.carrying().receipt(receipt).editions()).isEqualTo(1);
        await().atMost(SOON).until(() -> has("QMO-HAND"));

        DecidedAbove.sent(
                region.administrator().put("/api/authorities/QMO-PART", DecidedAbove.authority(keys.getPublic())));
        await().atMost(SOON).until(() -> laidOut("QMO-PART"));
        boolean isWhole = false;
        for (int part = 1; !isWhole; part++) {
            isWhole = carriedDown(part);
        }
        await().atMost(SOON).until(() -> has("QMO-PART"));
        restartDoor();
    }

    private boolean laidOut(String authority) throws Exception {
        return new EditionFolder(region.data())
                .offered(post.origin().publicKey())
                .flatMap(catalogue -> catalogue.find("authority", authority))
                .isPresent();
    }

    private boolean has(String authority) {
        return post.bean(Editions.class).used().find("authority", authority).isPresent();
    }

    /// Carries one of several small bundles with all editions of the region; gives whether it was the last.
    private boolean carriedDown(int part) throws Exception {
        Path bundle = Files.createTempFile(folder, "down", null);
        Files.delete(bundle);
        Carrying.Out out = region.carrying().down(bundle, post.origin().publicKey(), part, 1_000);
        assertThat(post.carrying().receipt(bundle).problems()).isEmpty();
        return out.whole();
    }

    private long words() {
        return Receipts.upTo(post.bean(JdbcClient.class), region.origin().publicKey());
    }

    @Test
    @Order(9)
    void aPostThatIsShutOutKeepsWhatItHadSentAndWhatComesLaterLiesApart() throws Exception {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.parent().state()).isEqualTo("up-to-date"));
        region.bean(Links.class)
                .revoke(new Links.SaidOfNode(post.origin().publicKey(), "stolen on the road"), "an officer");
        long before = held();
        post.record("test", "written by a thief");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.parent().state() + ": " + post.parent().why()).isEqualTo("broken: revoked");
            assertThat(region.links().children()).singleElement().satisfies(child -> {
                assertThat(child.state()).isEqualTo("revoked");
                assertThat(child.held()).isEqualTo(before);
                assertThat(child.apart())
                        .isNotEmpty()
                        .allMatch(apart -> apart.why().equals("revoked"));
            });
        });
        assertThat(region.figure("limen_link_portions_refused_total{why=\"revoked\"}"))
                .isPositive();
        assertThat(region.figure("limen_link_child_apart_portions{node=\"link-post\"}"))
                .isPositive();
        var apart = new StringWriter();
        assertThat(region.carrying().apart(post.origin().publicKey(), apart)).isPositive();
        assertThat(apart.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("\"why\":\"revoked\",", "\"signed\":true,\"inLog\":false", "written by a thief"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(child(post.origin()))
                        .hasValueSatisfying(below -> assertThat(below.state()).isEqualTo("revoked")));
    }

    private void restartDoor() {
        int port = Integer.parseInt(post.parent().url().replaceFirst(".*:", ""));
        region.bean(Door.class).start(port);
    }

    private static void know(NodeBeside parent, Origin child) {
        parent.bean(Links.class).know(new Links.NewChild(child.name(), child.publicKey()), "an officer");
    }

    private Optional<LinkStatus.Downwards> child(Origin origin) {
        return status.now().children().stream()
                .filter(child -> child.publicKey().equals(origin.publicKey()))
                .findFirst();
    }

    private long held() {
        return region.bean(HeldShelf.class).log(post.origin()).orElseThrow().size();
    }

    private KeptLog ownLog() {
        return KeptLog.own(post.bean(JdbcTemplate.class), post.origin());
    }

    private static long entries(NodeBeside node, String kind) {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.entry WHERE kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
