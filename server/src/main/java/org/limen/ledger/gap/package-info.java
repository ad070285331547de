/// What this node recorded, lost with its disk and got back from its parent's copy, read once more: the tables beside
/// the ledger are filled again from it before the node answers anybody.
///
/// Whoever keeps such a table is a [GapReader]; what no reader fills stays in the ledger alone, and an entry says how
/// much of which kind that is.
///
/// Words: a **gap** is a stretch of the ledger that came back so.
@NullMarked
@NamedInterface("gap")
package org.limen.ledger.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
