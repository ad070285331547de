/// Links by hand: what a node's parent does not hold, in a file on a memory stick, and the parent's word back.
///
/// A bundle is encrypted to the node that it is for, so whoever finds the stick reads nothing, and signed by the node
/// that made it. Nothing in it is used before all of it was read and its signature checked.
///
/// Words: a **bundle** is such a file; a **record** is one message in it.
@NullMarked
@NamedInterface("bundle")
package org.limen.sync.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
