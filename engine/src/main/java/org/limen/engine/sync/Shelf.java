package org.limen.engine.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;

/// Where a node keeps the logs of others; what a method did is on disk when it returns.
public interface Shelf {
    /// Whether this origin's log is taken from that child.
    Admission admission(Origin origin, Origin carrier);

    /// What is held of a log; empty where nothing is.
    Optional<HeldLog> log(Origin origin);

    /// Appends what was proven to the log, or does nothing and gives false where the log has another size by now.
    boolean append(Proven proven);

    /// Keeps the holder's word on a head that is held already.
    void keepWord(Origin origin, Countersignature word, long size);

    /// Keeps a portion beside the log, not in it.
    ///
    /// @param why `fork`: from now on the log counts as forked; `revoked`: it came after its node was shut out
    void keepApart(Portion portion, String why, Instant now);

    enum Admission {
        OPEN,
        /// Nobody made this node known, or not below this child.
        UNKNOWN,
        /// The node was shut out: what it sends is kept apart.
        REVOKED
    }

    /// Entries that follow from what is held, up to a signed head.
    ///
    /// @param portion what came, with entries that were held before among its first
    /// @param entries those that are new, with their places and hashes before
    /// @param carried the same as they came, with their bodies
    /// @param tree    after the last of them
    record Proven(Portion portion, List<Entry> entries, List<Carried> carried, Frontier tree, Countersignature word) {
        public Proven {
            entries = List.copyOf(entries);
            carried = List.copyOf(carried);
        }

        /// How large the log must be for these to follow.
        public long sizeBefore() {
            return portion.upTo() - entries.size();
        }
    }
}
