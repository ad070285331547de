/// A degraded mode: when a post can't go on otherwise, some checks are left out for those who are not drawn.
///
/// Only a shift leader opens it, for a while, for named checks, and it closes by itself; no rule of protection, of
/// alerts or of entry conditions can be named.
/// Who is checked whole is drawn from a seed whose hash is in the ledger before the first draw and which is told when
/// the mode closes, so that every draw can be done again by anybody.
/// It gives `crossing` a [org.limen.crossing.check.Relief] and keeps what was left out of whose check.
///
/// Words: a **thinning** is one opening of the mode; a traveller is **drawn** to be checked whole; the **share** is how
/// many of a hundred are; a **commitment** is the hash of the seed.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.thinning;
