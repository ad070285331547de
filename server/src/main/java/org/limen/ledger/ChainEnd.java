package org.limen.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Subtree;

/// Where a ledger ends: what the next event is linked to, wherever the entries are kept.
///
/// @param tree over all entries
/// @param hash of the last entry; zeros where there is none
public record ChainEnd(Frontier tree, Hash hash) {
    public static final ChainEnd NOTHING = new ChainEnd(Frontier.empty(), Hash.origin());

    /// How many entries there are.
    public long size() {
        return tree.size();
    }

    /// An event as the next entry.
    ///
    /// @param salt   16 bytes that nobody can guess
    /// @param body   the event's, as JSON
    /// @param filled is told of every perfect subtree that the entry fills
    public Linked linked(
            LedgerEvent event, UUID id, byte[] salt, String body, Instant recorded, BiConsumer<Subtree, Hash> filled) {
        Hash bodyHash = Entry.bodyHash(salt, body.getBytes(StandardCharsets.UTF_8));
        var entry =
                new Entry(size() + 1, id, event.kind(), event.subject(), event.happened(), recorded, bodyHash, hash);
        Hash entryHash = entry.hash();
        return new Linked(entry, new ChainEnd(tree.plus(entryHash, filled), entryHash));
    }

    /// @param end after the entry
    public record Linked(Entry entry, ChainEnd end) {}
}
