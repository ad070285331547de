package org.limen.access.account;

import java.time.Instant;

/// The authenticator app in an officer's pocket.
public final class Codes {
    private Codes() {}

    /// The code that the app shows at this time.
    public static String now(String secret, Instant time) {
        return OneTimeCode.code(secret, OneTimeCode.stepAt(time));
    }
}
