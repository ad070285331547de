/// Reads lists of persons and of documents in Limen's own tab-separated form.
///
/// Every row is understood or named with its line; a row at fault never takes the others with it.
/// Words: a **row** is one line; an **entry** is all rows with one entry id; a **category** says what is asked of who
/// finds the person; a **listed document** is one that its issuing state reported lost, stolen, revoked or invalid.
@org.jspecify.annotations.NullMarked
package org.limen.engine.lists;
