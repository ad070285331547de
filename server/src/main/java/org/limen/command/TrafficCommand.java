package org.limen.command;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.limen.demo.NodeClient;
import org.limen.demo.Traffic;
import org.limen.demo.world.Region.Post;
import org.limen.demo.world.Travellers;
import org.limen.engine.stay.Edition;
import org.limen.stay.CountryPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `./limen traffic`: made-up travellers at a fixed rate against a running node, and how it bore them.
@Command(
        name = "traffic",
        description = "Sends made-up travellers to a running node at a fixed rate.",
        mixinStandardHelpOptions = true)
final class TrafficCommand implements Callable<Integer> {
    @Option(names = "--url", description = "The node (default: http://127.0.0.1:8080).")
    URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--token", required = true, description = "The token of a device at the post.")
    String token = "";

    @Option(names = "--post", description = "The post of the device (default: the node's first).")
    String post = "";

    @Option(names = "--rate", description = "Arrivals a second (default: 20).")
    double rate = 20;

    @Option(names = "--seconds", description = "How long (default: 30).")
    int seconds = 30;

    @Option(names = "--seed", description = "Which travellers (default: 1).")
    long seed = 1;

    @Option(names = "--pack", description = "The node's country pack (default: morvania).")
    String pack = "morvania";

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        NodeClient device = NodeClient.ofDevice(url, token);
        Travellers travellers = Travellers.of(seed, 0, rules(clock), clock.instant(), List.of(post(device)));
        Traffic.Report report = new Traffic(device, travellers, clock).run(rate, Duration.ofSeconds(seconds), 0);
        print(report);
        return report.refusals() == 0 ? 0 : 1;
    }

    private Edition rules(Clock clock) {
        Instant now = clock.instant();
        var named = CountryPacks.named(pack);
        return named.on(LocalDate.ofInstant(now, ZoneOffset.UTC)).orElseGet(named::first);
    }

    private Post post(NodeClient device) {
        JsonNode posts =
                device.get("/api/posts").orRefused("read the node's posts").body();
        JsonNode chosen = StreamSupport.stream(posts.spliterator(), false)
                .filter(one -> post.isEmpty() || one.path("code").asString().equals(post))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the node has no post " + post));
        return new Post(
                chosen.path("code").asString(),
                chosen.path("name").asString(),
                chosen.path("kind").asString(),
                StreamSupport.stream(chosen.path("lanes").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList(),
                100);
    }

    private static void print(Traffic.Report report) {
        System.out.printf(
                Locale.ROOT,
                "%,d arrivals with %,d travellers in %.1f s: %.1f arrivals a second answered, %,d travellers referred%n",
                report.arrivals(),
                report.travellers(),
                report.took().toMillis() / 1000.0,
                report.arrivalsPerSecond(),
                report.referred());
        System.out.printf(
                Locale.ROOT,
                "answers, from when each was due: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                report.millis(0.5),
                report.millis(0.9),
                report.millis(0.99),
                report.millis(1));
        if (report.refusals() > 0) {
            System.out.printf(Locale.ROOT, "%,d not taken; the first: %s%n", report.refusals(), report.firstFault());
        }
    }
}
