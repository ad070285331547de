package org.limen.engine.sync.wire;

/// What is wrong with a message, and at which byte of what it holds.
final class WireFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final long at;

    WireFault(String code, long at) {
        super(code, null, false, false);
        this.code = code;
        this.at = at;
    }

    String code() {
        return code;
    }

    long at() {
        return at;
    }
}
