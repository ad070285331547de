package org.limen.ledger.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;

/// The last line of an export: how many entries it holds, their root, and the SHA-256 of every byte before this line,
/// signed.
///
/// The signature (Ed25519) is over the text `limen-export-2` (`limen-export-1` in the first form), the node's name
/// (UTF-8 length in 4 bytes, then the bytes), the number of entries (8 bytes), the root (32; the first form has none)
/// and the hash (32).
/// The line has one spelling only, since nothing else covers its own bytes.
///
/// @param root null in the first form
record EndLine(long entries, @Nullable Hash root, Hash sha256, String signature) {
    private static final byte[] BEGIN = "{\"end\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FORM = Pattern.compile("\\{\"end\":\\{\"entries\":(0|[1-9][0-9]{0,17}),"
            + "(?:\"root\":\"([0-9a-f]{64})\",)?"
            + "\"sha256\":\"([0-9a-f]{64})\",\"signature\":\"([A-Za-z0-9+/]{86}==)\"}}");

    static EndLine sign(String node, Frontier tree, Hash sha256, PrivateKey key) throws GeneralSecurityException {
        var unsigned = new EndLine(tree.size(), tree.root(), sha256, "");
        return new EndLine(unsigned.entries, unsigned.root, sha256, Ed25519.sign(unsigned.encoded(node), key));
    }

    static boolean beginsLike(byte[] line) {
        return line.length >= BEGIN.length && Arrays.mismatch(line, BEGIN) >= BEGIN.length;
    }

    /// Reads the line in its one spelling.
    ///
    /// @param withRoot whether the form of the export has a root there
    static EndLine read(byte[] line, boolean withRoot) throws ExportFault {
        var match = FORM.matcher(new String(line, StandardCharsets.ISO_8859_1));
        if (!match.matches() || (match.group(2) != null) != withRoot || !Ed25519.isSpelled(match.group(4))) {
            throw new ExportFault("end-unreadable", "the end line is not written as it must be");
        }
        return new EndLine(
                Long.parseLong(match.group(1)),
                withRoot ? hash(match.group(2)) : null,
                hash(match.group(3)),
                match.group(4));
    }

    String text() {
        return "{\"end\":{\"entries\":" + entries + (root == null ? "" : ",\"root\":\"" + root.hex() + "\"")
                + ",\"sha256\":\"" + sha256.hex() + "\",\"signature\":\"" + signature + "\"}}";
    }

    boolean isSignedBy(PublicKey key, String node) {
        return Ed25519.isSigned(encoded(node), signature, key);
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    private byte[] encoded(String node) {
        byte[] name = node.getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((root == null ? "limen-export-1" : "limen-export-2").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
        bytes.writeBytes(name);
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(entries).array());
        if (root != null) {
            bytes.writeBytes(root.bytes());
        }
        bytes.writeBytes(sha256.bytes());
        return bytes.toByteArray();
    }
}
