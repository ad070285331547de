package org.limen.ledger.export;

/// Ends a verification at the first thing that does not hold; never leaves [ExportVerifier].
final class ExportFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String what;

    ExportFault(String code, String what) {
        super(what);
        this.code = code;
        this.what = what;
    }

    String code() {
        return code;
    }

    String what() {
        return what;
    }
}
