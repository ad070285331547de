package org.limen.engine.stay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a person's presence and of the papers that bear on it.
///
/// @param crossings in any order
/// @param permits   the periods of residence permits and long-stay visas: their days are no days of stay
///                  (Regulation (EU) 2016/399 article 6(2))
/// @param visa      the short-stay visa that the person travels on, or null
public record StayHistory(
        List<Crossing> crossings,
        List<Period> permits,
        @Nullable Visa visa) {
    public StayHistory {
        crossings = List.copyOf(crossings);
        permits = List.copyOf(permits);
    }
}
