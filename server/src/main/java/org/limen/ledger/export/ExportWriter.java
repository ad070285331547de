package org.limen.ledger.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;
import org.limen.engine.merkle.TreeHead;

/// Writes a ledger as an export of the second form, line by line; without [#end] the file counts as cut off.
public final class ExportWriter {
    static final int FORM_VERSION = 2;
    private final OutputStream out;
    private final DigestOutputStream digested;
    private final String node;
    private final KeyPair keys;
    private Frontier tree = Frontier.empty();

    /// Writes the first line.
    public ExportWriter(OutputStream out, String node, KeyPair keys) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.digested = new DigestOutputStream(this.out, Hash.sha256());
        this.node = node;
        this.keys = keys;
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        line(new LineText()
                .put("{\"limen-ledger\":")
                .number(FORM_VERSION)
                .put(",\"node\":")
                .text(node)
                .put(",\"publicKey\":")
                .text(key)
                .put("}"));
    }

    /// Writes the next entry.
    ///
    /// @param salt the body's salt, null together with the body when it was purged
    /// @param body the exact text that was hashed
    public void entry(Entry entry, byte @Nullable [] salt, @Nullable String body) throws IOException {
        Hash hash = entry.hash();
        line(new LineText()
                .put("{\"sequence\":")
                .number(entry.sequence())
                .put(",\"id\":")
                .text(entry.id().toString())
                .put(",\"kind\":")
                .text(entry.kind())
                .put(",\"subject\":")
                .text(entry.subject())
                .put(",\"happened\":")
                .instant(entry.happened())
                .put(",\"recorded\":")
                .instant(entry.recorded())
                .put(",\"salt\":")
                .hexOrNull(salt)
                .put(",\"body\":")
                .textOrNull(body)
                .put(",\"bodyHash\":")
                .text(entry.bodyHash().hex())
                .put(",\"previous\":")
                .text(entry.previous().hex())
                .put(",\"hash\":")
                .text(hash.hex())
                .put("}"));
        tree = tree.plus(hash);
    }

    /// Writes a signed head of the tree, behind the last entry that it covers.
    public void head(TreeHead head) throws IOException {
        line(new LineText()
                .put("{\"head\":{\"size\":")
                .number(head.size())
                .put(",\"root\":")
                .text(head.root().hex())
                .put(",\"signed\":")
                .instant(head.signed())
                .put(",\"signature\":")
                .text(head.signature())
                .put("}}"));
    }

    /// Writes a head from before there was a tree, behind its entry.
    public void chainHead(Head head) throws IOException {
        line(new LineText()
                .put("{\"chainHead\":{\"sequence\":")
                .number(head.sequence())
                .put(",\"hash\":")
                .text(head.hash().hex())
                .put(",\"signed\":")
                .instant(head.signed())
                .put(",\"signature\":")
                .text(head.signature())
                .put("}}"));
    }

    /// Writes another node's word on the head that was written last.
    public void countersigned(Countersignature seen) throws IOException {
        line(new LineText()
                .put("{\"countersigned\":{\"by\":")
                .text(seen.by())
                .put(",\"publicKey\":")
                .text(seen.publicKey())
                .put(",\"at\":")
                .instant(seen.at())
                .put(",\"signature\":")
                .text(seen.signature())
                .put("}}"));
    }

    /// Writes the end line and flushes; the stream stays open for its owner to close.
    public void end() throws IOException, GeneralSecurityException {
        var sha256 = Hash.of(digested.getMessageDigest().digest());
        var end = EndLine.sign(node, tree, sha256, keys.getPrivate());
        out.write((end.text() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void line(LineText text) throws IOException {
        digested.write(text.bytes());
        digested.write('\n');
    }
}
