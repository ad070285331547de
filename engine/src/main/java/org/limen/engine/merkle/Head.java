package org.limen.engine.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A node's signed word on how far its ledger reached, as nodes gave it before they kept a tree: see [TreeHead].
///
/// The signature (Ed25519, RFC 8032) is over the text `limen-head-1`, then the node's name (UTF-8 length in 4 bytes,
/// then the bytes), the sequence (8 bytes), the hash (32) and the time of signing in microseconds since 1970 (8).
///
/// @param signature in base64
public record Head(String node, long sequence, Hash hash, Instant signed, String signature) {
    private static final byte[] CONTEXT = "limen-head-1".getBytes(StandardCharsets.US_ASCII);

    public Head {
        signed = signed.truncatedTo(ChronoUnit.MICROS);
    }

    /// Signs the head of a ledger with the node's key.
    public static Head sign(String node, long sequence, Hash hash, Instant now, PrivateKey key)
            throws GeneralSecurityException {
        Head unsigned = new Head(node, sequence, hash, now, "");
        return new Head(node, sequence, hash, unsigned.signed, Ed25519.sign(unsigned.encoded(), key));
    }

    /// Tells whether this head was signed with the private half of `key`.
    public boolean isSignedBy(PublicKey key) {
        return Ed25519.isSigned(encoded(), signature, key);
    }

    private byte[] encoded() {
        byte[] name = node.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(CONTEXT.length + 4 + name.length + 8 + Hash.BYTES + 8)
                .put(CONTEXT)
                .putInt(name.length)
                .put(name)
                .putLong(sequence)
                .put(hash.bytes())
                .putLong(Entry.micros(signed))
                .array();
    }
}
