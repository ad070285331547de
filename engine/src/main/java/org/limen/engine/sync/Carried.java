package org.limen.engine.sync;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;

/// An entry on its way to another node, without what the receiver can work out: its place, the hash before it and its
/// own.
///
/// @param happened to the microsecond
/// @param recorded to the microsecond
public record Carried(UUID id, String kind, String subject, Instant happened, Instant recorded, Content content) {

    /// What the entry's body hash is made from, or the hash alone where the body was purged.
    public sealed interface Content {
        Hash hash();
    }

    /// @param salt 16 bytes in hexadecimal
    /// @param json as it was written
    public record Whole(String salt, String json) implements Content {
        @Override
        public Hash hash() {
            return Entry.bodyHash(HexFormat.of().parseHex(salt), json.getBytes(StandardCharsets.UTF_8));
        }
    }

    public record Purged(Hash hash) implements Content {}

    /// The entry at its place in a log.
    public Entry at(long sequence, Hash previous) {
        return new Entry(sequence, id, kind, subject, happened, recorded, content.hash(), previous);
    }

    /// The same without its body.
    public Carried purged() {
        return new Carried(id, kind, subject, happened, recorded, new Purged(content.hash()));
    }

    /// The body as it was written; null where it was purged.
    public @Nullable String body() {
        return content instanceof Whole whole ? whole.json() : null;
    }
}
