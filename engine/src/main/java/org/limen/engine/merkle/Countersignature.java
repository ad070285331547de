package org.limen.engine.merkle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/// Another node's word on a head: it saw this head at this time, and it follows from every head of that node that it
/// saw before.
///
/// With it a node cannot show one history to some and another to others without the countersigning node's help.
/// The signature (Ed25519) is over the text `limen-countersign-1`, the witness's name (length in 4 bytes, then UTF-8),
/// the time in microseconds since 1970 (8), the bytes that the head's own signature is over (length in 4 bytes first)
/// and the public key of the node whose head it is (X.509, length first).
///
/// @param by        the countersigning node's name
/// @param publicKey the countersigning node's key, X.509 in base64
/// @param signature in base64
public record Countersignature(String by, String publicKey, Instant at, String signature) {
    private static final byte[] CONTEXT = "limen-countersign-1".getBytes(StandardCharsets.US_ASCII);

    public Countersignature {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// Signs another node's head.
    ///
    /// @param key the public key of the node whose head it is
    public static Countersignature sign(TreeHead head, PublicKey key, String by, Instant now, KeyPair own)
            throws GeneralSecurityException {
        String ownKey = Base64.getEncoder().encodeToString(own.getPublic().getEncoded());
        var unsigned = new Countersignature(by, ownKey, now, "");
        return new Countersignature(
                by, ownKey, unsigned.at, Ed25519.sign(unsigned.encoded(head, key), own.getPrivate()));
    }

    /// Tells whether this countersigns that head with the key it names; whose key that is must be known from elsewhere.
    public boolean covers(TreeHead head, PublicKey key) {
        return Ed25519.publicKey(publicKey)
                .filter(own -> Ed25519.isSigned(encoded(head, key), signature, own))
                .isPresent();
    }

    private byte[] encoded(TreeHead head, PublicKey key) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(CONTEXT);
        bytes.writeBytes(TreeHead.withLength(by.getBytes(StandardCharsets.UTF_8)));
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(Entry.micros(at)).array());
        bytes.writeBytes(TreeHead.withLength(head.encoded()));
        bytes.writeBytes(TreeHead.withLength(key.getEncoded()));
        return bytes.toByteArray();
    }
}
