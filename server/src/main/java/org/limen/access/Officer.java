package org.limen.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.PostCode;

/// Who acts: a person who signed in, or a device with its token (then the only role is `device`).
/// A controller method that takes one gets the caller.
///
/// @param name the name used to sign in, as others see it beside a decision
/// @param post where they work, if they are bound to one
/// @param language BCP 47 tag of the console's language
public record Officer(
        OfficerId id,
        String name,
        String fullName,
        Set<Role> roles,
        @Nullable PostCode post,
        String language) {
    public Officer {
        roles = Set.copyOf(roles);
    }

    /// Who stands in the record where a node took something from the node above it: nobody here decided it.
    public static Officer fromAbove() {
        return new Officer(
                new OfficerId(new UUID(0, 0)), "node-above", "The node above", Set.of(Role.ADMINISTRATOR), null, "en");
    }

    public boolean isFromAbove() {
        return id.equals(fromAbove().id());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAnyOf(Role... asked) {
        return Set.of(asked).stream().anyMatch(roles::contains);
    }
}
