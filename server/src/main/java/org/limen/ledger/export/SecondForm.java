package org.limen.ledger.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;
import org.limen.engine.merkle.TreeHead;

/// The form of today's exports: a tree over the entries, each head behind the last entry that it covers, and every
/// missing body told of by the entry of its purge.
final class SecondForm implements Form {
    private final Origin origin;
    private final PassedEntries entries;
    private final List<String> witnesses = new ArrayList<>();
    private long heads;
    private Verdict.@Nullable LastHead lastHead;
    private @Nullable TreeHead headBefore;

    private SecondForm(Origin origin, Known known) {
        this.origin = origin;
        this.entries = new PassedEntries(known.head());
    }

    static SecondForm of(byte[] line, Known known) throws ExportFault {
        var cursor = new LineCursor(line).expect("{\"limen-ledger\":2,\"node\":");
        String node = cursor.text();
        String key = cursor.expect(",\"publicKey\":").publicKey();
        cursor.expect("}").end();
        return new SecondForm(Origin.of(node, key, known), known);
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
        var line = new LineCursor(bytes);
        if (line.stands("{\"sequence\":")) {
            headBefore = null;
            entry(line.expect("{\"sequence\":"));
        } else if (line.stands("{\"head\":")) {
            headBefore = head(line);
        } else if (line.stands("{\"chainHead\":")) {
            headBefore = null;
            chainHead(line);
        } else {
            countersigned(line);
        }
    }

    @Override
    public EndLine end(byte[] line) throws ExportFault {
        EndLine end = EndLine.read(line, true);
        entries.requireAllExplained();
        return end;
    }

    @Override
    public Signed signed() {
        return new Signed(heads, lastHead, List.copyOf(witnesses));
    }

    private void entry(LineCursor line) throws ExportFault {
        long sequence = line.number();
        var id = line.expect(",\"id\":").id();
        String kind = line.expect(",\"kind\":").text();
        String subject = line.expect(",\"subject\":").text();
        var happened = line.expect(",\"happened\":").instant();
        var recorded = line.expect(",\"recorded\":").instant();
        byte[] salt = line.expect(",\"salt\":").saltOrNull();
        String body = line.expect(",\"body\":").textOrNull();
        Hash bodyHash = line.expect(",\"bodyHash\":").hash();
        Hash previous = line.expect(",\"previous\":").hash();
        Hash stated = line.expect(",\"hash\":").hash();
        line.expect("}").end();
        var entry = new Entry(sequence, id, kind, subject, happened, recorded, bodyHash, previous);
        try {
            entries.pass(entry, salt, body, stated);
            if (body != null && kind.equals(PurgedSequences.KIND)) {
                entries.explain(entry, body);
            }
        } catch (ExportFault fault) {
            throw fault.at(sequence);
        }
    }

    private TreeHead head(LineCursor line) throws ExportFault {
        long size = line.expect("{\"head\":{\"size\":").number();
        Hash root = line.expect(",\"root\":").hash();
        var signed = line.expect(",\"signed\":").instant();
        String signature = line.expect(",\"signature\":").signature();
        line.expect("}}").end();
        standsBehind(size);
        ExportFault.unless(
                root.equals(entries.tree().root()), "head-wrong", "the node signed another hash for entry " + size);
        var head = new TreeHead(origin.node(), size, root, signed, signature);
        isSigned(head.isSignedBy(origin.key()));
        lastHead = new Verdict.LastHead(size, root, signed);
        return head;
    }

    private void chainHead(LineCursor line) throws ExportFault {
        long sequence = line.expect("{\"chainHead\":{\"sequence\":").number();
        Hash hash = line.expect(",\"hash\":").hash();
        var signed = line.expect(",\"signed\":").instant();
        String signature = line.expect(",\"signature\":").signature();
        line.expect("}}").end();
        standsBehind(sequence);
        ExportFault.unless(
                hash.equals(entries.last()), "head-wrong", "the node signed another hash for entry " + sequence);
        var head = new Head(origin.node(), sequence, hash, signed, signature);
        isSigned(head.isSignedBy(origin.key()));
        lastHead = new Verdict.LastHead(sequence, hash, signed);
    }

    private void countersigned(LineCursor line) throws ExportFault {
        String by = line.expect("{\"countersigned\":{\"by\":").text();
        String key = line.expect(",\"publicKey\":").publicKey();
        var at = line.expect(",\"at\":").instant();
        String signature = line.expect(",\"signature\":").signature();
        line.expect("}}").end();
        TreeHead head = headBefore;
        if (head == null) {
            throw new ExportFault("countersignature-misplaced", "a countersignature stands behind no head");
        }
        ExportFault.unless(
                new Countersignature(by, key, at, signature).covers(head, origin.key()),
                "countersignature-wrong",
                "the countersignature does not cover the head before it");
        witnesses.add(by);
    }

    private void standsBehind(long sequence) throws ExportFault {
        ExportFault.unless(
                sequence == entries.size() && sequence > 0,
                "head-misplaced",
                "the head speaks of entry " + sequence + " and does not stand behind it");
    }

    private void isSigned(boolean holds) throws ExportFault {
        ExportFault.unless(holds, "head-signature-wrong", "the head is not signed with the key of the file");
        heads++;
    }
}
