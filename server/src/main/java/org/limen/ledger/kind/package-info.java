/// Says what kinds of entries there are, and in which version a node writes and can read each.
///
/// An entry names its kind with the version of its form behind it: `crossing-checked@2`.
/// A node that holds another's ledger keeps entries that it is too old to read, and reads them when it is newer.
///
/// Words: a **kind** is what an entry tells of; a **form** is how its body is laid out.
@NullMarked
@NamedInterface("kind")
package org.limen.ledger.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
