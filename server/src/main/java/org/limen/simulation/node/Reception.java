package org.limen.simulation.node;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.round.Host;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.simulation.Sabotage;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.machine.DiskFull;

/// A parent's side of the line: bytes in, bytes out; no answer where the bytes can't be read or the power fails.
final class Reception {
    static final byte GREETING = 'G';
    static final byte PORTION = 'P';
    static final byte CATALOGUE = 'C';
    static final byte PIECE = 'F';
    private static final int PIECE_BYTES = 700;
    private static final Pace PACE = new Pace(64 << 10, Duration.ofMillis(200));

    private final Node node;

    Reception(Node node) {
        this.node = node;
    }

    static byte[] question(byte what, byte[] content) {
        return ByteBuffer.allocate(content.length + 1).put(what).put(content).array();
    }

    /// @param carrier who asks, as the line's certificates prove it
    Optional<byte[]> answer(byte[] question, Origin carrier) {
        var answer = new AtomicReference<byte[]>();
        if (question.length > 0) {
            byte[] content = Arrays.copyOfRange(question, 1, question.length);
            node.alive(() -> answered(question[0], content, carrier).ifPresent(answer::set));
        }
        return Optional.ofNullable(answer.get());
    }

    private Optional<byte[]> answered(byte what, byte[] content, Origin carrier) {
        return switch (what) {
            case GREETING -> whole(Messages.greeting(content)).map(greeting -> welcome(greeting, carrier));
            case PORTION -> whole(Messages.portion(content)).map(portion -> taken(portion, carrier));
            case CATALOGUE ->
                getsEditions(carrier) ? Optional.of(Messages.of(node.store.catalogue())) : Optional.empty();
            case PIECE ->
                getsEditions(carrier) ? piece(new String(content, StandardCharsets.UTF_8), carrier) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> whole(Came<T> came) {
        return came instanceof Came.Whole<T>(T message) ? Optional.of(message) : Optional.empty();
    }

    private byte[] welcome(Greeting greeting, Origin carrier) {
        if (node.border.suffers(Sabotage.FOLLOW_BACK)) {
            followBack(greeting);
        }
        var host = new Host(node.origin(), node.store.identity.keys(), new HeldShelf(node));
        return Messages.of(
                switch (host.hear(greeting, carrier, known(carrier))) {
                    case Host.Heard.No(String code) -> new Welcome.Closed(code, node.now());
                    case Host.Heard.Yes(var standings, boolean editions) ->
                        new Welcome.Open(
                                Greeting.PROTOCOL,
                                node.origin(),
                                "release " + node.store.release,
                                node.now(),
                                standings,
                                editions || getsEditions(carrier)
                                        ? node.store.catalogue().digest()
                                        : greeting.editions(),
                                node.store.unread(),
                                PACE);
                });
    }

    private void followBack(Greeting greeting) {
        greeting.logs().forEach(has -> {
            LogInMemory held = node.store.held.get(has.origin());
            if (held != null && held.headUpTo(0, has.size()).isPresent() && has.size() < held.size()) {
                var shorter = new LogInMemory(has.origin());
                shorter.takeOver(held, has.size());
                node.store.held.put(has.origin(), shorter);
            }
        });
    }

    private boolean getsEditions(Origin carrier) {
        return !node.isShutOut(carrier) || node.border.suffers(Sabotage.FEED_REVOKED);
    }

    private Host.Child known(Origin carrier) {
        if (!node.store.carriers.getOrDefault(carrier, Set.of()).contains(carrier)) {
            return Host.Child.UNKNOWN;
        }
        return node.isShutOut(carrier) ? Host.Child.SHUT_OUT : Host.Child.LET_IN;
    }

    byte[] taken(Portion portion, Origin carrier) {
        Reply reply;
        try {
            reply = holder().take(portion, carrier, PACE, node.now());
        } catch (DiskFull full) {
            reply = new Reply.Closed(portion.origin(), "disk-full", node.now(), PACE);
        }
        node.border.note(node, portion, reply);
        if (reply instanceof Reply.Receipt receipt) {
            node.border.seen(new Observation.ReceiptGiven(node, receipt));
        }
        return Messages.of(reply);
    }

    private Holder holder() {
        return new Holder(node.origin(), node.store.identity.keys(), new HeldShelf(node));
    }

    /// A piece of an edition's file, behind the place in it; empty for what can't be read or is not offered.
    private Optional<byte[]> piece(String asked, Origin carrier) {
        node.border.seen(new Observation.EditionGiven(node, carrier));
        String[] parts = asked.split("\n", -1);
        if (parts.length != 4 || !parts[3].isEmpty()) {
            return Optional.empty();
        }
        Catalogue offered = node.store.catalogue();
        int from = Integer.parseInt(parts[2]);
        return offered.find(EditionFile.SORT, parts[0])
                .filter(item -> item.sha256().equals(parts[1]) && from < item.bytes())
                .map(item -> bytes(item, from));
    }

    private byte[] bytes(Offered item, int from) {
        byte[] all = node.lists.inForce(item.name()).bytes();
        int to = Math.min(all.length, from + PIECE_BYTES);
        return ByteBuffer.allocate(Integer.BYTES + to - from)
                .putInt(from)
                .put(all, from, to - from)
                .array();
    }
}
