/// The listed subjects in flat arrays: their names as runs of word ids in the order of birth dates, and what else is
/// known of each.
///
/// Serves the matcher above it and nobody else; what its classes promise may change with every version.
/// Nothing here changes once it is made, so any number of threads may read it.
/// Words: a **row** is one name of one subject under one of the subject's dates of birth; a **posting** is a row that
/// holds a word; the **store** keeps every subject as it was given, for whoever wants to see it.
@org.jspecify.annotations.NullMarked
package org.limen.engine.screening.listed;
