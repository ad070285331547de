/// How the nodes of one authority come to hold the same records and the same editions over a link that fails.
///
/// Every node writes one log, its ledger, and only it: so two nodes agree on a log exactly when they name the same root
/// for the same size (RFC 9162), and all that can be missing is the end of it.
/// A child asks its parent how much of each log it holds, sends what lies behind, a portion at a time, and gets a
/// receipt for each: the parent's countersignature of the head that the portion ends at, given when the portion is on
/// its disk. Whatever is lost, repeated or reordered on the way, the next greeting starts from what is held.
/// Everything here is computed from values: who sends bytes, keeps rows and tells the time stands outside.
///
/// Words: a **log** is a node's ledger as others hold it; its **origin** is the node that wrote it; a **portion** is a
/// stretch of a log that ends at a signed head; a **receipt** is the holder's word for it; a **standing** is what a
/// node holds of a log; a **fork** is a log that went on in two ways; a **catalogue** is what flows down.
@org.jspecify.annotations.NullMarked
package org.limen.engine.sync;
