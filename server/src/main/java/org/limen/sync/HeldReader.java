package org.limen.sync;

import java.util.Set;
import org.limen.ledger.Page;
import org.limen.ledger.kind.EntryKind;

/// Reads what other nodes of the authority recorded; every bean of this type is given the entries of its kinds.
///
/// Each entry comes once, in the order of its log, within a recording of this node: what a reader writes to the page
/// stands exactly when the entry counts as read.
/// Entries of different logs come in any order, an exit before its entry, and weeks after they happened.
/// A reader that throws is given the entry again later; meanwhile the link shows that reading stands still there, and
/// the other readers and logs go on.
public interface HeldReader {
    /// Under which name its place in each log is kept: a reader with another name reads everything anew.
    default String name() {
        return getClass().getSimpleName();
    }

    /// The kinds that it reads, each in every schema version that it understands.
    Set<EntryKind> kinds();

    void read(Page page, HeldEntry entry);
}
