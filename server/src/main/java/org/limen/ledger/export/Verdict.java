package org.limen.ledger.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;

/// What a verification found: all of it holds, or the first thing that does not.
public sealed interface Verdict {

    /// Every hash, link and signature holds, and not one byte was changed since the node wrote the file.
    ///
    /// @param publicKey     the key that signed, X.509 in base64; who it belongs to must be known from elsewhere
    /// @param root          of the Merkle tree over all entries
    /// @param heads         signed heads in the file
    /// @param purged        entries whose body was purged
    /// @param lastHead      the head that reaches furthest, or null when there is none
    /// @param countersigned how often other nodes countersigned a head
    /// @param witnesses     the names those nodes go by; whose keys they used must be known from elsewhere
    record Intact(
            String node,
            String publicKey,
            long entries,
            Hash root,
            long heads,
            long purged,
            @Nullable LastHead lastHead,
            long countersigned,
            List<String> witnesses)
            implements Verdict {}

    /// Something does not hold; nothing after it was looked at.
    ///
    /// @param line     the line of the file, 1 for the first
    /// @param sequence the entry on that line, or null when it is no entry or cannot be told
    /// @param code     in kebab-case: `hash-wrong`
    /// @param what     one English sentence
    record Broken(long line, @Nullable Long sequence, String code, String what) implements Verdict {}

    /// The head that reaches furthest.
    ///
    /// @param hash the root of the tree, or in the first form the hash of the last entry
    record LastHead(long sequence, Hash hash, Instant signed) {}
}
