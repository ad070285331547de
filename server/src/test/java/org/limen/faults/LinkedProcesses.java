package org.limen.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.limen.Http;
import org.limen.database.DataFolder;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.ledger.DiskSpace;
import org.limen.ledger.KeptLog;
import org.limen.ledger.NodeKey;
import org.limen.ledger.witness.Receipts;
import org.limen.sync.log.HeldShelf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A centre and a post, each in a process of its own with its own database, linked; their databases can be looked into
/// from outside while they run.
final class LinkedProcesses {
    private static final String NAME = "post";

    final NodeProcess centre;
    final NodeProcess post;
    private final Origin origin;
    private final String centreKey;
    private final DataFolder centreKept;
    private final DataFolder postKept;

    private LinkedProcesses(NodeProcess centre, NodeProcess post) throws IOException, GeneralSecurityException {
        this.centre = centre;
        this.post = post;
        this.origin = new Origin(NAME, NodeKey.in(post.data).publicKey());
        this.centreKey = NodeKey.in(centre.data).publicKey();
        this.centreKept = DataFolder.open(centre.data);
        this.postKept = DataFolder.open(post.data);
    }

    /// Starts both below these folders; the centre does not know the post yet.
    static LinkedProcesses start(Path centre, Path post) throws IOException, GeneralSecurityException {
        int door = NodeProcess.freePort();
        String every = "limen.sync.every: 1s\n";
        Files.createDirectories(post);
        String key = NodeKey.in(centre).publicKey();
        Files.writeString(
                centre.resolve("node.yaml"), "limen.node.name: centre\nlimen.sync.port: " + door + "\n" + every);
        Files.writeString(
                post.resolve("node.yaml"),
                "limen.node.name: " + NAME + "\nlimen.sync.parent.url: https://127.0.0.1:" + door
                        + "\nlimen.sync.parent.key: " + key + "\n" + every);
        var first = CompletableFuture.supplyAsync(() -> process(centre));
        NodeProcess second = process(post);
        return new LinkedProcesses(first.join(), second);
    }

    private static NodeProcess process(Path data) {
        try {
            return new NodeProcess(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts both again after a kill.
    void startAgain() {
        CompletableFuture.allOf(Stream.of(centre, post)
                        .map(node -> CompletableFuture.runAsync(() -> startAgain(node)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void startAgain(NodeProcess node) {
        try {
            node.startAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Http.Reply makeKnown() {
        return centre.officers()
                .administrator()
                .post("/api/links/children", Map.of("name", origin.name(), "publicKey", origin.publicKey()));
    }

    JdbcClient postRows() {
        return JdbcClient.create(postKept.database());
    }

    JdbcClient centreRows() {
        return JdbcClient.create(centreKept.database());
    }

    /// How many entries of the post's the centre holds.
    long held() {
        return centreRows()
                .sql("SELECT coalesce(max(sequence), 0) FROM sync.head")
                .query(Long.class)
                .single();
    }

    /// How many entries the post recorded.
    long recorded() {
        return postRows()
                .sql("SELECT coalesce(max(sequence), 0) FROM ledger.entry")
                .query(Long.class)
                .single();
    }

    /// How many entries the post has the centre's word for.
    long receipted() {
        return Receipts.upTo(postRows(), centreKey);
    }

    KeptLog own() {
        return KeptLog.own(new JdbcTemplate(postKept.database()), origin);
    }

    HeldLog copy() {
        return HeldShelf.on(centreKept.database(), new DiskSpace(centre.data))
                .log(origin)
                .orElseThrow();
    }

    /// Ends both in good order.
    void stop() throws InterruptedException {
        centreKept.close();
        postKept.close();
        post.stop();
        centre.stop();
    }
}
