package org.limen.ledger.kind;

import java.util.Set;

/// The kinds of entries that tell something of which nothing is kept beside the ledger.
public final class LedgerAlone {
    private static final Set<String> KINDS = Set.of(
            "bodies-purged",
            "gap-filled",
            "hit",
            "node-rejoined",
            "node-restored",
            "sign-in",
            "sign-in-blocked",
            "sign-in-refused",
            "sign-out",
            "words-taken");

    private LedgerAlone() {}

    /// Whether an entry of this kind has no rows beside it.
    public static boolean has(String kind) {
        return KINDS.contains(kind);
    }
}
