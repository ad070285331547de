package org.limen.ledger.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;
import tools.jackson.databind.json.JsonMapper;

/// Writes a ledger as an export, line by line; without [#end] the file counts as cut off.
public final class ExportWriter {
    static final int FORM_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final OutputStream out;
    private final DigestOutputStream digested;
    private final String node;
    private final KeyPair keys;
    private long entries;

    /// Writes the first line.
    public ExportWriter(OutputStream out, String node, KeyPair keys) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.digested = new DigestOutputStream(this.out, Hash.sha256());
        this.node = node;
        this.keys = keys;
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("limen-ledger", FORM_VERSION);
        form.put("node", node);
        form.put(
                "publicKey", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        line(form);
    }

    /// Writes the next entry.
    ///
    /// @param salt the body's salt, null together with the body when it was purged
    /// @param body the exact text that was hashed
    public void entry(Entry entry, byte @Nullable [] salt, @Nullable String body) throws IOException {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("sequence", entry.sequence());
        form.put("id", entry.id().toString());
        form.put("kind", entry.kind());
        form.put("subject", entry.subject());
        form.put("happened", ExportLine.text(entry.happened()));
        form.put("recorded", ExportLine.text(entry.recorded()));
        form.put("salt", salt == null ? null : HexFormat.of().formatHex(salt));
        form.put("body", body);
        form.put("bodyHash", entry.bodyHash().hex());
        form.put("previous", entry.previous().hex());
        form.put("hash", entry.hash().hex());
        line(form);
        entries++;
    }

    /// Writes a signed head, anywhere after the entry that it speaks of.
    public void head(Head head) throws IOException {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("sequence", head.sequence());
        form.put("hash", head.hash().hex());
        form.put("signed", ExportLine.text(head.signed()));
        form.put("signature", head.signature());
        line(Map.of("head", form));
    }

    /// Writes the end line and flushes; the stream stays open for its owner to close.
    public void end() throws IOException, GeneralSecurityException {
        var sha256 = Hash.of(digested.getMessageDigest().digest());
        var end = EndLine.sign(node, entries, sha256, keys.getPrivate());
        out.write((end.text() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void line(Map<String, ? extends @Nullable Object> form) throws IOException {
        digested.write(JSON.writeValueAsBytes(form));
        digested.write('\n');
    }
}
