/// Keeps the nodes of one authority together over links that may be down for days.
///
/// Upwards goes what happened: a child sends its ledger's entries, its parent keeps a copy that it has proven entry by
/// entry, and both sides can show up to where the other holds everything.
/// Downwards go editions: what a child lacks of the lists and the like that its parent has.
/// No node waits for another: whatever is not there yet is said to be missing, with its age.
/// It may ask `access`, `ledger` and `kernel`; whoever wants to read what other nodes recorded is a [HeldReader], and
/// whatever flows down is a [org.limen.kernel.down.FlowingDown].
///
/// Words: a **log** is a node's ledger as others hold it; its **origin** is the node that wrote it; a **portion** is a
/// stretch of a log that ends at a signed head; a **receipt** is the holder's countersignature of that head; a **fork**
/// is a log that went on in two ways; a **link** is what a child and its parent know of each other.
@org.jspecify.annotations.NullMarked
package org.limen.sync;
