package org.limen.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.limen.engine.sync.Origin;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.list.People;
import org.limen.simulation.list.Person;
import org.limen.simulation.machine.Chance;
import org.limen.simulation.machine.Line;
import org.limen.simulation.machine.Weather;

/// What happens to the border from outside: travellers, cut lines, full disks, clocks that are set, upgrades, new
/// keys, stolen posts, new editions.
final class Happenings {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CHECKS = 120;
    private static final double SOUGHT_NOW = 0.4;
    private static final double DAMAGED = 0.5;
    private static final int TRAIN = 25;
    private static final double REMARKS = 0.8;
    private static final double ODD = 0.3;
    private static final double STICKS = 0.2;
    private static final double OTHER_HANDS = 0.1;
    private static final double CHANGED = 0.15;

    /// Where there are more posts, less happens at each of them.
    private static final double MANY = 8;
    private static final Duration STICK_LATEST = HOUR.multipliedBy(40);
    private static final Duration AGAIN = Duration.ofMinutes(4);

    private final Border border;
    private final Chance chance;
    private final Weather weather;
    private final Instant end;
    private final int days;
    private final int posts;
    private final Misfortunes misfortunes;
    private final double share;
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
        misfortunes = new Misfortunes(border, Duration.ofDays(days));
        end = Border.BEGIN.plus(Duration.ofDays(days));
        share = Math.min(1, MANY / posts);
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
        misfortunes.begin();
        border.timeline.in(HOUR, this::hour);
        border.timeline.in(HOUR.multipliedBy(6), this::look);
        border.timeline.in(Duration.ofDays(days), this::clearUp);
    }

    /// Administrators look at the links, and somebody drives to the posts that have none; when travellers have long
    /// stopped too.
    private void look() {
        misfortunes.look();
        border.authority.bringAgain(border.centre());
        for (Node post : border.at(Node.Level.POST)) {
            if (border.isOffline(post)) {
                carry(post);
                byHand(post);
            }
        }
        border.timeline.in(HOUR.multipliedBy(6), this::look);
    }

    /// A stick goes to a node's parent, and another one comes back.
    private void carry(Node child) {
        Node parent = child.parent().orElseThrow();
        child.alive(() -> {
            byte[] stick = child.stick.out(child.uplink().orElseThrow().pinned());
            border.note(() -> child + ": gives a stick with " + stick.length + " bytes away");
            onTheWay(
                    stick,
                    parent,
                    came -> parent.stick
                            .in(came)
                            .ifPresent(receipt -> onTheWay(receipt, child, back -> {
                                Origin pinned = child.uplink().orElseThrow().pinned();
                                child.alive(() -> child.stick.back(back, pinned));
                            })));
        });
    }

    /// It arrives, mostly; now and then late, or once more.
    private void onTheWay(byte[] stick, Node to, Consumer<byte[]> arrives) {
        if (!chance.happens(weather.lost())) {
            border.timeline.in(chance.upTo(weather.isClear() ? HOUR : STICK_LATEST), () -> handed(stick, to, arrives));
        }
        if (chance.happens(weather.repeated())) {
            border.timeline.in(chance.upTo(STICK_LATEST), () -> handed(stick, to, arrives));
        }
    }

    /// Somebody else tries to read it before, or it comes cut off or with a bit turned over.
    private void handed(byte[] stick, Node to, Consumer<byte[]> arrives) {
        if (!border.sealsSticks) {
            arrives.accept(stick);
            return;
        }
        if (border.carried.happens(OTHER_HANDS)) {
            Node other = border.carried.one(border.nodes());
            if (!other.equals(to) && other.stick.reads(stick)) {
                border.seen(new Observation.StickRead(other, false));
            }
        }
        if (weather.isClear() || !border.carried.happens(CHANGED)) {
            arrives.accept(stick);
            return;
        }
        byte[] changed = changed(stick);
        if (to.stick.reads(changed)) {
            border.seen(new Observation.StickRead(to, true));
        }
        border.note(() -> to + ": gets a stick that was changed");
        arrives.accept(changed);
    }

    private byte[] changed(byte[] stick) {
        int at = border.carried.between(0, stick.length);
        if (border.carried.happens(0.5)) {
            return Arrays.copyOf(stick, at);
        }
        byte[] changed = stick.clone();
        changed[at] ^= (byte) (1 << border.carried.between(0, Byte.SIZE));
        return changed;
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
            border.timeline.in(cut, () -> mend(child));
        }
        if (hourly(keysPerDay) && !Border.isShutOut(child)) {
            child.alive(child::changeKey);
        }
        if (child.level == Node.Level.POST && hourly(stolenPerDay)) {
            border.shutOut(child.origin(), child);
        }
        if (hourly(REMARKS * share)) {
            child.alive(() -> child.remark(chance.happens(ODD)));
        }
        if (hourly(purgesPerDay)) {
            child.alive(child::purge);
        }
        if (hourly(editionsPerDay / 2)) {
            byHand(child);
        }
        if (hourly(STICKS * share)) {
            carry(child);
        }
    }

    private void mend(Node node) {
        if (!border.isOffline(node)) {
            node.uplink().map(Uplink::line).ifPresent(Line::mend);
        }
    }

    private void upgrade(Node node) {
        border.note(() -> node + ": new release");
        node.store.release = Node.NEW;
    }

    /// Whoever is looked for since this morning may be standing at a post right now.
    void sought(Node node, EditionFile file) {
        if (node.level == Node.Level.POST
                && !border.isThief(node)
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
        if (newest.form() <= node.lists.formMax()) {
            byte[] all = newest.bytes();
            byte[] there = chance.happens(weather.isClear() ? 0 : DAMAGED)
                    ? Arrays.copyOf(all, chance.between(0, all.length))
                    : all;
            node.alive(() -> node.lists.came(newest.offered(), there));
        }
    }

    /// Travellers stop, and everything that was wrong is mended.
    private void clearUp() {
        border.note(() -> "it clears up");
        weather.clearUp();
        for (Node node : List.copyOf(border.nodes())) {
            node.disk.free();
            mend(node);
            if (node.store.release == Node.OLD) {
                border.timeline.in(chance.upTo(HOUR.multipliedBy(12)), () -> upgrade(node));
            }
        }
    }
}
