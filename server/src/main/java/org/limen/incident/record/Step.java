package org.limen.incident.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/// What can be done with an incident; the table of transitions is [#from].
public enum Step {
    ASSESS,
    VERIFY,
    NOT_CONFIRM,
    DISMISS,
    CLOSE,
    REOPEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The state that this step leads to from another, if it may be taken there at all.
    public Optional<State> from(State state) {
        return switch (state) {
            case State.Reported reported -> this == ASSESS ? Optional.of(reported.assess()) : Optional.empty();
            case State.Assessed assessed -> fromAssessed(assessed);
            case State.Found found -> fromFound(found);
            case State.Closed closed -> this == REOPEN ? Optional.of(closed.reopen()) : Optional.empty();
        };
    }

    /// Whether it ends the work on an incident, which no running rescue allows.
    public boolean ends() {
        return this == DISMISS || this == CLOSE;
    }

    private Optional<State> fromAssessed(State.Assessed assessed) {
        return switch (this) {
            case VERIFY -> Optional.of(assessed.verify());
            case NOT_CONFIRM -> Optional.of(assessed.notConfirm());
            case DISMISS -> Optional.of(assessed.dismiss());
            case ASSESS, CLOSE, REOPEN -> Optional.empty();
        };
    }

    private Optional<State> fromFound(State.Found found) {
        return switch (this) {
            case CLOSE -> Optional.of(found.close());
            case REOPEN -> Optional.of(found.reopen());
            case ASSESS, VERIFY, NOT_CONFIRM, DISMISS -> Optional.empty();
        };
    }
}
