package org.limen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.demo.NodeClient;
import org.limen.demo.Traffic;
import org.limen.demo.world.Listing;
import org.limen.demo.world.Listings;
import org.limen.demo.world.Region;
import org.limen.demo.world.Travellers;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.limen.stay.CountryPacks;

/// The whole border check over HTTP, against a node in a process of its own, each answer durable on disk.
///
/// Arrivals come at a fixed rate and their times count from when each was due, so that waiting is not hidden.
/// The node and the sender share the machine's cores: the figures are the node's with that handicap.
final class CheckBench {
    private static final String SETUP_CODE = "BENCH-BENCH-BENCH-BENCH";
    private static final String PASSWORD = "nine quiet lanterns drift";
    private static final String LIST = "wanted";
    private static final long SEED = 7;
    private static final int STEADY_PER_SECOND = 200;
    private static final int WARM_UP_ARRIVALS_PER_SECOND = 50;
    private static final int[] LADDER_PER_SECOND = {300, 400, 500, 700, 1_000, 1_400, 2_000};

    private final Path data;
    private final URI url;
    private final Process node;
    private final Clock clock = Clock.systemUTC();
    private long run;
    private double perArrival = 1;

    private CheckBench(Path data, int port, Process node) {
        this.data = data;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.node = node;
    }

    /// `bench check [--names N] [--seconds S]`.
    static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        int names = option(given, "--names", 1_000_000);
        int seconds = option(given, "--seconds", 30);
        Path data = Files.createTempDirectory("limen-bench-");
        int port = freePort();
        long started = System.nanoTime();
        var bench = new CheckBench(data, port, launch(data, port));
        try {
            bench.awaitHealth();
            System.out.printf(Locale.ROOT, "node start to first answer: %.1f s%n", since(started));
            bench.measure(names, seconds);
        } finally {
            bench.stop();
        }
    }

    private void measure(int names, int seconds) throws IOException {
        NodeClient administrator = administrator();
        Travellers travellers = travellers(names);
        NodeClient device = device(administrator);
        importList(administrator, names);
        Traffic.Report warm = traffic(device, travellers, WARM_UP_ARRIVALS_PER_SECOND, 20);
        report("warm-up", warm);
        perArrival = Math.max(1.0, warm.travellers() / (double) Math.max(1, warm.arrivals() - warm.refusals()));
        Traffic.Report steady = traffic(device, travellers, STEADY_PER_SECOND / perArrival, seconds);
        report("steady (must: p50 5 ms, p99 20 ms)", steady);
        double best = 0;
        for (int rate : LADDER_PER_SECOND) {
            Traffic.Report step = traffic(device, travellers, rate / perArrival, Math.max(8, seconds / 3));
            report("offered", step);
            boolean sustained = step.refusals() == 0 && step.millis(0.99) < 1_000;
            if (!sustained) {
                break;
            }
            best = checksPerSecond(step);
        }
        System.out.printf(
                Locale.ROOT, "highest sustained rate tried (p99 under 1 s): %.0f checks/s (must: 500)%n", best);
        System.out.printf(
                Locale.ROOT,
                "memory: node %d MB, PostgreSQL %d MB (proportional)%n",
                megabytes(node.toHandle()),
                database());
    }

    private Traffic.Report traffic(NodeClient device, Travellers travellers, double perSecond, int seconds) {
        return new Traffic(device, travellers, clock).run(perSecond, Duration.ofSeconds(seconds), run++ * 1_000_000L);
    }

    private static void report(String what, Traffic.Report report) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %6d travellers in %6d arrivals, %6.0f checks/s, p50 %7.1f ms  p90 %7.1f ms  p99 %7.1f ms, refused %d %s%n",
                what,
                report.travellers(),
                report.arrivals(),
                checksPerSecond(report),
                report.millis(0.5),
                report.millis(0.9),
                report.millis(0.99),
                report.refusals(),
                report.firstFault());
    }

    /// A check is one traveller's; a coach or a family is several in one arrival.
    private static double checksPerSecond(Traffic.Report report) {
        return report.travellers() / Math.max(0.001, report.took().toMillis() / 1_000.0);
    }

    private NodeClient administrator() {
        NodeClient client = NodeClient.of(url);
        Map<String, String> first =
                Map.of("code", SETUP_CODE, "name", "bench", "fullName", "The bench", "password", PASSWORD);
        client.post("/api/setup", first).orRefused("set the node up");
        client.post("/api/session", Map.of("name", "bench", "password", PASSWORD))
                .orRefused("sign in");
        return client;
    }

    private NodeClient device(NodeClient administrator) {
        for (Region.Post post : Region.sample().posts()) {
            Map<String, Object> body = Map.of("name", post.name(), "kind", post.kind(), "lanes", post.lanes());
            administrator.put("/api/posts/" + post.code(), body).orRefused("make the post " + post.code());
        }
        String post = Region.sample().posts().getFirst().code();
        var wanted = Map.of("id", UUID.randomUUID(), "name", "the bench's booth", "post", post);
        String token = administrator
                .post("/api/devices", wanted)
                .orRefused("make a device")
                .body()
                .path("token")
                .asString();
        return NodeClient.ofDevice(url, token);
    }

    private Travellers travellers(int names) {
        Instant now = clock.instant();
        var pack = CountryPacks.named(Region.sample().node().pack());
        var rules = pack.on(now.atZone(java.time.ZoneOffset.UTC).toLocalDate()).orElseGet(pack::first);
        return Travellers.of(SEED, names, rules, now, Region.sample().posts().subList(0, 1));
    }

    private void importList(NodeClient administrator, int names) throws IOException {
        KeyPair keys = ListSigning.newKeys();
        String publicKey = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        administrator
                .put("/api/authorities/QMO", Map.of("name", "Bench", "publicKey", publicKey, "lists", List.of(LIST)))
                .orRefused("make the authority known");
        String rows = Listings.persons(SEED, LIST, names)
                .flatMap(Listing::rows)
                .limit(names)
                .collect(Collectors.joining("\n", "", "\n"));
        byte[] edition = ListSigning.edition(
                keys.getPrivate(),
                LIST,
                ListKind.PERSONS,
                1,
                clock.instant(),
                "QMO",
                rows.getBytes(StandardCharsets.UTF_8));
        long began = System.nanoTime();
        administrator.post("/api/lists", edition).orRefused("import the list");
        System.out.printf(Locale.ROOT, "list of %,d names imported in %.1f s%n", names, since(began));
    }

    private static Process launch(Path data, int port) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.limen.Limen",
                "serve",
                "--data",
                data.toString(),
                "--port",
                "" + port);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "LIMEN_ACCESS_SETUP_CODE", SETUP_CODE,
                        "LIMEN_NODE_STATE", "QMO",
                        "LIMEN_PACK", "morvania",
                        "LIMEN_DOCUMENT_ISSUERS_BESIDE", "QMO,QTA"));
        return builder.start();
    }

    private void awaitHealth() throws InterruptedException {
        NodeClient anybody = NodeClient.of(url);
        for (int i = 0; i < 1_200; i++) {
            try {
                if (!anybody.get("/api/health").isRefusal()) {
                    return;
                }
            } catch (RuntimeException e) {
                // Nobody listens yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the node did not start; its log is " + data + ".log");
    }

    private void stop() throws IOException, InterruptedException {
        node.destroy();
        if (!node.waitFor(60, TimeUnit.SECONDS)) {
            node.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long database() {
        var all = new ArrayList<ProcessHandle>();
        node.toHandle().descendants().forEach(all::add);
        return all.stream().mapToLong(CheckBench::megabytes).sum();
    }

    /// The proportional set size of a process: memory that several share counts once.
    private static long megabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1_024;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static int option(List<String> given, String name, int otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
