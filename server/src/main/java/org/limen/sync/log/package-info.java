/// The logs that this node holds for others, in the database, and the nodes that it takes them from.
///
/// What is in a log was proven before it came here and is never changed; what contradicts it, or came from a node that
/// was shut out, lies beside it.
///
/// Words: a **way** is the child through which a node's log comes; what is **apart** was kept and is in no log.
@org.jspecify.annotations.NullMarked
package org.limen.sync.log;
