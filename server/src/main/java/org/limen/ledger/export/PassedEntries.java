package org.limen.ledger.export;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;

/// The entries of an export as far as they were read: every one in its place, linked, with the body that was hashed.
final class PassedEntries {
    private final Known.@Nullable KnownHead known;
    private final BitSet gone = new BitSet();
    private final BitSet unexplained = new BitSet();
    private Frontier tree = Frontier.empty();
    private Hash last = Hash.origin();

    PassedEntries(Known.@Nullable KnownHead known) {
        this.known = known;
    }

    Frontier tree() {
        return tree;
    }

    long size() {
        return tree.size();
    }

    /// The hash of the last entry.
    Hash last() {
        return last;
    }

    /// How many have no body any more.
    long purged() {
        return gone.cardinality();
    }

    /// Takes the next entry.
    ///
    /// @param stated the hash that the file states for it
    void pass(Entry entry, byte @Nullable [] salt, @Nullable String body, Hash stated) throws ExportFault {
        linked(entry);
        body(entry, salt, body);
        ExportFault.unless(entry.hash().equals(stated), "hash-wrong", "the entry is not the one that was hashed");
        last = stated;
        tree = tree.plus(stated);
        if (known != null && known.size() == tree.size()) {
            ExportFault.unless(
                    known.root().equals(tree.root()),
                    "head-differs",
                    "the first " + known.size() + " entries are not those of the head that was given");
        }
    }

    /// Takes what an entry says about bodies that were purged.
    void explain(Entry entry, String body) throws ExportFault {
        for (PurgedSequences.Span span : PurgedSequences.in(body)) {
            ExportFault.unless(
                    span.to() < entry.sequence(), "purge-unreadable", "the entry does not say which bodies it purged");
            for (long sequence = span.from(); sequence <= span.to(); sequence++) {
                ExportFault.unless(
                        gone.get((int) sequence),
                        "purge-undone",
                        "entry " + sequence + " still has the body that was purged");
                unexplained.clear((int) sequence);
            }
        }
    }

    void requireAllExplained() throws ExportFault {
        int first = unexplained.nextSetBit(0);
        ExportFault.unless(
                first < 0, "purge-unexplained", "entry " + first + " has no body, and no entry says who purged it");
    }

    void requireKnownHeadReached() throws ExportFault {
        ExportFault.unless(
                known == null || known.size() <= tree.size(),
                "head-not-reached",
                "the file ends before the head that was given");
    }

    private void linked(Entry entry) throws ExportFault {
        long expected = tree.size() + 1;
        ExportFault.unless(
                entry.sequence() == expected,
                "sequence-wrong",
                "entry " + expected + " is missing or out of place: here stands " + entry.sequence());
        ExportFault.unless(entry.previous().equals(last), "link-wrong", "the entry is not linked to the one before it");
    }

    private void body(Entry entry, byte @Nullable [] salt, @Nullable String body) throws ExportFault {
        ExportFault.unless((salt == null) == (body == null), "salt-wrong", "a body and its salt stand or go together");
        if (salt == null || body == null) {
            gone.set((int) entry.sequence());
            unexplained.set((int) entry.sequence());
            return;
        }
        var hash = Entry.bodyHash(salt, body.getBytes(StandardCharsets.UTF_8));
        ExportFault.unless(hash.equals(entry.bodyHash()), "body-wrong", "the body is not the one that was hashed");
    }
}
