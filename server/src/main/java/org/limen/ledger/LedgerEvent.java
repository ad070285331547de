package org.limen.ledger;

import java.time.Instant;

/// One thing that happened, on its way into the ledger.
///
/// @param kind     what sort of thing, in kebab-case: `crossing-checked`
/// @param subject  what it is about, an id or a name that its package understands
/// @param happened when it happened, which may be long before it is recorded
/// @param body     written as JSON, with everything a reader needs years later
public record LedgerEvent(String kind, String subject, Instant happened, Object body) {}
