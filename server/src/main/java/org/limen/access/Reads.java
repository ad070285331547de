package org.limen.access;

/// Takes down who read which personal data, and what for.
public interface Reads {
    /// Readings of this kind are shown to inspectors only: nobody else is to know that there was anything to read.
    String COMPLAINT = "complaint";

    /// Records one reading in the ledger; returns when it is on disk: call it before answering.
    ///
    /// @param what the kind of thing that was read: `crossing`, `worklist`, `person-history`
    /// @param subject which one: an id, a key, or the filters of a search
    /// @param count how many records were shown; zero is a reading too
    void trace(Officer officer, Purpose purpose, String what, String subject, int count);
}
