package org.limen.crossing.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a degraded mode may leave out; whatever does not stand here is never left out.
///
/// No rule of protection, of alerts or of entry conditions is among them: what may lead to a refusal is always asked.
public enum ThinnedCheck {
    /// The rule of that name only notes: a post that is cut off doesn't know the exits at other posts.
    ENTRIES_AND_EXITS_MATCH,
    /// The rule of that name only notes: who stayed too long leaves, and the record shows it.
    STAY_KEPT,
    /// The officer's look at the document with lamp and lens.
    DOCUMENT_BY_HAND,
    /// The officer's questions about where to, what for, with what means.
    PURPOSE_ASKED,
    /// The officer's look into the vehicle.
    VEHICLE_SEARCHED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static ThinnedCheck read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("no check that may be thinned: " + code));
    }

    public static Optional<ThinnedCheck> of(String code) {
        return Stream.of(values()).filter(check -> check.code().equals(code)).findFirst();
    }

    /// Whether it is a rule of the check, of the same name, and not an officer's act.
    boolean isRule() {
        return this == ENTRIES_AND_EXITS_MATCH || this == STAY_KEPT;
    }
}
