package org.limen.engine.sync;

import java.time.Instant;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.TreeHead;

/// What a holder answers to a portion.
public sealed interface Reply {
    /// The holder has everything up to this head on its disk, and it follows from all that it saw of this log
    /// before.
    record Receipt(Origin origin, TreeHead head, Countersignature word, Pace pace) implements Reply {
        /// Whether the word was given with this key and covers the head.
        ///
        /// @param publicKey the holder's
        public boolean isFrom(String publicKey) {
            return word.publicKey().equals(publicKey)
                    && origin.key().filter(key -> word.covers(head, key)).isPresent();
        }
    }

    /// The portion does not fit behind what is held; nothing is wrong with it.
    record Misplaced(Standing standing, Pace pace) implements Reply {}

    /// The log went on in two ways: both were kept, and nothing more of it is taken until a person has looked.
    ///
    /// @param after up to where the holder knows them to be the same
    record Forked(Standing standing, long after) implements Reply {}

    /// The portion contradicts itself or its signature: it was changed on the way, or never was what it says.
    ///
    /// @param sequence the entry at fault, or the last where the head is
    record Broken(Origin origin, long sequence, String code) implements Reply {}

    /// The holder takes nothing from this origin.
    ///
    /// @param code `unknown-origin`, `revoked`, `disk-full`, `busy`
    record Closed(Origin origin, String code, Instant clock, Pace pace) implements Reply {}
}
