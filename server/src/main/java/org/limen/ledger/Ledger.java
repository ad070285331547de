package org.limen.ledger;

/// The way into the record: what goes through here is on disk when the call returns.
public interface Ledger {
    /// Runs a recording in the next group and gives its result once the group is on disk.
    ///
    /// A recording that throws is undone whole and the exception comes out here; the others of its group stand.
    /// When the disk is full or the database is gone, nothing is recorded and a refusal
    /// ([org.limen.kernel.RefusedException]) or Spring's `DataAccessException` says so.
    /// Where the answer was lost on the way, a repeat with the same id shows whether it was recorded.
    <T> T commit(Recording<T> recording);
}
