/// Reads lists of persons in every form in which they are published, and lists of lost and stolen documents.
///
/// Every row is understood or named with its line; a row at fault never takes the others with it.
/// [SubjectListReader] is the door for lists of any form, [DocumentNumbers] holds documents by the ten million, and
/// [DocumentList] reads a signed edition of documents.
///
/// Words: a **row** is one line or element; an **entry** is all rows with one entry id; a **category** says what is
/// asked of who finds the person; a **listed document** is one that its issuing state reported lost, stolen, revoked
/// or invalid; **understood** is the account of an import.
@org.jspecify.annotations.NullMarked
package org.limen.engine.lists;
