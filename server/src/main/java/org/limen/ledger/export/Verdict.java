package org.limen.ledger.export;

import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Head;

/// What a verification found: all of it holds, or the first thing that does not.
public sealed interface Verdict {

    /// Every hash, link and signature holds, and not one byte was changed since the node wrote the file.
    ///
    /// @param publicKey the key that signed, X.509 in base64; who it belongs to must be known from elsewhere
    /// @param heads     signed heads in the file
    /// @param purged    entries whose body was purged
    /// @param lastHead  the head that reaches furthest, or null when there is none
    record Intact(
            String node,
            String publicKey,
            long entries,
            long heads,
            long purged,
            @Nullable Head lastHead) implements Verdict {}

    /// Something does not hold; nothing after it was looked at.
    ///
    /// @param line     the line of the file, 1 for the first
    /// @param sequence the entry on that line, or null when it is no entry or cannot be told
    /// @param code     in kebab-case: `hash-wrong`
    /// @param what     one English sentence
    record Broken(long line, @Nullable Long sequence, String code, String what) implements Verdict {}
}
