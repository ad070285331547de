package org.limen.crossing.check;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a degraded mode allows the check of a traveller to leave out.
@FunctionalInterface
public interface Relief {
    /// Every check is whole.
    Relief NONE = personKey -> Optional.empty();

    Optional<Share> of(String personKey);

    /// @param over   the text that was drawn by, so that the draw can be done again
    /// @param drawn  whether this traveller is one of those who are checked whole
    /// @param checks that may be left out for the others
    record Share(UUID thinning, String over, boolean drawn, Set<ThinnedCheck> checks) {
        public Share {
            checks = Set.copyOf(checks);
        }
    }
}
