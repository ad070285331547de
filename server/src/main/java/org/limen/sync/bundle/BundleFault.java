package org.limen.sync.bundle;

import java.io.IOException;
import java.util.Map;

/// What is wrong with a bundle; nothing of it was used.
public final class BundleFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> params;

    BundleFault(String code, String message) {
        this(code, message, Map.of());
    }

    /// @param params the names in the message, which the console says in another language
    BundleFault(String code, String message, Map<String, Object> params) {
        super(message);
        this.code = code;
        this.params = params;
    }

    public String code() {
        return code;
    }

    Map<String, Object> params() {
        return params;
    }
}
