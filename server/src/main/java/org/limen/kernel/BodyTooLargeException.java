package org.limen.kernel;

import java.io.IOException;

/// Ends the reading of a request's body that is longer than allowed.
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long bytesMax;

    BodyTooLargeException(long bytesMax) {
        super("longer than " + bytesMax + " bytes");
        this.bytesMax = bytesMax;
    }

    Refusal refusal() {
        return Refusal.of("body-too-large", 413, "The body is longer than the " + bytesMax + " bytes allowed here.");
    }
}
