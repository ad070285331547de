package org.limen.access;

import java.util.List;
import org.limen.kernel.PostCode;

/// A crossing point and its lanes.
public record Post(PostCode code, String name, PostKind kind, List<String> lanes) {
    public Post {
        lanes = List.copyOf(lanes);
    }
}
