package org.limen.ledger.gap;

import java.util.Optional;
import java.util.Set;
import org.limen.ledger.Page;

/// Fills tables beside the ledger again from this node's own entries of a gap; every bean of this type is given those
/// of its kinds, in their order.
///
/// Rows that are there already stay as they are, and nothing is entered into the ledger: it has the entry.
public interface GapReader {
    /// The kinds that it reads. No two readers have one in common.
    Set<String> kinds();

    /// Writes what an entry tells, within a recording of its own making.
    ///
    /// @return why nothing could be written; empty where the rows stand now
    Optional<String> read(Page page, GapEntry entry);
}
