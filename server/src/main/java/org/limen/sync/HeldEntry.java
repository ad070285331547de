package org.limen.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Origin;
import org.limen.ledger.kind.EntryKind;

/// An entry of another node's ledger, proven to be what that node recorded.
///
/// @param origin   the node that recorded it
/// @param sequence its place in that node's log, from 1 without gaps
/// @param recorded by that node's clock
/// @param held     when this node took it, by its own clock
/// @param body     JSON as it was written; null where it was purged
public record HeldEntry(
        Origin origin,
        long sequence,
        UUID id,
        EntryKind kind,
        String subject,
        Instant happened,
        Instant recorded,
        Instant held,
        @Nullable String body) {}
