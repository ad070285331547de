package org.limen.access.below;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.limen.access.Post;
import org.limen.access.Role;
import org.limen.kernel.PostCode;

/// Everybody who works at the posts of one node, and those posts.
record Roster(List<Post> posts, List<Listed> officers) {
    static final Roster EMPTY = new Roster(List.of(), List.of());

    Roster {
        posts = List.copyOf(posts);
        officers = List.copyOf(officers);
    }

    /// One officer.
    ///
    /// @param start       the password to begin with; null where none was given of late
    /// @param codesNumber of the last order to take one-time codes back; 0 where there was none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            OfficerId id,
            String name,
            String fullName,
            List<Role> roles,
            PostCode post,
            String language,
            boolean locked,
            boolean oneTimeCodeRequired,
            @Nullable String subject,
            @Nullable Start start,
            long codesNumber) {}

    /// @param hash Argon2id, with its salt and costs
    record Start(String hash, long number) {}
}
