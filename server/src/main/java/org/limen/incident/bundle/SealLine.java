package org.limen.incident.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.limen.engine.merkle.Hash;

/// The last bytes of a bundle: the SHA-256 of every byte before them, signed.
///
/// The signature (Ed25519) is over the text `limen-bundle-1`, the node's name (UTF-8 length in 4 bytes, then the bytes)
/// and the hash.
/// It has one length and one spelling only, since nothing else covers its own bytes.
record SealLine(Hash sha256, String signature) {
    private static final String CONTEXT = "limen-bundle-1";
    private static final Pattern FORM = Pattern.compile(CONTEXT + " ([0-9a-f]{64}) ([A-Za-z0-9+/]{86}==)");

    /// How long the line is: the words, two spaces, 64 digits and 88 characters of base64.
    static final int BYTES = CONTEXT.length() + 1 + 64 + 1 + 88;

    static SealLine sign(String node, Hash sha256, PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(encoded(node, sha256));
        return new SealLine(sha256, Base64.getEncoder().encodeToString(signature.sign()));
    }

    static Optional<SealLine> read(byte[] bytes) {
        var match = FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!match.matches()) {
            return Optional.empty();
        }
        String base64 = match.group(2);
        boolean canonical = Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(base64))
                .equals(base64);
        return canonical
                ? Optional.of(new SealLine(Hash.of(HexFormat.of().parseHex(match.group(1))), base64))
                : Optional.empty();
    }

    byte[] bytes() {
        return (CONTEXT + " " + sha256.hex() + " " + signature).getBytes(StandardCharsets.US_ASCII);
    }

    boolean isSignedBy(PublicKey key, String node) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(encoded(node, sha256));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] encoded(String node, Hash sha256) {
        byte[] context = CONTEXT.getBytes(StandardCharsets.US_ASCII);
        byte[] name = node.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(context.length + Integer.BYTES + name.length + Hash.BYTES)
                .put(context)
                .putInt(name.length)
                .put(name)
                .put(sha256.bytes())
                .array();
    }
}
