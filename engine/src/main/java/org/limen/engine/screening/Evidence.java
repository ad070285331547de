package org.limen.engine.screening;

/// What one field, or one word of the name, says for or against a hit.
///
/// @param field  `name`, `nameQuality`, `nameCulture` (what names lose that go together), `birthDate`, `birthPlace`,
///               `sex`, `nationality` or `documentNumber`
/// @param listed what the list says; empty where it has nothing that corresponds
/// @param given  what the traveller gave; empty likewise
/// @param level  how far they agree
/// @param bits   for the hit where positive, against it where negative
public record Evidence(String field, String listed, String given, Level level, double bits) {}
