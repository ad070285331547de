package org.limen.ledger.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.limen.engine.merkle.Hash;

/// The last line of an export: how many entries it holds, and the SHA-256 of every byte before this line, signed.
///
/// The signature (Ed25519) is over the text `limen-export-1`, the node's name (UTF-8 length in 4 bytes, then the
/// bytes), the number of entries (8 bytes) and the hash (32).
/// The line has one spelling only, since nothing else covers its own bytes.
record EndLine(long entries, Hash sha256, String signature) {
    private static final byte[] BEGIN = "{\"end\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTEXT = "limen-export-1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FORM = Pattern.compile("\\{\"end\":\\{\"entries\":(0|[1-9][0-9]{0,17}),"
            + "\"sha256\":\"([0-9a-f]{64})\",\"signature\":\"([A-Za-z0-9+/]{86}==)\"}}");

    static EndLine sign(String node, long entries, Hash sha256, PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(encoded(node, entries, sha256));
        return new EndLine(entries, sha256, Base64.getEncoder().encodeToString(signature.sign()));
    }

    static boolean beginsLike(byte[] line) {
        return line.length >= BEGIN.length && Arrays.mismatch(line, BEGIN) >= BEGIN.length;
    }

    /// Reads the line in its one spelling.
    static EndLine read(String line) throws ExportFault {
        var match = FORM.matcher(line);
        if (!match.matches()) {
            throw new ExportFault("end-unreadable", "the end line is not written as it must be");
        }
        var end = new EndLine(
                Long.parseLong(match.group(1)), Hash.of(HexFormat.of().parseHex(match.group(2))), match.group(3));
        if (!isCanonical(end.signature)) {
            throw new ExportFault("end-unreadable", "the signature of the end line is not written as it must be");
        }
        return end;
    }

    String text() {
        return "{\"end\":{\"entries\":" + entries + ",\"sha256\":\"" + sha256.hex() + "\",\"signature\":\"" + signature
                + "\"}}";
    }

    boolean isSignedBy(PublicKey key, String node) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(encoded(node, entries, sha256));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// Base64 has spare bits before its padding: several spellings of one signature, of which one is accepted.
    private static boolean isCanonical(String base64) {
        return Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(base64))
                .equals(base64);
    }

    private static byte[] encoded(String node, long entries, Hash sha256) {
        byte[] name = node.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(CONTEXT.length + Integer.BYTES + name.length + Long.BYTES + Hash.BYTES)
                .put(CONTEXT)
                .putInt(name.length)
                .put(name)
                .putLong(entries)
                .put(sha256.bytes())
                .array();
    }
}
