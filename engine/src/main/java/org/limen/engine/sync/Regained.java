package org.limen.engine.sync;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;

/// What a node that was set back makes of a portion of its own log that another node held.
///
/// Who carried the portion does not matter: it follows by its hashes from what the node still has, and ends at a head
/// that the node signed itself.
public sealed interface Regained {
    /// These entries lie behind the log's end; none where it has them all.
    record Behind(List<Carried> entries) implements Regained {
        public Behind {
            entries = List.copyOf(entries);
        }
    }

    record Refused(Why why) implements Regained {}

    /// Why nothing is put back.
    enum Why {
        HEAD_SIGNATURE_WRONG,
        PORTION_MISSING,
        LOG_WENT_ON,
        ROOT_WRONG
    }

    /// @param own  the tree of the log as it is
    /// @param last the hash of its last entry; zeros where there is none
    static Regained of(Portion portion, Origin self, Frontier own, Hash last) {
        Optional<PublicKey> key = self.key();
        boolean isOwn = portion.origin().publicKey().equals(self.publicKey());
        if (!isOwn
                || portion.head().size() != portion.upTo()
                || key.filter(portion.head()::isSignedBy).isEmpty()) {
            return new Refused(Why.HEAD_SIGNATURE_WRONG);
        }
        if (portion.after() > own.size()) {
            return new Refused(Why.PORTION_MISSING);
        }
        return behind(portion, own, last);
    }

    private static Regained behind(Portion portion, Frontier own, Hash last) {
        var entries = new ArrayList<Carried>();
        Frontier grown = own;
        Hash previous = portion.before();
        long sequence = portion.after();
        boolean follows = sequence < own.size() || previous.equals(last);
        for (Carried carried : portion.entries()) {
            sequence++;
            previous = carried.at(sequence, previous).hash();
            if (sequence > own.size()) {
                grown = grown.plus(previous);
                entries.add(carried);
            } else if (sequence == own.size()) {
                follows = previous.equals(last);
            }
        }
        if (!follows) {
            return new Refused(Why.LOG_WENT_ON);
        }
        return entries.isEmpty() || grown.root().equals(portion.head().root())
                ? new Behind(entries)
                : new Refused(Why.ROOT_WRONG);
    }
}
