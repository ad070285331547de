package org.limen.allegation.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// How much one finding counts, and why.
///
/// @param origin  findings with the same number depend on each other
/// @param counts  whether it is one of those that an attribution can rest on
/// @param because why it does not count, or why its origin holds others
/// @param with    the findings of the same origin
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Weighed(UUID finding, int origin, boolean counts, List<Because> because, List<UUID> with) {

    /// Why a finding does not count, or does not count by itself.
    public enum Because {
        /// Another finding stands in for it.
        SUPERSEDED,
        /// It does not say that it happened.
        DOES_NOT_SUPPORT,
        /// It passes on what another finding tells.
        REPEATS,
        /// A party tells it.
        FROM_A_PARTY,
        /// Another finding is from the same source.
        SAME_SOURCE,
        /// Another finding rests on the same observation.
        SAME_OBSERVATION,
        /// Another finding passes this one on.
        REPEATED,
        /// Another finding is by the same means, which this node counts once.
        SAME_MEANS;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
