package org.limen.sync.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.limen.sync.bundle.BundleFault;
import org.limen.sync.bundle.Carrying;
import org.limen.sync.edition.Editions;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.Self;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A centre, a region and a post, each a whole node with a database of its own, over real TLS.
@LimenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkedNodesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
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
            });
        });
        HeldLog held = shelf.log(post.origin()).orElseThrow();
        assertThat(held.size()).isGreaterThan(300);
        assertThat(held.rootAt(held.size())).isEqualTo(ownLog().rootAt(held.size()));
        assertThat(words(post, region.origin())).isPositive();
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
            assertThat(post.parent().state()).isEqualTo("silent");
            assertThat(post.parent().why()).isEqualTo("no-answer");
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
        assertThat(entries(region, "clock-differs")).isEqualTo(1);
        post.clock.reset();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.parent().clock())
                        .satisfies(clock -> assertThat(clock.differs()).isFalse()));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(entries(region, "clock-differs")).isEqualTo(2));
    }

    @Test
    @Order(5)
    void listsFlowDownThroughTheRegionToThePostThatTrustsTheirAuthority() {
        KeyPair keys = ListSigning.newKeys();
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        var authority = Map.of("name", "Made-up authority", "publicKey", key, "lists", List.of("flowing-down"));
        byte[] rows = "issuer\tnumber\treason\nQMO\tA1234567\tstolen\n".getBytes(StandardCharsets.UTF_8);
        byte[] edition =
                ListSigning.edition(keys.getPrivate(), "flowing-down", ListKind.DOCUMENTS, 3, NOW, "QMO-FLOW", rows);
        for (Http administrator : List.of(officers.administrator(), region.administrator(), post.administrator())) {
            Http.Reply trusted = administrator.put("/api/authorities/QMO-FLOW", authority);
            assertThat(trusted.status()).as(trusted.text()).isEqualTo(200);
        }
        Http.Reply taken = officers.administrator()
                .with("Content-Type", "application/octet-stream")
                .sendBytes("POST", "/api/lists", edition);
        assertThat(taken.status()).as(taken.text()).isLessThan(300);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                post.bean(Editions.class).offered().find("list", "flowing-down"))
                        .hasValueSatisfying(item -> assertThat(item.number()).isEqualTo(3)));
    }

    @Test
    @Order(5)
    void deliveriesOfLinesFlowDownInTheOrderInWhichTheyCame() {
        for (double longitude : List.of(25.0, 25.5)) {
            Http.Reply delivered = officers.administrator().post("/api/lines", delivery(longitude));
            assertThat(delivered.status()).as(delivered.text()).isEqualTo(201);
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
    }

    private static Map<String, Object> delivery(double longitude) {
        var feature = Map.of(
                "type",
                "Feature",
                "properties",
                Map.of(
                        "line",
                        "flowing-line",
                        "name",
                        "A line that flows down",
                        "kind",
                        "ceasefire-line",
                        "party",
                        "QMO",
                        "leftParty",
                        "QTA",
                        "rightParty",
                        "QMO",
                        "validFrom",
                        "2026-01-01"),
                "geometry",
                Map.of(
                        "type",
                        "LineString",
                        "coordinates",
                        List.of(List.of(longitude, -44.0), List.of(longitude, -44.4))));
        return Map.of(
                "id",
                UUID.randomUUID(),
                "source",
                "annex",
                "why",
                "drawn",
                "collection",
                Map.of("type", "FeatureCollection", "features", List.of(feature)));
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
        assertThat(post.carrying()
                        .out(bundle, region.origin().publicKey(), 1 << 20)
                        .whole())
                .isTrue();
        assertThatThrownBy(() -> post.carrying().in(bundle, folder.resolve("not-for-us")))
                .isInstanceOf(BundleFault.class);
        long before = held();
        Carrying.In taken = region.carrying().in(bundle, receipt);
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.from()).isEqualTo(post.origin());
        assertThat(held()).isGreaterThanOrEqualTo(before + 10).isEqualTo(ownLog().size());
        assertThat(region.carrying().in(bundle, folder.resolve("receipt-again")).problems())
                .isEmpty();
        assertThat(post.carrying().receipt(receipt).words()).isPositive();
        assertThat(words()).isEqualTo(held());
        byte[] changed = Files.readAllBytes(bundle);
        changed[changed.length / 2] ^= 1;
        Files.write(bundle, changed);
        assertThatThrownBy(() -> region.carrying().in(bundle, folder.resolve("receipt-of-changed")))
                .isInstanceOf(BundleFault.class);
        restartDoor();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.parent().state()).isEqualTo("up-to-date"));
    }

    private long words() {
        return Receipts.upTo(post.bean(JdbcClient.class), region.origin().publicKey());
    }

    @Test
    @Order(9)
    void aPostThatIsShutOutKeepsWhatItHadSentAndWhatComesLaterLiesApart() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post.parent().state()).isEqualTo("up-to-date"));
        region.bean(Links.class)
                .revoke(new Links.SaidOfNode(post.origin().publicKey(), "stolen on the road"), "an officer");
        long before =
                region.bean(HeldShelf.class).log(post.origin()).orElseThrow().size();
        post.record("test", "written by a thief");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.parent().state()).isEqualTo("broken");
            assertThat(post.parent().why()).isEqualTo("revoked");
            assertThat(region.links().children()).singleElement().satisfies(child -> {
                assertThat(child.state()).isEqualTo("revoked");
                assertThat(child.held()).isEqualTo(before);
                assertThat(child.apart())
                        .isNotEmpty()
                        .allMatch(apart -> apart.why().equals("revoked"));
            });
        });
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

    private static long words(NodeBeside node, Origin by) {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.countersignature WHERE public_key = ?")
                .param(by.publicKey())
                .query(Long.class)
                .single();
    }

    private static long entries(NodeBeside node, String kind) {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.entry WHERE kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
