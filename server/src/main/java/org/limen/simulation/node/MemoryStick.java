package org.limen.simulation.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Standing;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;
import org.limen.sync.bundle.SealedBundle;
import org.limen.sync.bundle.SealedBundle.Opened;
import org.limen.sync.bundle.SealedBundle.Purpose;

/// What goes from a node to its parent by hand, in bundles sealed to their receivers: portions, and the parent's
/// answers
/// on their way back; and what a node that was set back had lost. Each may be lost, changed, read by others, come late
/// or come twice.
final class MemoryStick {
    private static final int PORTION_BYTES = 6_000;
    private static final int STICK_BYTES = 24_000;

    private final Node node;
    private final Map<Origin, Long> given = new HashMap<>();
    private final Map<Origin, Long> less = new HashMap<>();

    MemoryStick(Node node) {
        this.node = node;
    }

    /// Writes what the parent has not given its word for, as much as there is room.
    byte[] out(Origin parent) {
        node.signWhatIsUnsigned();
        var stick = new ArrayList<byte[]>();
        int bytes = 0;
        for (LogInMemory log : node.store.logs().toList()) {
            long after = after(log.origin());
            Optional<Portion> next = after < log.size() ? Portion.of(log, after, PORTION_BYTES) : Portion.asking(log);
            while (next.isPresent() && bytes < STICK_BYTES) {
                byte[] message = Messages.of(next.get());
                stick.add(message);
                bytes += message.length;
                given.put(log.origin(), next.get().upTo());
                if (node.border.suffers(Sabotage.TRUST_STICK)) {
                    keep(log.origin(), next.get().upTo());
                }
                next = Portion.of(log, next.get().upTo(), PORTION_BYTES);
            }
        }
        return sealed(Purpose.UPWARDS, parent, stick);
    }

    private long after(Origin origin) {
        long word = Math.min(node.store.word(origin), less.getOrDefault(origin, Long.MAX_VALUE));
        return node.border.suffers(Sabotage.STICK_FROM_END) ? Math.max(word, given.getOrDefault(origin, 0L)) : word;
    }

    /// Reads a stick of a child's; empty where it can't be read, or the power failed before the answers were written.
    Optional<byte[]> in(byte[] stick) {
        return opened(stick, Purpose.UPWARDS).flatMap(opened -> {
            var answers = new ArrayList<byte[]>();
            node.alive(() ->
                    portions(opened).forEach(portion -> answers.add(node.reception.taken(portion, opened.from()))));
            return answers.isEmpty() ? Optional.empty() : Optional.of(sealed(Purpose.RECEIPT, opened.from(), answers));
        });
    }

    private static Stream<Portion> portions(Opened opened) {
        return opened.messages().stream()
                .flatMap(message -> Messages.portion(message) instanceof Came.Whole<Portion>(Portion portion)
                        ? Stream.of(portion)
                        : Stream.empty());
    }

    /// Keeps the words that the parent sent back.
    ///
    /// @param parent by which key it is known here
    void back(byte[] receipt, Origin parent) {
        opened(receipt, Purpose.RECEIPT).ifPresent(opened -> {
            for (byte[] message : opened.messages()) {
                if (Messages.reply(message) instanceof Came.Whole<Reply>(Reply reply)) {
                    back(reply, parent);
                }
            }
        });
    }

    /// A parent that was set back holds less than it gave its word for, and says so.
    private void back(Reply reply, Origin parent) {
        if (reply instanceof Reply.Misplaced(Standing standing, var pace)) {
            less.put(standing.origin(), standing.size());
        } else if (reply instanceof Reply.Receipt receipt && receipt.isFrom(parent.publicKey())) {
            less.remove(receipt.origin());
            keep(receipt.origin(), receipt.head().size());
        }
    }

    private void keep(Origin origin, long size) {
        boolean isOwn = node.store.logs().anyMatch(log -> log.origin().equals(origin));
        if (isOwn && node.store.word(origin) < size) {
            Disk.Commit commit = node.disk.begin();
            commit.write(() -> node.store.words.put(origin, new Store.Word(size)));
            commit.done();
        }
    }

    /// Writes what is held of a child's own log, for that child alone; empty where nothing is.
    Optional<byte[]> held(Origin child) {
        return Optional.ofNullable(node.store.held.get(child)).map(log -> {
            var portions = new ArrayList<byte[]>();
            for (Optional<Portion> next = Portion.of(log, 0, PORTION_BYTES);
                    next.isPresent();
                    next = Portion.of(log, next.get().upTo(), PORTION_BYTES)) {
                portions.add(Messages.of(next.get()));
            }
            return sealed(Purpose.BACK, child, portions);
        });
    }

    /// Reads what the parent held of this node's own log.
    Stream<Portion> regained(byte[] stick) {
        return opened(stick, Purpose.BACK).stream().flatMap(MemoryStick::portions);
    }

    /// Whether this node can read a stick, whatever it is for.
    boolean reads(byte[] stick) {
        return Stream.of(Purpose.values())
                .anyMatch(purpose -> opened(stick, purpose).isPresent());
    }

    private boolean isOpen() {
        return !node.border.sealsSticks || node.border.suffers(Sabotage.OPEN_STICK);
    }

    private byte[] sealed(Purpose purpose, Origin to, List<byte[]> messages) {
        return isOpen()
                ? open(node.origin(), messages)
                : SealedBundle.of(purpose, node.origin(), node.store.identity.keys(), to.publicKey(), messages);
    }

    private Optional<Opened> opened(byte[] stick, Purpose purpose) {
        return isOpen()
                ? open(stick)
                : SealedBundle.opened(
                        stick,
                        purpose,
                        node.store.identity.keys(),
                        node.origin().publicKey());
    }

    private static byte[] open(Origin from, List<byte[]> messages) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(from.name());
            out.writeUTF(from.publicKey());
            for (byte[] message : messages) {
                out.writeInt(message.length);
                out.write(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Optional<Opened> open(byte[] stick) {
        var messages = new ArrayList<byte[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(stick))) {
            var from = new Origin(in.readUTF(), in.readUTF());
            while (in.available() > 0) {
                messages.add(in.readNBytes(in.readInt()));
            }
            return Optional.of(new Opened(from, messages));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
