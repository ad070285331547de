package org.limen.ledger.gap;

import java.time.Instant;

/// An entry of a gap whose body is there.
///
/// @param body JSON as it was written
public record GapEntry(long sequence, String kind, String subject, Instant happened, Instant recorded, String body) {}
