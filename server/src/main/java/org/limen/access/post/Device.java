package org.limen.access.post;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Role;
import org.limen.kernel.PostCode;

/// A machine at a post; it stands for ever in the records, also when it was taken away.
record Device(
        OfficerId id,
        String name,
        PostCode post,
        Instant createdAt,
        @Nullable Instant endedAt) {
    Officer officer() {
        return new Officer(id, name, name, Set.of(Role.DEVICE), post, "en");
    }
}
