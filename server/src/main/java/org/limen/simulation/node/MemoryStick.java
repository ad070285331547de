package org.limen.simulation.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Standing;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;

/// What goes from a node to its parent by hand: portions on a stick, and the parent's answers on their way back,
/// each of which may be lost, come late or come twice.
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
    List<byte[]> out() {
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
        return stick;
    }

    private long after(Origin origin) {
        long word = Math.min(node.store.word(origin), less.getOrDefault(origin, Long.MAX_VALUE));
        return node.border.suffers(Sabotage.STICK_FROM_END) ? Math.max(word, given.getOrDefault(origin, 0L)) : word;
    }

    /// Reads a stick of a child's; empty where the power failed before the answers were written.
    Optional<List<byte[]>> in(List<byte[]> stick, Origin child) {
        var answers = new ArrayList<byte[]>();
        node.alive(() -> {
            for (byte[] message : stick) {
                if (Messages.portion(message) instanceof Came.Whole<Portion>(Portion portion)) {
                    answers.add(node.reception.taken(portion, child));
                }
            }
        });
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
    }

    /// Keeps the words that the parent sent back.
    ///
    /// @param parent by which key it is known here
    void back(List<byte[]> answers, Origin parent) {
        for (byte[] message : answers) {
            if (Messages.reply(message) instanceof Came.Whole<Reply>(Reply reply)) {
                back(reply, parent);
            }
        }
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
}
