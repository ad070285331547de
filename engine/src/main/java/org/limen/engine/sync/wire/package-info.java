/// The bytes in which the messages of `sync` travel: one byte of form, then what follows deflated (RFC 1951).
///
/// Numbers are in seven bits a byte, the lowest first; times are microseconds since 1970; texts are UTF-8 behind their
/// length. What a receiver can work out (places, hashes of entries and of bodies that are there) does not travel.
/// Any bytes may come in: what is too long, cut off or not in its one form gives a problem that says where it was
/// found.
@org.jspecify.annotations.NullMarked
package org.limen.engine.sync.wire;
