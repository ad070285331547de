package org.limen.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.limen.engine.merkle.Hash;

/// Verifies an export as it streams by: every hash, every link, every signature, every byte.
///
/// Of the second form a line at a time is in memory and two bits for each entry; of the first form 32 bytes for each.
public final class ExportVerifier {
    private static final byte[] SECOND = "{\"limen-ledger\":2,".getBytes(StandardCharsets.US_ASCII);

    private final ByteLines lines;
    private final MessageDigest digest = Hash.sha256();

    private ExportVerifier(InputStream in) {
        this.lines = new ByteLines(in);
    }

    /// Reads an export to its end or to the first thing that does not hold.
    ///
    /// @throws IOException when the stream itself cannot be read
    public static Verdict verify(InputStream in, Known known) throws IOException {
        var verifier = new ExportVerifier(in);
        try {
            return verifier.read(known);
        } catch (ExportFault fault) {
            return fault.onLine(verifier.lines.number());
        }
    }

    private Verdict read(Known known) throws IOException, ExportFault {
        byte[] first = digested(required());
        Form form = begins(first, SECOND) ? SecondForm.of(first, known) : FirstForm.of(first, known);
        for (byte[] line = required(); ; line = required()) {
            if (EndLine.beginsLike(line)) {
                end(form, form.end(line));
                return intact(form);
            }
            form.line(digested(line));
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

    private void end(Form form, EndLine end) throws IOException, ExportFault {
        PassedEntries entries = form.entries();
        ExportFault.unless(
                end.entries() == entries.size(),
                "count-wrong",
                "the file holds " + entries.size() + " entries where the node wrote " + end.entries());
        ExportFault.unless(
                end.root() == null || end.root().equals(entries.tree().root()),
                "root-wrong",
                "the node wrote another root for these entries");
        ExportFault.unless(
                end.sha256().equals(Hash.of(digest.digest())),
                "bytes-changed",
                "somewhere before this line the file is not byte for byte what the node wrote");
        ExportFault.unless(
                end.isSignedBy(form.origin().key(), form.origin().node()),
                "end-signature-wrong",
                "the end line is not signed with the key of the file");
        entries.requireKnownHeadReached();
        ExportFault.unless(lines.next() == null, "after-end", "something follows the end line");
    }

    private static Verdict.Intact intact(Form form) {
        PassedEntries entries = form.entries();
        Form.Signed signed = form.signed();
        return new Verdict.Intact(
                form.origin().node(),
                form.origin().publicKey(),
                entries.size(),
                entries.tree().root(),
                signed.heads(),
                entries.purged(),
                signed.last(),
                signed.witnesses().size(),
                signed.witnesses().stream().distinct().sorted().toList());
    }

    private static boolean begins(byte[] line, byte[] beginning) {
        return line.length >= beginning.length && Arrays.mismatch(line, beginning) >= beginning.length;
    }
}
