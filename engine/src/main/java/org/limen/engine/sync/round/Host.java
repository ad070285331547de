package org.limen.engine.sync.round;

import java.security.KeyPair;
import java.util.List;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Shelf;
import org.limen.engine.sync.Standing;

/// The parent's side of a greeting: whom it speaks with, and about what.
public final class Host {
    private final Holder holder;

    /// @param keys the node's own, to sign receipts with
    public Host(Origin self, KeyPair keys, Shelf shelf) {
        this.holder = new Holder(self, keys, shelf);
    }

    /// How a caller is known here.
    public enum Child {
        UNKNOWN,
        LET_IN,
        SHUT_OUT
    }

    /// What becomes of a greeting.
    public sealed interface Heard {
        /// @param code as in a closed welcome
        record No(String code) implements Heard {}

        /// @param editions whether the caller gets editions
        record Yes(List<Standing> standings, boolean editions) implements Heard {
            public Yes {
                standings = List.copyOf(standings);
            }
        }
    }

    /// Hears a greeting.
    ///
    /// A child that was shut out is told so unless it has something to send: that is taken and kept apart.
    ///
    /// @param caller as its key on the line proves it
    public Heard hear(Greeting greeting, Origin caller, Child child) {
        if (child == Child.UNKNOWN || !greeting.from().publicKey().equals(caller.publicKey())) {
            return new Heard.No("unknown-node");
        }
        if (greeting.protocol() != Greeting.PROTOCOL) {
            return new Heard.No("protocol-unknown");
        }
        List<Standing> standings = holder.standings(greeting);
        boolean isShutOut = child == Child.SHUT_OUT;
        return isShutOut && hasNothing(greeting, standings)
                ? new Heard.No("revoked")
                : new Heard.Yes(standings, !isShutOut);
    }

    private static boolean hasNothing(Greeting greeting, List<Standing> standings) {
        return greeting.logs().isEmpty()
                || standings.getFirst().size() >= greeting.logs().getFirst().size();
    }
}
