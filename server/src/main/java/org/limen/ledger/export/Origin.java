package org.limen.ledger.export;

import java.security.PublicKey;
import org.limen.engine.merkle.Ed25519;

/// What the first line of an export says: whose it is, and which key signed.
///
/// @param publicKey X.509 in base64
record Origin(String node, String publicKey, PublicKey key) {
    static Origin of(String node, String publicKey, Known known) throws ExportFault {
        String expected = known.publicKey();
        ExportFault.unless(
                expected == null || expected.strip().equals(publicKey),
                "key-differs",
                "the file names another public key than the one given");
        PublicKey key = Ed25519.publicKey(publicKey)
                .orElseThrow(() -> new ExportFault(
                        "key-unreadable", "the first line holds no Ed25519 public key that can be read"));
        return new Origin(node, publicKey, key);
    }
}
