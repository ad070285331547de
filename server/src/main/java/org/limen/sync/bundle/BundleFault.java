package org.limen.sync.bundle;

import java.io.IOException;

/// What is wrong with a bundle; nothing of it was used.
public final class BundleFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    BundleFault(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
