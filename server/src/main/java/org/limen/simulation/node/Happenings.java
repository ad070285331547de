package org.limen.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.limen.engine.sync.LogInMemory;
import org.limen.simulation.machine.Chance;
import org.limen.simulation.machine.Line;
import org.limen.simulation.machine.Weather;

/// What happens to the border from outside: travellers, cut lines, full disks, clocks that are set, upgrades, new keys,
/// stolen posts, new editions.
final class Happenings {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CHECKS = 120;
    private static final double SOUGHT_NOW = 0.4;
    private static final double DAMAGED = 0.5;
    private static final int TRAIN = 25;
    private static final Duration AGAIN = Duration.ofMinutes(4);

    private final Border border;
    private final Chance chance;
    private final Weather weather;
    private final Instant end;
    private final int days;
    private final int posts;
    private final double editionsPerDay;
    private final double keysPerDay;
    private final double stolenPerDay;
    private final double purgesPerDay;

    Happenings(Border border, int days, int posts) {
        this.border = border;
        this.chance = border.chance.apart();
        this.weather = border.weather;
        this.days = days;
        this.posts = posts;
        end = Border.BEGIN.plus(Duration.ofDays(days));
        editionsPerDay = chance.between(0.2, 3.0);
        keysPerDay = chance.happens(0.5) ? 0 : chance.between(0.0, 0.5) / posts;
        stolenPerDay = chance.happens(0.6) ? 0 : chance.between(0.0, 0.5) / posts;
        purgesPerDay = chance.happens(0.3) ? 0 : chance.between(0.0, 1.0);
    }

    void begin() {
        for (Node post : border.at(Node.Level.POST)) {
            for (int checks = Math.max(2, chance.between(CHECKS / 4, CHECKS) / posts); checks > 0; ) {
                Duration train = chance.upTo(Duration.ofDays(days));
                for (int i = Math.min(checks, chance.between(1, TRAIN)); i > 0; i--, checks--) {
                    UUID id = chance.id();
                    Person person = People.traveller(chance);
                    border.timeline.in(train.plus(chance.upTo(HOUR)), () -> arrive(post, id, person));
                }
            }
        }
        border.timeline.in(HOUR, this::hour);
        border.timeline.in(Duration.ofDays(days), this::clearUp);
    }

    private void arrive(Node post, UUID id, Person person) {
        border.ask(id, post);
        ask(post, id, person);
    }

    /// The booth asks until it has its answer.
    private void ask(Node post, UUID id, Person person) {
        if (border.isUnanswered(id)) {
            post.post.arrive(id, person);
            border.timeline.in(chance.about(AGAIN), () -> ask(post, id, person));
        }
    }

    private void hour() {
        if (border.timeline.now().isBefore(end)) {
            if (hourly(editionsPerDay)) {
                border.authority.issue(border.centre(), chance.one(border.lists()));
            }
            border.nodes().forEach(this::hour);
            border.timeline.in(HOUR, this::hour);
        }
    }

    private boolean hourly(double perDay) {
        return chance.happens(perDay / 24);
    }

    private void hour(Node node) {
        if (hourly(weather.fullPerDay())) {
            node.disk.fill();
            border.timeline.in(chance.upTo(HOUR.multipliedBy(12)), node.disk::free);
        }
        if (hourly(weather.jumpsPerDay())) {
            Duration by = chance.upTo(weather.clockWrong().multipliedBy(2)).minus(weather.clockWrong());
            border.note(() -> node + ": clock set by " + by);
            node.clock.jump(by);
        }
        if (node.store.release == Node.OLD && hourly(0.5 / days)) {
            upgrade(node);
        }
        node.uplink().map(Uplink::line).ifPresent(line -> hour(node, line));
    }

    private void hour(Node child, Line line) {
        if (hourly(weather.cutsPerDay())) {
            Duration cut = chance.upTo(weather.cutLongest());
            border.note(() -> child + ": line cut for " + cut);
            line.cut();
            border.timeline.in(cut, line::mend);
        }
        if (hourly(keysPerDay) && !Border.isShutOut(child)) {
            child.alive(child::changeKey);
        }
        if (child.level == Node.Level.POST && hourly(stolenPerDay)) {
            shutOut(child);
        }
        if (hourly(purgesPerDay)) {
            child.alive(child::purge);
        }
        if (hourly(editionsPerDay / 2)) {
            byHand(child);
        }
    }

    private void upgrade(Node node) {
        border.note(() -> node + ": new release");
        node.store.release = Node.NEW;
    }

    /// A post was stolen: its parent shuts its key out.
    private void shutOut(Node post) {
        Store parent = post.parent().orElseThrow().store;
        if (!Border.isShutOut(post)) {
            border.note(() -> post + ": shut out");
            LogInMemory held = parent.held.get(post.origin());
            parent.revoked.put(post.origin(), held == null ? 0L : held.size());
        }
    }

    /// Whoever is looked for since this morning may be standing at a post right now.
    void sought(Node node, EditionFile file) {
        if (node.level == Node.Level.POST
                && chance.happens(SOUGHT_NOW)
                && border.timeline.now().isBefore(end)) {
            var news = List.copyOf(file.changes(node.lists.edition(file.list(), file.number() - 1))
                    .putEntries());
            if (!news.isEmpty()) {
                Person person = People.of(chance.one(news.stream().sorted().toList()));
                UUID id = chance.id();
                border.timeline.in(chance.upTo(Duration.ofSeconds(8)), () -> arrive(node, id, person));
            }
        }
    }

    /// Somebody brings the newest edition on a memory stick, past all the nodes between; it may be damaged.
    private void byHand(Node node) {
        EditionFile newest = border.centre().lists.inForce(chance.one(border.lists()));
        if (node.lists.isReadable(newest.offered())) {
            byte[] all = newest.bytes();
            byte[] there = chance.happens(DAMAGED) ? Arrays.copyOf(all, chance.between(0, all.length)) : all;
            node.alive(() -> node.lists.came(newest.offered(), there));
        }
    }

    /// Travellers stop, and everything that was wrong is mended.
    private void clearUp() {
        border.note(() -> "it clears up");
        weather.clearUp();
        for (Node node : List.copyOf(border.nodes())) {
            node.disk.free();
            node.uplink().map(Uplink::line).ifPresent(Line::mend);
            if (node.store.release == Node.OLD) {
                border.timeline.in(chance.upTo(HOUR.multipliedBy(12)), () -> upgrade(node));
            }
        }
    }
}
