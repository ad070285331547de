package org.limen.incident.bundle;

import java.time.Instant;

/// What a verification of a bundle found.
public sealed interface BundleVerdict {

    /// Not one byte was changed since the node made it, and every file is what its manifest says.
    ///
    /// @param publicKey the key that signed, X.509 in base64; who it belongs to must be known from elsewhere
    record Intact(String node, String publicKey, int files, long bytes, Instant made) implements BundleVerdict {}

    /// Something does not hold.
    ///
    /// @param code in kebab-case: `bytes-changed`
    /// @param what one English sentence
    record Broken(String code, String what) implements BundleVerdict {}
}
