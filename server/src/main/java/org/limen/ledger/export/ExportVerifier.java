package org.limen.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;

/// Verifies an export as it streams by: every hash, every link, every signature, every byte.
///
/// A line at a time is in memory, and 32 bytes for each entry passed.
public final class ExportVerifier {
    private static final Set<String> FIRST = Set.of("limen-ledger", "node", "publicKey");
    private static final Set<String> ENTRY = Set.of(
            "sequence",
            "id",
            "kind",
            "subject",
            "happened",
            "recorded",
            "salt",
            "body",
            "bodyHash",
            "previous",
            "hash");
    private static final Set<String> HEAD = Set.of("sequence", "hash", "signed", "signature");

    private final ByteLines lines;
    private final MessageDigest digest = Hash.sha256();
    private final HashList hashes = new HashList();
    private Hash last = Hash.origin();
    private long heads;
    private long purged;
    private @Nullable Head lastHead;
    private @Nullable Long sequence;

    private ExportVerifier(InputStream in) {
        this.lines = new ByteLines(in);
    }

    /// Reads an export to its end or to the first thing that does not hold.
    ///
    /// @param publicKey the node's key as known from elsewhere (X.509 in base64), or null to take the file's word
    /// @throws IOException when the stream itself cannot be read
    public static Verdict verify(InputStream in, @Nullable String publicKey) throws IOException {
        var verifier = new ExportVerifier(in);
        try {
            return verifier.read(publicKey);
        } catch (ExportFault fault) {
            return new Verdict.Broken(verifier.lines.number(), verifier.sequence, fault.code(), fault.what());
        }
    }

    private Verdict read(@Nullable String expectedKey) throws IOException, ExportFault {
        var first = ExportLine.read(digested(required()));
        first.requireExactly(FIRST);
        if (first.whole("limen-ledger") != ExportWriter.FORM_VERSION) {
            throw new ExportFault("version-unknown", "this form of export is not known to this version of Limen");
        }
        String node = first.text("node");
        String keyText = first.text("publicKey");
        if (expectedKey != null && !expectedKey.strip().equals(keyText)) {
            throw new ExportFault("key-differs", "the file names another public key than the one given");
        }
        var key = key(keyText);
        readLines(node, key);
        return new Verdict.Intact(node, keyText, hashes.size(), heads, purged, lastHead);
    }

    private void readLines(String node, PublicKey key) throws IOException, ExportFault {
        for (byte[] bytes = required(); ; bytes = required()) {
            sequence = null;
            if (EndLine.beginsLike(bytes)) {
                end(EndLine.read(new String(bytes, StandardCharsets.UTF_8)), node, key);
                return;
            }
            var line = ExportLine.read(digested(bytes));
            if (line.has("head")) {
                line.requireExactly(Set.of("head"));
                head(line.at("head"), node, key);
            } else {
                entry(line);
            }
        }
    }

    private byte[] required() throws IOException, ExportFault {
        byte[] line = lines.next();
        if (line == null) {
            throw new ExportFault("cut-off", "the file ends without its end line: it was cut off");
        }
        return line;
    }

    private byte[] digested(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
        return line;
    }

    private void entry(ExportLine line) throws ExportFault {
        line.requireExactly(ENTRY);
        sequence = line.whole("sequence");
        var entry = new Entry(
                sequence,
                line.id("id"),
                line.text("kind"),
                line.text("subject"),
                line.instant("happened"),
                line.instant("recorded"),
                line.hash("bodyHash"),
                line.hash("previous"));
        linked(entry);
        body(entry, line.saltOrNull("salt"), line.textOrNull("body"));
        last = line.hash("hash");
        require(entry.hash().equals(last), "hash-wrong", "the entry is not the one that was hashed");
        hashes.add(last);
    }

    private void linked(Entry entry) throws ExportFault {
        long expected = hashes.size() + 1;
        require(
                entry.sequence() == expected,
                "sequence-wrong",
                "entry " + expected + " is missing or out of place: here stands " + entry.sequence());
        require(entry.previous().equals(last), "link-wrong", "the entry is not linked to the one before it");
    }

    private void body(Entry entry, byte @Nullable [] salt, @Nullable String body) throws ExportFault {
        require((salt == null) == (body == null), "salt-wrong", "a body and its salt stand or go together");
        if (salt == null || body == null) {
            purged++;
            return;
        }
        var hash = Entry.bodyHash(salt, body.getBytes(StandardCharsets.UTF_8));
        require(hash.equals(entry.bodyHash()), "body-wrong", "the body is not the one that was hashed");
    }

    private void head(ExportLine line, String node, PublicKey key) throws ExportFault {
        line.requireExactly(HEAD);
        var head = new Head(
                node, line.whole("sequence"), line.hash("hash"), line.instant("signed"), line.text("signature"));
        boolean reached = head.sequence() >= 1 && head.sequence() <= hashes.size();
        require(reached, "head-early", "the head speaks of entry " + head.sequence() + ", which has not come yet");
        require(
                head.hash().equals(hashes.of(head.sequence())),
                "head-wrong",
                "the node signed another hash for entry " + head.sequence());
        require(head.isSignedBy(key), "head-signature-wrong", "the head is not signed with the key of the file");
        heads++;
        if (lastHead == null || head.sequence() >= lastHead.sequence()) {
            lastHead = head;
        }
    }

    private void end(EndLine end, String node, PublicKey key) throws IOException, ExportFault {
        require(
                end.entries() == hashes.size(),
                "count-wrong",
                "the file holds " + hashes.size() + " entries where the node wrote " + end.entries());
        require(
                end.sha256().equals(Hash.of(digest.digest())),
                "bytes-changed",
                "somewhere before this line the file is not byte for byte what the node wrote");
        require(
                end.isSignedBy(key, node),
                "end-signature-wrong",
                "the end line is not signed with the key of the file");
        require(lines.next() == null, "after-end", "something follows the end line");
    }

    private static PublicKey key(String base64) throws ExportFault {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ExportFault("key-unreadable", "the first line holds no Ed25519 public key that can be read");
        }
    }

    private static void require(boolean holds, String code, String what) throws ExportFault {
        if (!holds) {
            throw new ExportFault(code, what);
        }
    }
}
