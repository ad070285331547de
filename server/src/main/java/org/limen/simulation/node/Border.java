package org.limen.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.screening.ScreeningHit;
import org.limen.simulation.Sabotage;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.list.Person;
import org.limen.simulation.machine.Chance;
import org.limen.simulation.machine.Line;
import org.limen.simulation.machine.NodeClock;
import org.limen.simulation.machine.Timeline;
import org.limen.simulation.machine.Weather;

/// The whole border: its nodes, the travellers who come, and what only an onlooker knows of both.
public final class Border {
    public static final Instant BEGIN = Instant.parse("2026-11-22T06:00:00Z");
    private static final double MANY_POSTS = 0.02;
    private static final double DRIFT = 0.0001;
    private static final double OFFLINE = 0.06;
    private static final double SEALED = 0.3;

    final Timeline timeline = new Timeline(BEGIN);
    final Chance chance;

    /// What befalls sticks and backups, drawn apart.
    final Chance carried;

    /// Whether sticks are sealed as they are in earnest, and then changed and read by others: sealing takes time.
    final boolean sealsSticks;
    final Weather weather;
    final Duration roundEvery;
    final Authority authority;
    final Happenings happenings;
    private final Sabotage sabotage;
    private final Consumer<Observation> onlooker;
    private final Consumer<String> diary;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> lists;
    private final List<Node> thieves = new ArrayList<>();
    private final List<LogInMemory> abandoned = new ArrayList<>();
    private final Set<Origin> struck = new HashSet<>();
    private final Set<Node> offline = new LinkedHashSet<>();
    private final Map<UUID, Node> asked = new LinkedHashMap<>();
    private final Set<UUID> unanswered = new LinkedHashSet<>();
    private final Map<Asked, List<ScreeningHit>> hits = new HashMap<>();
    private final Map<Hash, Optional<EditionFile>> read = new LinkedHashMap<>();

    /// @param onlooker is told of what happens, in the moment in which it does
    /// @param diary    is told of it in words
    public Border(long seed, int days, Sabotage sabotage, Consumer<Observation> onlooker, Consumer<String> diary) {
        this.chance = Chance.of(seed);
        this.carried = Chance.of(~seed);
        this.sealsSticks = carried.happens(SEALED);
        this.sabotage = sabotage;
        this.onlooker = onlooker;
        this.diary = diary;
        weather = Weather.of(chance.apart());
        int posts = chance.happens(MANY_POSTS) ? chance.between(200, 300) : chance.between(1, 8);
        roundEvery = roundEvery(posts, days);
        lists = chance.happens(0.5) ? List.of("wanted") : List.of("missing", "wanted");
        authority = new Authority(this);
        build(posts);
        at(Node.Level.POST).stream().filter(post -> chance.happens(OFFLINE)).forEach(this::offline);
        happenings = new Happenings(this, days, posts);
        happenings.begin();
    }

    private Duration roundEvery(int posts, int days) {
        Duration fewest = Duration.ofDays(days).multipliedBy(posts).dividedBy(400);
        Duration drawn = chance.about(Duration.ofHours(4));
        return drawn.compareTo(fewest) > 0 ? drawn : fewest;
    }

    private void build(int posts) {
        Node centre = add("centre", Node.Level.CENTRE, null);
        List<Node> regions = new ArrayList<>();
        for (int i = chance.between(0, 4); i > 0; i--) {
            regions.add(add("region-" + i, Node.Level.REGION, centre));
        }
        for (int i = 1; i <= posts; i++) {
            boolean below = !regions.isEmpty() && chance.happens(0.9);
            add("post-" + i, Node.Level.POST, below ? chance.one(regions) : centre);
        }
        for (String list : lists) {
            EditionFile first = authority.first(list);
            nodes.forEach(node -> {
                node.store.inForce.put(list, new Store.InForce(first, node.now()));
                node.store.editions.put(list + " 1", first);
                node.store.screenedTo.put(list, 1L);
                node.store.runs.put(list, new Store.Run(1, 0, false, null));
            });
        }
    }

    private Node add(String name, Node.Level level, @Nullable Node parent) {
        var node = new Node(this, name, level, parent, chance.happens(0.7) ? Node.NEW : Node.OLD);
        nodes.add(node);
        known(node.origin(), node);
        return node;
    }

    /// Administrators make a node known to all above it.
    private static void known(Origin origin, Node of) {
        Node carrier = of;
        for (Optional<Node> above = of.parent();
                above.isPresent();
                above = above.get().parent()) {
            above.get()
                    .store
                    .carriers
                    .computeIfAbsent(origin, key -> new LinkedHashSet<>())
                    .add(carrier.origin());
            carrier = above.get();
        }
    }

    /// Administrators tell all whom it concerns of a node's new key.
    void keyChanged(Node node, Origin old) {
        note(() -> node + ": has a new key");
        known(node.origin(), node);
        for (Node other : nodes) {
            for (Set<Origin> carriers : other.store.carriers.values()) {
                if (carriers.contains(old)) {
                    carriers.add(node.origin());
                }
            }
            if (other.uplink != null && other.uplink.parent() == node) {
                other.uplink.pin(node.origin());
            }
        }
    }

    /// A post that no line leads to: all it has goes by hand.
    private void offline(Node post) {
        offline.add(post);
        post.uplink().map(Uplink::line).ifPresent(Line::cut);
    }

    public boolean isOffline(Node node) {
        return offline.contains(node);
    }

    /// Somebody who has all that a post has, its key too.
    Node thief(Node post) {
        struck.add(post.origin());
        var thief = new Node(
                this, "thief of " + post, post.level, post.parent().orElseThrow(), chance -> post.store.copy());
        thieves.add(thief);
        return thief;
    }

    boolean isThief(Node node) {
        return thieves.contains(node);
    }

    /// What a node wrote is lost with its machine, as far as no backup has it.
    void abandon(Node node) {
        node.store.written().forEach(log -> {
            abandoned.add(log);
            struck.add(log.origin());
        });
    }

    /// A post's key counts for nothing from now on.
    void shutOut(Origin key, Node post) {
        Store parent = post.parent().orElseThrow().store;
        if (!parent.revoked.containsKey(key)) {
            note(() -> post + ": shut out");
            parent.revoked.put(key, parent.size(key));
        }
    }

    /// All logs that are written or were: those of nodes, of machines that were lost, and of thieves.
    public Stream<LogInMemory> everWritten() {
        Stream<LogInMemory> now =
                Stream.concat(nodes.stream(), thieves.stream()).flatMap(node -> node.store.written().stream());
        return Stream.concat(now, abandoned.stream());
    }

    /// What machines that were lost had written.
    public List<LogInMemory> abandoned() {
        return abandoned;
    }

    /// Whether a log's node was set back or its key was copied, so that it may go on in two ways.
    public boolean isStruck(Origin origin) {
        return struck.contains(origin);
    }

    NodeClock clock() {
        Duration wrong = weather.clockWrong();
        Duration ahead = chance.upTo(wrong.multipliedBy(2)).minus(wrong);
        return new NodeClock(timeline, ahead, chance.between(-DRIFT, DRIFT));
    }

    /// Reads an edition's file; the same bytes are read once for all.
    Optional<EditionFile> read(byte[] bytes, int form) {
        return read.computeIfAbsent(Hash.over(bytes, new byte[] {(byte) form}), key -> EditionFile.read(bytes, form));
    }

    /// The hits of an edition on somebody; looked up once for all who ask again.
    List<ScreeningHit> hits(EditionFile file, Person person) {
        return hits.computeIfAbsent(
                new Asked(file.header().sha256(), file.list(), file.number(), person),
                key -> Lists.screen(file, person));
    }

    private record Asked(String sha256, String list, long number, Person person) {}

    boolean suffers(Sabotage other) {
        return sabotage == other;
    }

    void seen(Observation observation) {
        onlooker.accept(observation);
    }

    void note(Supplier<String> words) {
        diary.accept(words.get());
    }

    void note(Node parent, Portion portion, Reply reply) {
        String what = reply.getClass().getSimpleName();
        note(() -> parent + ": " + what + " for " + portion.origin().name() + " " + portion.after() + " to "
                + portion.upTo());
    }

    void ask(UUID id, Node post) {
        asked.put(id, post);
        unanswered.add(id);
    }

    void answered(UUID id) {
        unanswered.remove(id);
    }

    boolean isUnanswered(UUID id) {
        return unanswered.contains(id);
    }

    public Timeline timeline() {
        return timeline;
    }

    public Weather weather() {
        return weather;
    }

    public List<Node> nodes() {
        return nodes;
    }

    List<Node> at(Node.Level level) {
        return nodes.stream().filter(node -> node.level == level).toList();
    }

    public Node centre() {
        return nodes.getFirst();
    }

    List<String> lists() {
        return lists;
    }

    /// Every check that was asked for, with the post.
    public Map<UUID, Node> asked() {
        return asked;
    }

    /// Those whose booth has no answer yet.
    public Set<UUID> unanswered() {
        return unanswered;
    }

    /// Whether the node was shut out by the one above it.
    public static boolean isShutOut(Node node) {
        return node.parent()
                .filter(parent -> parent.store.revoked.containsKey(node.origin()))
                .isPresent();
    }

    /// What is left to be done somewhere; empty where nothing is.
    public Optional<String> restless() {
        return unanswered.isEmpty()
                ? nodes.stream().flatMap(node -> restless(node).stream()).findFirst()
                : Optional.of(unanswered.size() + " booths wait for an answer");
    }

    private Optional<String> restless(Node node) {
        if (!node.isUp()) {
            return Optional.of(node + " is down");
        }
        if (!node.reading.isDone()) {
            return Optional.of(node + " has not read all that it holds");
        }
        if (node.level == Node.Level.POST && !node.store.isScreenedBack()) {
            return Optional.of(node + " has not screened back");
        }
        if (node.parent().isEmpty() || isShutOut(node)) {
            return Optional.empty();
        }
        if (!isAbove(node)) {
            return Optional.of(node + " has not sent all that it has");
        }
        return node.store.catalogue().equals(centre().store.catalogue())
                ? Optional.empty()
                : Optional.of(node + " has not all editions");
    }

    private boolean isSaidToBe(Node node, LogInMemory log) {
        return isOffline(node)
                || new LogState.UpToDate(log.size())
                        .equals(node.uplink().orElseThrow().states().get(log.origin()));
    }

    /// Whether the parent holds everything and the node has its word for it.
    private boolean isAbove(Node node) {
        return node.store.logs().allMatch(log -> isSettled(node, log) || isAbove(node, log));
    }

    private boolean isAbove(Node node, LogInMemory log) {
        long held = node.parent().orElseThrow().store.size(log.origin());
        return log.written() == held
                && log.written() == node.store.word(log.origin())
                && (log.written() == 0 || isSaidToBe(node, log));
    }

    /// Whether a log will not come to be whole above a node, and somebody knows: its key was shut out, or its node
    /// was struck and the parent keeps two versions or more than there is here.
    public boolean isSettled(Node node, LogInMemory log) {
        Store parent = node.parent().orElseThrow().store;
        LogInMemory held = parent.held.get(log.origin());
        boolean isShutOut = nodes.stream().anyMatch(above -> above.store.revoked.containsKey(log.origin()));
        return isShutOut
                || (isStruck(log.origin())
                        && held != null
                        && (held.isForked()
                                || (held.size() > log.size() && !node.origin().equals(log.origin()))));
    }
}
