package org.limen.crossing.elsewhere;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the records of several nodes don't fit together.
///
/// @param second null where there is but one crossing to tell of
record Conflict(
        Kind kind, String personKey, Of first, @Nullable Of second) {
    /// What doesn't fit, each with its outcome.
    enum Kind {
        /// Somebody entered at two posts without an exit between: both entries stay, the later begins a stay anew.
        ENTERED_TWICE,
        /// An exit without its entry: explains itself when the entry comes.
        EXIT_BEFORE_ENTRY,
        /// One case that two nodes recorded and officers decided differently: protection stands, else the decision that
        /// was taken first; a person may say otherwise.
        DECIDED_TWICE,
        /// One case that two nodes recorded alike: it is counted once, and nobody has to do anything.
        RECORDED_TWICE,
        /// One id with two contents: two crossings, and both count until a person says otherwise.
        TWO_CONTENTS;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /// Whether it is about one id, and so about which version counts.
        boolean isOfCase() {
            return this == DECIDED_TWICE || this == RECORDED_TWICE || this == TWO_CONTENTS;
        }

        /// Whether it is told and nothing else.
        boolean settlesItself() {
            return this == RECORDED_TWICE;
        }
    }

    /// A version by node and id.
    record Of(String origin, UUID id) {
        static Of version(Version version) {
            return new Of(version.origin(), version.id());
        }
    }

    static Conflict between(Kind kind, Version first, Version second) {
        return new Conflict(kind, first.personKey(), Of.version(first), Of.version(second));
    }
}
