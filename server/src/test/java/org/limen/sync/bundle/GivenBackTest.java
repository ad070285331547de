package org.limen.sync.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.LimenTest;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.kernel.RefusedException;
import org.limen.ledger.KeptLog;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.LostEntries;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.NodeTable;
import org.limen.sync.log.Self;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.util.RawValue;

/// A child that lost all of its ledger, or its end, gets it back from the copy of its parent.
@LimenTest
class GivenBackTest {
    private static final Instant RECORDED = Instant.parse("2026-03-01T08:00:00.123456Z");

    @TempDir
    Path folder;

    @Autowired
    HikariDataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HeldShelf shelf;

    @Autowired
    Self parent;

    private final KeyPair keys = keys();
    private final Origin child = new Origin(
            "set-back", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    private final LogInMemory log = new LogInMemory(child);

    @Test
    void whatAChildLostIsPutBackFromItsParentsCopyUnlessItWentOn() throws Exception {
        record(0, 700);
        hold();
        DataSource fresh = emptyLedger();
        Path bundle = folder.resolve("bundle");
        assertThat(atParent().out(bundle, child.publicKey(), 0)).isEqualTo(700);
        assertThat(atChild(fresh).in(bundle)).isEqualTo(new GivenBack.Put(0, 700));
        assertThatItIsWhole(fresh, 700);
        assertThat(atChild(fresh).in(bundle)).isEqualTo(new GivenBack.Put(700, 700));
        record(700, 30);
        hold();
        Path rest = folder.resolve("rest");
        assertThat(atParent().out(rest, child.publicKey(), 650)).isEqualTo(80);
        assertThat(atChild(fresh).in(rest)).isEqualTo(new GivenBack.Put(700, 730));
        assertThatItIsWhole(fresh, 730);
        assertThatNothingFollowsOnAnotherEnd(rest, bundle);
    }

    @Test
    void whatAChildRecordedSinceItWasSetBackIsEnteredAgainBehindWhatItHadLost() throws Exception {
        record(0, 300);
        record(300, 400);
        hold();
        DataSource fresh = emptyLedger();
        var lost = new LostEntries(fresh, child);
        lost.put(Portion.of(log, 0, 1).orElseThrow());
        assertThat(lost.entries()).isEqualTo(300);
        JdbcClient at = JdbcClient.create(fresh);
        at.sql("UPDATE ledger.gap SET read_to = up_to, ended_at = now()").update();
        lost.enter(since(), keys.getPrivate(), RECORDED);
        Origin self = parent.origin();
        Portion other = Portion.of(KeptLog.own(new JdbcTemplate(fresh), child), 300, Integer.MAX_VALUE)
                .orElseThrow();
        assertThat(new Holder(self, parent.keys(), shelf).take(other, child, Pace.FREE, RECORDED))
                .isInstanceOf(Reply.Forked.class);

        Path bundle = folder.resolve("bundle");
        atParent().out(bundle, child.publicKey(), 0);
        GivenBack.Rejoined rejoined = atChild(fresh).rejoin(bundle, Clock.systemUTC());
        assertThat(rejoined).isEqualTo(new GivenBack.Rejoined(new GivenBack.Put(303, 704), 300, 400));
        KeptLog own = KeptLog.own(new JdbcTemplate(fresh), child);
        assertThat(own.rootAt(700)).isEqualTo(log.rootAt(700));
        assertThat(own.entries(700, 704, Integer.MAX_VALUE))
                .extracting(Carried::kind, Carried::body)
                .startsWith(
                        tuple("node-restored", "{\"n\":1}"),
                        tuple("bodies-purged", "{\"sequences\":\"3-4\",\"count\":3}"),
                        tuple("test", "{\"n\":2}"));
        assertThat(at.sql("SELECT after, up_to FROM ledger.gap WHERE ended_at IS NULL")
                        .query()
                        .singleRow())
                .containsEntry("after", 300L)
                .containsEntry("up_to", 700L);
        assertThat(at.sql("SELECT count(*) FROM ledger.aside").query(Long.class).single())
                .as("what tells that there was another history")
                .isEqualTo(3);
        assertThat(atChild(fresh).rejoin(bundle, Clock.systemUTC()).putBack()).isZero();

        new NodeTable().look(jdbc, child.publicKey(), "it was set back", "administrator", RECORDED);
        Portion next = Portion.of(own, 700, Integer.MAX_VALUE).orElseThrow();
        assertThat(new Holder(self, parent.keys(), shelf).take(next, child, Pace.FREE, RECORDED))
                .isInstanceOf(Reply.Receipt.class);
    }

    /// What a node records that was started without its lost entries.
    private static List<LedgerEvent> since() {
        return List.of(
                new LedgerEvent("node-restored", "node", RECORDED, Map.of("n", 1)),
                new LedgerEvent(
                        "bodies-purged", "order", RECORDED, new RawValue("{\"sequences\":\"3-4,301\",\"count\":3}")),
                new LedgerEvent("test", "traveller", RECORDED, Map.of("n", 2)));
    }

    private void assertThatNothingFollowsOnAnotherEnd(Path rest, Path whole) throws Exception {
        DataSource other = emptyLedger();
        assertThatThrownBy(() -> atChild(other).in(rest))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("portion-missing"));
        var elsewhere = new LogInMemory(child);
        write(elsewhere, 900, 10);
        new LostEntries(other, child)
                .put(Portion.of(elsewhere, 0, Integer.MAX_VALUE).orElseThrow());
        assertThatThrownBy(() -> atChild(other).in(whole))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("log-went-on"));
        assertThat(new LostEntries(other, child).entries()).isEqualTo(10);
        assertThatThrownBy(() -> new GivenBack(other, folder, parent.origin(), parent.keys()).in(whole))
                .isInstanceOf(BundleFault.class);
    }

    private void assertThatItIsWhole(DataSource own, long size) {
        KeptLog kept = KeptLog.own(new JdbcTemplate(own), child);
        assertThat(kept.size()).isEqualTo(size);
        assertThat(kept.rootAt(size)).isEqualTo(log.rootAt(size));
        assertThat(kept.entries(0, size, Integer.MAX_VALUE)).isEqualTo(log.entries(0, size, Integer.MAX_VALUE));
    }

    private GivenBack atParent() {
        return new GivenBack(database, folder, parent.origin(), parent.keys());
    }

    private GivenBack atChild(DataSource own) {
        return new GivenBack(own, folder, child, keys);
    }

    private void record(int from, int count) throws Exception {
        write(log, from, count);
    }

    private void write(LogInMemory to, int from, int count) throws Exception {
        for (int i = from; i < from + count; i++) {
            to.append(new Carried(
                    UUID.randomUUID(),
                    "test",
                    "traveller " + i,
                    RECORDED,
                    RECORDED,
                    new Carried.Whole(HexFormat.of().formatHex(new byte[16]), "{\"i\":" + i + "}")));
        }
        to.sign(TreeHead.sign(child.name(), to.treeAt(to.written()), RECORDED, keys.getPrivate()));
    }

    private void hold() {
        new NodeTable().know(jdbc, child, child.publicKey(), RECORDED);
        long held = shelf.log(child).map(copy -> copy.size()).orElse(0L);
        Portion portion = Portion.of(log, held, Integer.MAX_VALUE).orElseThrow();
        Reply reply = new Holder(parent.origin(), parent.keys(), shelf).take(portion, child, Pace.FREE, RECORDED);
        assertThat(reply).isInstanceOf(Reply.Receipt.class);
    }

    /// A database as a node that was just set up has it.
    private DataSource emptyLedger() {
        String name = "lost_" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("CREATE DATABASE " + name).update();
        var own = new DriverManagerDataSource(
                database.getJdbcUrl().replaceFirst("/[^/]+$", "/" + name),
                database.getUsername(),
                database.getPassword());
        Flyway.configure()
                .dataSource(own)
                .locations("classpath:db/migration/access", "classpath:db/migration/ledger")
                .outOfOrder(true)
                .load()
                .migrate();
        return own;
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
