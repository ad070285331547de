package org.limen.simulation.node;

import java.time.Duration;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Origin;
import org.limen.simulation.machine.Chance;

/// What befalls single nodes: a machine is lost and its backup brought back, a key is copied and used by a thief;
/// and what administrators do about it within hours.
final class Misfortunes {
    private static final double LOST = 0.25;
    private static final double CENTRE_LOST = 0.1;
    private static final double ROBBED = 0.2;
    private static final double MANY = 12;
    private static final Duration NOTICED = Duration.ofHours(20);

    private final Border border;
    private final Chance chance;
    private final Duration days;

    Misfortunes(Border border, Duration days) {
        this.border = border;
        this.chance = border.chance.apart();
        this.days = days;
    }

    /// Draws who will be struck, and when.
    void begin() {
        boolean machines = chance.happens(0.5);
        boolean keys = chance.happens(0.4);
        double share = Math.min(1, MANY / border.nodes().size());
        if (border.carried.happens(CENTRE_LOST)) {
            border.timeline.in(border.carried.upTo(days), () -> backUp(border.centre()));
        }
        for (Node node : border.nodes()) {
            if (machines && node.level != Node.Level.CENTRE && chance.happens(LOST * share)) {
                border.timeline.in(chance.upTo(days), () -> backUp(node));
            }
            if (keys && node.level == Node.Level.POST && chance.happens(ROBBED * share)) {
                border.timeline.in(chance.upTo(days), () -> rob(node));
            }
        }
    }

    private void backUp(Node node) {
        Store backup = node.store.copy();
        border.note(() -> node + ": backed up with " + backup.identity.log().written() + " entries");
        border.timeline.in(chance.upTo(days.dividedBy(2)), () -> node.restore(backup));
    }

    /// Somebody copies a post's disk, and pretends to be the post until its parent shuts the key out.
    private void rob(Node post) {
        if (Border.isShutOut(post)) {
            return;
        }
        border.note(() -> post + ": its disk is copied");
        Origin stolen = post.origin();
        Node thief = border.thief(post);
        for (int i = chance.between(1, 4); i > 0; i--) {
            border.timeline.in(chance.upTo(NOTICED), () -> thief.alive(() -> thief.remark(false)));
        }
        border.timeline.in(chance.upTo(NOTICED), () -> {
            border.shutOut(stolen, post);
            post.alive(() -> {
                if (post.origin().equals(stolen)) {
                    post.changeKey();
                }
            });
        });
    }

    /// A person looks at the links: a node whose own log does not go on at its parent gets a new key.
    void look() {
        for (Node node : border.nodes()) {
            LogState own = node.uplink()
                    .map(link -> link.states().getOrDefault(node.origin(), new LogState.Unheard()))
                    .orElse(new LogState.Unheard());
            boolean stands = own instanceof LogState.SetBack || own instanceof LogState.Forked;
            if (stands && border.isStruck(node.origin()) && !Border.isShutOut(node)) {
                node.alive(node::changeKey);
            }
        }
    }
}
