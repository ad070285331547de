package org.limen.sync;

import org.limen.ledger.Page;

/// Where a reader lays an entry whose kind it knows and whose body makes no sense to it.
///
/// The entry stays held as it is, is shown with what is wrong with it, and keeps nothing back that comes behind it.
public interface UnreadableEntries {
    /// Notes it within the reader's recording. The same again changes nothing.
    ///
    /// @param problem what is wrong, in English, and nobody's name
    void lay(Page page, HeldReader reader, HeldEntry entry, String problem);
}
