package org.limen.ledger.export;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;

/// The form of exports from before there was a tree: heads sign the hash of an entry and may stand anywhere after it.
final class FirstForm implements Form {
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

    private final Origin origin;
    private final PassedEntries entries;
    private final HashList hashes = new HashList();
    private long heads;
    private Verdict.@Nullable LastHead lastHead;

    private FirstForm(Origin origin, Known known) {
        this.origin = origin;
        this.entries = new PassedEntries(known.head());
    }

    static FirstForm of(byte[] line, Known known) throws ExportFault {
        var first = ExportLine.read(line);
        first.requireExactly(FIRST);
        ExportFault.unless(
                first.whole("limen-ledger") == 1,
                "version-unknown",
                "this form of export is not known to this version of Limen");
        return new FirstForm(Origin.of(first.text("node"), first.text("publicKey"), known), known);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public PassedEntries entries() {
        return entries;
    }

    @Override
    public void line(byte[] bytes) throws ExportFault {
        var line = ExportLine.read(bytes);
        if (line.has("head")) {
            line.requireExactly(Set.of("head"));
            head(line.at("head"));
        } else {
            line.requireExactly(ENTRY);
            entry(line, line.whole("sequence"));
        }
    }

    @Override
    public EndLine end(byte[] line) throws ExportFault {
        return EndLine.read(line, false);
    }

    @Override
    public Signed signed() {
        return new Signed(heads, lastHead, List.of());
    }

    private void entry(ExportLine line, long sequence) throws ExportFault {
        try {
            var entry = new Entry(
                    sequence,
                    line.id("id"),
                    line.text("kind"),
                    line.text("subject"),
                    line.instant("happened"),
                    line.instant("recorded"),
                    line.hash("bodyHash"),
                    line.hash("previous"));
            Hash stated = line.hash("hash");
            entries.pass(entry, line.saltOrNull("salt"), line.textOrNull("body"), stated);
            hashes.add(stated);
        } catch (ExportFault fault) {
            throw fault.at(sequence);
        }
    }

    private void head(ExportLine line) throws ExportFault {
        line.requireExactly(HEAD);
        var head = new Head(
                origin.node(),
                line.whole("sequence"),
                line.hash("hash"),
                line.instant("signed"),
                line.text("signature"));
        boolean reached = head.sequence() >= 1 && head.sequence() <= hashes.size();
        ExportFault.unless(
                reached, "head-early", "the head speaks of entry " + head.sequence() + ", which has not come yet");
        ExportFault.unless(
                head.hash().equals(hashes.of(head.sequence())),
                "head-wrong",
                "the node signed another hash for entry " + head.sequence());
        ExportFault.unless(
                head.isSignedBy(origin.key()),
                "head-signature-wrong",
                "the head is not signed with the key of the file");
        heads++;
        if (lastHead == null || head.sequence() >= lastHead.sequence()) {
            lastHead = new Verdict.LastHead(head.sequence(), head.hash(), head.signed());
        }
    }
}
