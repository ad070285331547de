/// Complaints about officers, which go around the chain of command to the independent inspector.
///
/// Anybody may complain, by name or without; nobody but an inspector can list, read or count them, or learn that there
/// are any.
/// They are sealed in the database and in the ledger, so a copy of either does not tell what they say; whoever has the
/// node's disk can still count them.
///
/// Words: a **complaint** is about what an officer did; the **inspector** answers to nobody of the service.
@org.jspecify.annotations.NullMarked
package org.limen.incident.complaint;
