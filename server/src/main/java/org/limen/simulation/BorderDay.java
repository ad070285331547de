package org.limen.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.LogInMemory;
import org.limen.simulation.invariant.Invariant;
import org.limen.simulation.invariant.Invariants;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Observation;
import org.limen.simulation.node.Uplink;

/// The days of one border from one seed.
public final class BorderDay {
    private static final Duration LOOK_EVERY = Duration.ofHours(6);
    private static final Duration REST_LATEST = Duration.ofDays(12);
    private static final int DIARY_LINES = 5_000;

    private final int days;
    private final List<Invariant> invariants =
            Invariants.ALL.stream().map(Supplier::get).toList();
    private final MessageDigest trace = Hash.sha256();
    private final Deque<String> last = new ArrayDeque<>();
    private final Consumer<String> reader;
    private final Border border;

    private BorderDay(long seed, int days, Sabotage sabotage, Consumer<String> reader) {
        this.days = days;
        this.reader = reader;
        border = new Border(seed, days, sabotage, this::seen, this::write);
    }

    /// Lets a border live through its days, and as long afterwards as it takes until nothing is left to be done.
    public static Outcome run(long seed, int days, Sabotage sabotage) {
        return run(seed, days, sabotage, line -> {});
    }

    /// @param reader is told of everything that happens, in words
    public static Outcome run(long seed, int days, Sabotage sabotage, Consumer<String> reader) {
        var day = new BorderDay(seed, days, sabotage, reader);
        try {
            return day.live();
        } catch (BrokenInvariant broken) {
            return day.broken(broken);
        }
    }

    private Outcome live() {
        Instant end = Border.BEGIN.plus(Duration.ofDays(days));
        Instant latest = end.plus(REST_LATEST);
        Instant look = Border.BEGIN;
        while (now().isBefore(end) || (border.restless().isPresent() && now().isBefore(latest))) {
            look = look.plus(LOOK_EVERY);
            border.timeline().run(look);
            look(invariant -> invariant.nowAndThen(border));
        }
        look(invariant -> invariant.atTheEnd(border));
        border.everWritten().forEach(this::trace);
        return new Outcome.Held(figures());
    }

    /// What every log came to be, to the last bit.
    private void trace(LogInMemory log) {
        log.newestHead().ifPresent(head -> {
            trace.update(head.root().bytes());
            trace.update(head.signature().getBytes(StandardCharsets.US_ASCII));
        });
    }

    private Instant now() {
        return border.timeline().now();
    }

    private Duration after() {
        return Duration.between(Border.BEGIN, now());
    }

    private void seen(Observation observation) {
        look(invariant -> invariant.seen(observation));
    }

    private void look(Function<Invariant, Optional<String>> how) {
        for (Invariant invariant : invariants) {
            how.apply(invariant).ifPresent(told -> {
                throw new BrokenInvariant(invariant.told(), told);
            });
        }
    }

    private void write(String words) {
        String line = moment(after()) + "  " + words;
        trace.update(line.getBytes(StandardCharsets.UTF_8));
        reader.accept(line);
        last.add(line);
        if (last.size() > DIARY_LINES) {
            last.remove();
        }
    }

    /// `3 d 04:05:06.789` after the begin.
    public static String moment(Duration after) {
        return String.format(
                Locale.ROOT,
                "%d d %02d:%02d:%02d.%03d",
                after.toDays(),
                after.toHoursPart(),
                after.toMinutesPart(),
                after.toSecondsPart(),
                after.toMillisPart());
    }

    private Outcome broken(BrokenInvariant broken) {
        var story = Story.of(broken.told, border.nodes(), List.copyOf(last));
        return new Outcome.Broken(
                broken.invariant, after(), border.timeline().passed(), broken.told, story.who(), story.steps());
    }

    private Outcome.Figures figures() {
        List<Node> nodes = border.nodes();
        return new Outcome.Figures(
                border.weather().toString(),
                nodes.size(),
                (int) nodes.stream()
                        .filter(node -> node.level() == Node.Level.POST)
                        .count(),
                border.timeline().passed(),
                border.asked().size(),
                count(node -> node.store().rows().values().stream().flatMap(row -> row.told().stream())),
                count(node -> node.store().alerts().stream()),
                border.centre().store().inForce().values().stream()
                        .mapToInt(now -> (int) now.file().number())
                        .sum(),
                nodes.stream().mapToInt(Node::powerCuts).sum(),
                count(node -> node.store().written().stream().skip(1)),
                count(node -> node.store().revoked().keySet().stream()),
                nodes.stream().mapToInt(Node::setBack).sum(),
                count(node -> node.store().held().values().stream().filter(LogInMemory::isForked)),
                count(node -> node.store().purged().values().stream().flatMap(Collection::stream)),
                nodes.stream()
                        .flatMap(node -> node.store().written().stream())
                        .mapToLong(log -> log.written())
                        .sum(),
                nodes.stream()
                        .flatMap(node -> node.uplink().stream())
                        .map(Uplink::line)
                        .mapToLong(line -> line.carried())
                        .sum(),
                after(),
                HexFormat.of().formatHex(trace.digest()).substring(0, 16));
    }

    private int count(Function<Node, Stream<?>> what) {
        return (int) border.nodes().stream().flatMap(what).count();
    }

    /// Ends the days at once.
    private static final class BrokenInvariant extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String invariant;
        private final String told;

        BrokenInvariant(String invariant, String told) {
            super(told, null, false, false);
            this.invariant = invariant;
            this.told = told;
        }
    }
}
