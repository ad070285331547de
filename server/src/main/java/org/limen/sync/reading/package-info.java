/// Gives what other nodes recorded to the packages of this node that read it: every entry once, in its log's order.
///
/// How far a reader is stands in the database, written in the same recording as what the reader made of the entries.
/// It is kept for each kind: a kind that a reader learns with a new release is read from the beginning.
///
/// Words: a **cursor** is how far a reader has read a kind of a log; an entry is **unread** while its kind, or that
/// version of it, is unknown to this release.
@org.jspecify.annotations.NullMarked
package org.limen.sync.reading;
