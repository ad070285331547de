package org.limen.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Http;
import org.limen.LimenNode;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.engine.Problem;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.merkle.Hash;
import org.limen.incident.Field;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.LedgerPoint;
import org.limen.ledger.NodeKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node that goes on recording is saved, and the copy is brought back, started and broken.
@LimenTest
class BackupTest {
    private static final String PASSPHRASE = "nine quiet herons wait";
    private static final String KIND = "backup-tested";

    @TempDir
    Path folder;

    @Autowired
    TestOfficers officers;

    @Autowired
    Ledger ledger;

    @Autowired
    NodeKey key;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    @Value("${limen.data}")
    Path data;

    @Test
    void aNodeThatGoesOnRecordingIsSavedAndStartsAgainWithNothingMissing() throws Exception {
        var field = new Field(officers);
        attach(field, "the file of evidence, as it came".getBytes(StandardCharsets.UTF_8));
        Path saved = folder.resolve("saved");
        Path keys = folder.resolve("keys.limen");
        Path back = folder.resolve("back");
        var before = UUID.randomUUID().toString();
        record(before);
        Manifest manifest = savedWhileItRecords(saved, keys);
        assertThat(manifest.ledger().after().entries())
                .isGreaterThanOrEqualTo(manifest.ledger().before().entries());
        assertThat(manifest.evidence()).isPositive();

        Proof proof = Restore.run(new Restore.Order(saved, keys, back, PASSPHRASE), Clock.systemUTC());
        assertThat(proof.problems()).isEmpty();
        LedgerPoint point = Objects.requireNonNull(proof.ledger());
        assertThat(Objects.requireNonNull(proof.evidence()).files()).isPositive();
        assertThat(Files.readAllBytes(back.resolve("node.key")))
                .isEqualTo(Files.readAllBytes(data.resolve("node.key")));

        try (ConfigurableApplicationContext node = started(back)) {
            JdbcClient jdbc = node.getBean(JdbcClient.class);
            assertThat(count(jdbc, "kind = 'backup-tested' AND subject = '" + before + "'"))
                    .isEqualTo(1);
            assertThat(count(jdbc, "kind = 'node-restored' AND sequence > " + point.entries()))
                    .isEqualTo(1);
            assertThat(Files.exists(back.resolve(RestoredNote.FILE))).isFalse();
            int port = Integer.parseInt(
                    Objects.requireNonNull(node.getEnvironment().getProperty("local.server.port")));
            Http client = Http.on(port);
            assertThat(client.get("/api/health").json().path("database").asString())
                    .isEqualTo("up");
            assertThat(client.post(
                                    "/api/session",
                                    Map.of("name", "first.administrator", "password", TestOfficers.PASSWORD))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsMissingOrChangedInABackupIsFoundBeforeAnythingStarts() throws Exception {
        Path saved = folder.resolve("saved");
        Path keys = folder.resolve("keys.limen");
        record(UUID.randomUUID().toString());
        Backup.take(new Backup.Order(data, saved, keys, PASSPHRASE, null), Clock.systemUTC());

        assertThatThrownBy(() -> bringBack(saved, keys, "another passphrase"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not open");
        Path control = saved.resolve("cluster/global/pg_control");
        byte[] whole = Files.readAllBytes(control);
        byte[] flipped = whole.clone();
        flipped[100] ^= 1;
        Files.write(control, flipped);
        assertThat(codes(bringBack(saved, keys, PASSPHRASE))).containsExactly("file-changed");
        Files.delete(control);
        assertThat(codes(bringBack(saved, keys, PASSPHRASE))).containsExactly("file-missing");
        Files.write(control, whole);
        Path list = saved.resolve(Backup.LIST);
        String listed = Files.readString(list);
        Files.writeString(list, listed.lines().skip(1).map(line -> line + "\n").reduce("", String::concat));
        assertThat(codes(bringBack(saved, keys, PASSPHRASE))).containsExactly("list-changed");
        Files.writeString(list, listed);
        Path manifest = saved.resolve(Backup.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("\"form\" : 1", "\"form\" : 2"));
        assertThat(codes(bringBack(saved, keys, PASSPHRASE))).containsExactly("manifest-forged");
        assertThat(folder.resolve("back")).doesNotExist();
        assertThat(folder.resolve("back.unfinished")).doesNotExist();
    }

    @Test
    void whatIsMissingInTheDatabaseOrTheEvidenceIsFoundThoughTheBackupIsSigned() throws Exception {
        Path saved = folder.resolve("saved");
        Path keys = folder.resolve("keys.limen");
        attach(new Field(officers), UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        Manifest manifest = Backup.take(new Backup.Order(data, saved, keys, PASSPHRASE, null), Clock.systemUTC());
        Path list = saved.resolve(Backup.LIST);
        String without = Files.readString(list)
                .lines()
                .filter(line -> !line.contains(" evidence/originals/"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        Files.writeString(list, without);
        var tables = new TreeMap<>(manifest.tables());
        tables.computeIfPresent(
                "ledger.entry", (table, rows) -> new Manifest.Rows(rows.before() + 1, rows.after() + 1));
        byte[] written = new Manifest(
                        manifest.form(),
                        manifest.node(),
                        manifest.publicKey(),
                        manifest.began(),
                        manifest.made(),
                        manifest.database(),
                        manifest.log(),
                        otherRoot(manifest.ledger()),
                        tables,
                        manifest.folders(),
                        Hash.over(without.getBytes(StandardCharsets.UTF_8)).hex(),
                        manifest.files(),
                        manifest.bytes(),
                        manifest.evidence())
                .written();
        Files.write(saved.resolve(Backup.MANIFEST), written);
        Files.writeString(
                saved.resolve(Backup.SIGNATURE),
                Ed25519.sign(written, key.pair().getPrivate()));
        assertThat(codes(bringBack(saved, keys, PASSPHRASE)))
                .contains("ledger-differs", "ledger-broken", "rows-differ", "evidence-missing");
    }

    private static Manifest.Ledgers otherRoot(Manifest.Ledgers saved) {
        var other = new LedgerPoint(saved.before().entries(), "0".repeat(64));
        return new Manifest.Ledgers(other, new LedgerPoint(saved.after().entries(), other.root()));
    }

    /// Saves the node while several write to it without a pause.
    private Manifest savedWhileItRecords(Path saved, Path keys) throws Exception {
        var stop = new AtomicBoolean();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4)
                    .forEach(i -> writers.submit(() -> {
                        while (!stop.get()) {
                            record(UUID.randomUUID().toString());
                        }
                    }));
            Awaitility.await().until(() -> recorded() > 20);
            try {
                return Backup.take(new Backup.Order(data, saved, keys, PASSPHRASE, null), Clock.systemUTC());
            } finally {
                stop.set(true);
            }
        }
    }

    private Proof bringBack(Path saved, Path keys, String passphrase) throws Exception {
        return Restore.run(new Restore.Order(saved, keys, folder.resolve("back"), passphrase), Clock.systemUTC());
    }

    private static List<String> codes(Proof proof) {
        return proof.problems().stream().map(Problem::code).toList();
    }

    private ConfigurableApplicationContext started(Path back) {
        return new SpringApplicationBuilder(LimenNode.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--limen.data=" + back,
                        "--server.port=0",
                        "--limen.node.name=" + settings.getRequiredProperty("limen.node.name"),
                        "--limen.node.state=QMO",
                        "--limen.pack=morvania");
    }

    private void attach(Field field, byte[] bytes) {
        Http.Reply reply = field.observer
                .with("Content-Type", "application/octet-stream")
                .with("Limen-Evidence-Id", UUID.randomUUID().toString())
                .sendBytes("POST", "/api/incidents/" + field.reported() + "/evidence", bytes);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private void record(String subject) {
        ledger.commit(page -> {
            page.enter(new LedgerEvent(KIND, subject, Instant.parse("2026-03-01T08:00:00Z"), Map.of("n", 1)));
            return true;
        });
    }

    private long recorded() {
        return count(jdbc, "kind = 'backup-tested'");
    }

    private static long count(JdbcClient jdbc, String where) {
        return jdbc.sql("SELECT count(*) FROM ledger.entry WHERE " + where)
                .query(Long.class)
                .single();
    }
}
