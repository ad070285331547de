package org.limen.crossing.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.crossing.record.State;

/// What an officer can decide of a crossing.
public enum Decision {
    ADMIT,
    SEND_TO_SECOND_LINE,
    REFUSE,
    DETAIN,
    OPEN_PROTECTION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The state that this decision leads to from another, if it may be taken there at all.
    Optional<State> from(State state) {
        return switch (state) {
            case State.Cleared cleared -> fromCleared(cleared);
            case State.Referred referred ->
                this == SEND_TO_SECOND_LINE ? Optional.of(referred.sendToSecondLine()) : Optional.empty();
            case State.AtSecondLine at -> fromSecondLine(at);
            case State.Ended ended -> Optional.empty();
        };
    }

    /// Whether an officer's roles carry a decision in a state: who is at second line is decided on there.
    static boolean isFor(Officer officer, State state) {
        return switch (state) {
            case State.AtSecondLine at -> officer.has(Role.SECOND_LINE);
            case State.AtFirstLine at -> officer.hasAnyOf(Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER);
            case State.Ended ended -> false;
        };
    }

    private Optional<State> fromCleared(State.Cleared cleared) {
        return switch (this) {
            case ADMIT -> Optional.of(cleared.admit());
            case SEND_TO_SECOND_LINE -> Optional.of(cleared.sendToSecondLine());
            case REFUSE, DETAIN, OPEN_PROTECTION -> Optional.empty();
        };
    }

    private Optional<State> fromSecondLine(State.AtSecondLine at) {
        return switch (this) {
            case ADMIT -> Optional.of(at.admit());
            case REFUSE -> Optional.of(at.refuse());
            case DETAIN -> Optional.of(at.detain());
            case OPEN_PROTECTION -> Optional.of(at.openProtection());
            case SEND_TO_SECOND_LINE -> Optional.empty();
        };
    }
}
