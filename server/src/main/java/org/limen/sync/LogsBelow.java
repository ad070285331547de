package org.limen.sync;

import java.util.Set;

/// Whose logs come through a child of this node.
public interface LogsBelow {
    /// The public keys of these nodes, the child's own among them.
    Set<String> through(String child);
}
