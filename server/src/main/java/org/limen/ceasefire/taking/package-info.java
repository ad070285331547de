/// Takes what comes from the field in queues: each item is answered by itself, recorded once, and never lost for
/// another's fault.
///
/// Words: a **word** is one item that can be recorded; **doubts** are what this node asked about and the sender
/// confirmed.
@org.jspecify.annotations.NullMarked
package org.limen.ceasefire.taking;
