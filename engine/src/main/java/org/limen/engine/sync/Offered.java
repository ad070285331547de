package org.limen.engine.sync;

import java.time.Instant;

/// An edition that a node passes on to the nodes below it.
///
/// @param sort   what sort of edition, in kebab-case: `list`, `line`
/// @param number higher than that of every edition before of the same name
/// @param sha256 of the bytes, in hexadecimal
/// @param form   the version of the file's form: a node that can't read it keeps the edition before and says so
public record Offered(String sort, String name, long number, Instant issued, long bytes, String sha256, int form) {}
