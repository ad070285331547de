/// Editions on their way down: what this node passes on, and what it lacks of its parent's, fetched in pieces.
///
/// A piece that came stays when the link is cut; the next call goes on behind it, after a restart too.
/// Nothing is taken before the whole has the hash that the catalogue tells; who signed it is asked by the package whose
/// edition it is.
///
/// Words: an edition is **taken** when the node keeps it; a **sort** is the kind of thing that has editions.
@org.jspecify.annotations.NullMarked
package org.limen.sync.edition;
