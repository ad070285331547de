package org.limen.engine.sync;

import java.security.PublicKey;
import java.util.Optional;
import org.limen.engine.merkle.Ed25519;

/// The node that a log comes from.
///
/// Only the key says who it is: a name may be given twice, and a node that was set up anew has another key.
///
/// @param publicKey X.509 in base64
public record Origin(String name, String publicKey) {
    /// The key to check signatures with; empty where the text is no Ed25519 key.
    public Optional<PublicKey> key() {
        return Ed25519.publicKey(publicKey);
    }
}
