/// What stays sealed: who told of an incident in confidence, readable only when two roles together have asked.
///
/// What is sealed is encrypted before it reaches the database or the ledger, under a key that lies outside of both.
/// One of the two roles asks and says why, a person of the other agrees, both are on record, and then both may read
/// for a limited time.
///
/// Words: the **seal** encrypts; a **request** asks to open; an **agreement** of the other role opens it.
@org.jspecify.annotations.NullMarked
package org.limen.incident.sealing;
