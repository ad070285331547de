package org.limen.sync.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.limen.Http;
import org.limen.LimenNode;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.engine.sync.Origin;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.NodeKey;
import org.limen.sync.bundle.Carrying;
import org.limen.sync.log.Self;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A whole node in this process beside the one under test, with a database of its own on the same server, on a
/// clock that the test can move.
final class NodeBeside implements AutoCloseable {
    final ConfigurableApplicationContext context;
    final TestClock clock;
    private final TestOfficers officers;

    private NodeBeside(ConfigurableApplicationContext context) {
        this.context = context;
        this.clock = context.getBean(TestClock.class);
        this.officers = new TestOfficers(context.getEnvironment());
    }

    /// @param jdbc of the server on which its database is made
    static NodeBeside start(String name, JdbcClient jdbc, String url, String password, Map<String, String> settings) {
        String database = name.replace('-', '_');
        jdbc.sql("CREATE DATABASE " + database).update();
        var all = new HashMap<String, Object>(settings);
        all.put("limen.data", folder(name).toString());
        all.put("limen.node.name", name);
        all.put("limen.node.state", "QMO");
        all.put("limen.access.setup-code", TestOfficers.SETUP_CODE);
        all.put("limen.access.new-passwords-change", "false");
        all.put("limen.database.url", url.replaceFirst("/[^/]+$", "/" + database));
        all.put("limen.database.password", password);
        all.put("limen.database.connections", "4");
        all.put("limen.sync.every", "1s");
        all.put("server.port", "0");
        String[] arguments = all.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new NodeBeside(new SpringApplicationBuilder(LimenNode.class)
                .initializers(NodeBeside::withTestClock)
                .run(arguments));
    }

    private static void withTestClock(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(TestClock.class, TestClock::new);
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Origin origin() {
        return bean(Self.class).origin();
    }

    LinkStatus.AllLinks links() {
        return bean(LinkStatus.class).now();
    }

    LinkStatus.Upwards parent() {
        LinkStatus.Upwards parent = links().parent();
        if (parent == null) {
            throw new IllegalStateException("no parent is set");
        }
        return parent;
    }

    /// Its first administrator, signed in.
    Http administrator() {
        return officers().administrator();
    }

    /// Its officers.
    TestOfficers officers() {
        return officers;
    }

    /// Somebody who did not sign in.
    Http nobody() {
        return new TestOfficers(context.getEnvironment()).nobody();
    }

    /// How often a node gave its word on this one's ledger.
    long words(Origin by) {
        return bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.countersignature WHERE public_key = ?")
                .param(by.publicKey())
                .query(Long.class)
                .single();
    }

    /// A figure of its metrics.
    double figure(String sample) {
        return nobody().get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /// Its data folder.
    Path data() {
        return Path.of(context.getEnvironment().getRequiredProperty("limen.data"));
    }

    /// Bundles of this node, as the command makes and takes them.
    Carrying carrying() {
        return new Carrying(bean(DataSource.class), data(), origin().name(), bean(NodeKey.class), Clock.systemUTC());
    }

    /// Records something.
    void record(String kind, String subject) {
        bean(Ledger.class).commit(page -> {
            page.enter(new LedgerEvent(kind, subject, Instant.parse("2026-03-01T08:00:00Z"), Map.of("about", subject)));
            return subject;
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
