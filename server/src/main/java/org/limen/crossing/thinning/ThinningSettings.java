package org.limen.crossing.thinning;

import java.util.Set;
import org.limen.crossing.check.ThinnedCheck;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `limen.crossing.thinning`: what the authority allows of the degraded mode.
///
/// @param checks          that may be left out at all; none forbids the mode
/// @param minutesMax      how long one opening may last
/// @param sharePercentMin how many of a hundred are checked whole at the least
@ConfigurationProperties("limen.crossing.thinning")
record ThinningSettings(Set<ThinnedCheck> checks, int minutesMax, int sharePercentMin) {
    ThinningSettings {
        checks = checks == null ? Set.of() : Set.copyOf(checks);
        if (minutesMax < 1 || sharePercentMin < 1 || sharePercentMin > 100) {
            throw new IllegalArgumentException(
                    "limen.crossing.thinning: minutes-max from 1, share-percent-min from 1 to 100");
        }
    }
}
