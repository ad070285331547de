package org.limen.engine.merkle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A node's signed word on the whole of its ledger: how many entries, and the root of the Merkle tree over them.
///
/// The signature (Ed25519, RFC 8032) is over the text `limen-head-2`, then the node's name (UTF-8 length in 4 bytes,
/// then the bytes), the size (8 bytes), the root (32) and the time of signing in microseconds since 1970 (8).
///
/// @param signature in base64
public record TreeHead(String node, long size, Hash root, Instant signed, String signature) {
    private static final byte[] CONTEXT = "limen-head-2".getBytes(StandardCharsets.US_ASCII);

    public TreeHead {
        signed = signed.truncatedTo(ChronoUnit.MICROS);
    }

    /// Signs the head of a tree with the node's key.
    public static TreeHead sign(String node, Frontier tree, Instant now, PrivateKey key)
            throws GeneralSecurityException {
        var unsigned = new TreeHead(node, tree.size(), tree.root(), now, "");
        return new TreeHead(node, unsigned.size, unsigned.root, unsigned.signed, Ed25519.sign(unsigned.encoded(), key));
    }

    /// Tells whether this head was signed with the private half of `key`.
    public boolean isSignedBy(PublicKey key) {
        return Ed25519.isSigned(encoded(), signature, key);
    }

    byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(CONTEXT);
        bytes.writeBytes(withLength(node.getBytes(StandardCharsets.UTF_8)));
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(size).array());
        bytes.writeBytes(root.bytes());
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(Entry.micros(signed)).array());
        return bytes.toByteArray();
    }

    static byte[] withLength(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }
}
