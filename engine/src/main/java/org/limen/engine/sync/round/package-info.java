/// What both sides of a link decide in a round: whom to let in, what to ask next, when to try again.
///
/// Nothing here waits, writes or calls: a node runs it over HTTPS with a database below, the simulation over
/// simulated lines with a simulated disk below, and both take the same decisions.
///
/// Words: a **round** is one call of a child: greeting, portions, editions; a **step** is what it asks next;
/// **trouble** is why the last round did not come to its end.
@org.jspecify.annotations.NullMarked
package org.limen.engine.sync.round;
