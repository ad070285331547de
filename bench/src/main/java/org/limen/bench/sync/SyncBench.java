package org.limen.bench.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.ReadableLog;
import org.limen.sync.link.Door;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.NodeTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `./limen bench sync [records] [speed] [greetings]`: a week's records from a post to its centre over 256 kbit/s,
/// 800 ms there and back, 5 % loss, and a cut every ten minutes or so.
///
/// Post and centre are whole nodes, each with its database, and speak as they do in service: HTTPS, TLS 1.3 with the
/// keys of both pinned. What is counted is every byte that either side gives to the line, handshakes and headers too.
/// `speed` makes the line that many times faster in everything, its stalls and cuts too, but not what the nodes wait
/// on their own; 1 is a true run.
public final class SyncBench {
    private static final long SEED = 20_261_122;
    private static final int BITS_PER_SECOND = 256_000;
    private static final Duration ROUND_TRIP = Duration.ofMillis(800);
    private static final double LOSS = 0.05;
    private static final Duration CUT_AFTER = Duration.ofMinutes(10);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(5);

    private final Path folder;
    private final int records;
    private final double speed;

    private SyncBench(Path folder, int records, double speed) {
        this.folder = folder;
        this.records = records;
        this.speed = speed;
    }

    public static void main(String[] args) throws Exception {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        double speed = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        int greetings = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        Path folder = Files.createTempDirectory("limen-bench-sync-");
        try {
            new SyncBench(folder, records, speed).run(greetings);
        } finally {
            remove(folder);
        }
    }

    private void run(int greetings) throws Exception {
        try (var centre = LinkedNode.start(
                        "bench-centre", folder.resolve("centre"), Clock.systemUTC(), Map.of("limen.sync.port", "0"));
                var line = new ShapedLine(
                        centre.bean(Door.class).port(), BITS_PER_SECOND, ROUND_TRIP, LOSS, CUT_AFTER, speed, SEED)) {
            long compressed = recordWeek(centre);
            System.out.printf(
                    Locale.ROOT,
                    "%,d records, %,d bytes compressed as one; 256 kbit/s, 800 ms, 5 %% loss, speed x%.0f, seed %d%n",
                    records,
                    compressed,
                    speed,
                    SEED);
            drain(centre, line, compressed, greetings);
        }
    }

    /// The week goes by at the post before it has a link.
    private long recordWeek(LinkedNode centre) {
        var week = new Week(SEED);
        try (var post = LinkedNode.start("bench-post", folder.resolve("post"), week, Map.of())) {
            week.recordAt(post, records);
            know(centre, post.origin());
            return post.bytesCompressed();
        }
    }

    private static void know(LinkedNode centre, Origin post) {
        new NodeTable()
                .know(
                        centre.bean(JdbcClient.class),
                        post,
                        post.publicKey(),
                        Clock.systemUTC().instant());
    }

    private void drain(LinkedNode centre, ShapedLine line, long compressed, int greetings) {
        Map<String, String> link = Map.of(
                "limen.sync.parent.url",
                "https://127.0.0.1:" + line.port(),
                "limen.sync.parent.key",
                centre.origin().publicKey());
        long from = System.nanoTime();
        try (var post = LinkedNode.start("bench-post", folder.resolve("post"), Clock.systemUTC(), link)) {
            awaitAll(post, centre, line, from);
            double seconds = (System.nanoTime() - from) / 1e9 * speed;
            print(post.log(), held(centre, post.origin()), line, seconds);
            printBytes(line, compressed);
            if (greetings > 0) {
                RoundTrips.print(post, greetings, speed);
            }
        }
    }

    private void awaitAll(LinkedNode post, LinkedNode centre, ShapedLine line, long from) {
        var shelf = centre.bean(HeldShelf.class);
        double told = 0;
        for (long held = 0; held < post.log().size(); held = size(shelf)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            double seconds = (System.nanoTime() - from) / 1e9 * speed;
            if (seconds > told + TOLD_EVERY.toSeconds()) {
                told = seconds;
                System.out.printf(
                        Locale.ROOT,
                        "  after %,5.0f s: %,7d entries at the centre, %,d bytes sent%n",
                        seconds,
                        held,
                        line.payload());
            }
        }
    }

    private static long size(HeldShelf shelf) {
        return shelf.sizes().stream().mapToLong(HeldShelf.Held::size).sum();
    }

    private static HeldLog held(LinkedNode centre, Origin post) {
        return centre.bean(HeldShelf.class).log(post).orElseThrow();
    }

    private static void print(ReadableLog own, HeldLog held, ShapedLine line, double seconds) {
        int once = LinkedNode.different(held);
        boolean equal = held.size() == own.size() && held.rootAt(held.size()).equals(own.rootAt(own.size()));
        System.out.printf(
                Locale.ROOT,
                "arrived %,d of %,d entries, %,d twice, digests %s; %,.0f s on the line, %d connections, %d cuts%n",
                once,
                own.size(),
                held.size() - once,
                equal ? "equal" : "DIFFERENT",
                seconds,
                line.connections(),
                line.cuts());
    }

    private static void printBytes(ShapedLine line, long compressed) {
        System.out.printf(
                Locale.ROOT,
                "bytes sent %,d = %.2f x the compressed records; with what the line repeated %,d = %.2f x (must: 1.5 x)%n",
                line.payload(),
                (double) line.payload() / compressed,
                line.payload() + line.repeated(),
                (double) (line.payload() + line.repeated()) / compressed);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
