package org.limen.access;

import java.util.List;
import java.util.Optional;
import org.limen.kernel.PostCode;

/// The crossing points of this node, answered from memory.
public interface Posts {
    Optional<Post> find(PostCode code);

    /// All posts, by code.
    List<Post> all();
}
