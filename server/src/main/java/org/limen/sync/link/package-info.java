/// Links between a node and its parent, and between a node and its children, over HTTPS with both keys pinned.
///
/// A node knows another by its ledger's key and by nothing else: no certificate authority, no host name, no date.
/// The child calls, so a post needs no port that is open to anybody; the parent answers and never waits for a child.
///
/// Words: a **round** is one call of a child: greeting, portions, editions; a node **knocks** when it calls with a key
/// that nobody made known; a link is **silent** when nothing was heard for longer than a few rounds.
@org.jspecify.annotations.NullMarked
package org.limen.sync.link;
