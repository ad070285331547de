package org.limen.ledger.export;

import org.jspecify.annotations.Nullable;

/// Ends a verification at the first thing that does not hold; never leaves [ExportVerifier].
final class ExportFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String what;
    private final @Nullable Long sequence;

    ExportFault(String code, String what) {
        this(code, what, null);
    }

    private ExportFault(String code, String what, @Nullable Long sequence) {
        super(what);
        this.code = code;
        this.what = what;
        this.sequence = sequence;
    }

    static void unless(boolean holds, String code, String what) throws ExportFault {
        if (!holds) {
            throw new ExportFault(code, what);
        }
    }

    /// The same fault, found in an entry whose sequence is known.
    ExportFault at(long entry) {
        return new ExportFault(code, what, entry);
    }

    Verdict.Broken onLine(long line) {
        return new Verdict.Broken(line, sequence, code, what);
    }
}
