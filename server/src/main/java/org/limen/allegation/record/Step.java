package org.limen.allegation.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What can be done with an allegation; the table of transitions is [#from].
public enum Step {
    REGISTER,
    TASK,
    FINDING,
    ATTRIBUTE,
    NOT_ATTRIBUTABLE,
    COMMISSION_VIEW,
    PROTEST,
    NOTIFY,
    PUBLISH,
    CLOSE,
    REOPEN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The state that this step leads to from another, if it may be taken there at all.
    public Optional<State> from(State state) {
        return switch (this) {
            case REGISTER -> at(state, State.Received.class, State.Received::register);
            case TASK -> at(state, State.Worked.class, State.Worked::task);
            case FINDING -> at(state, State.Worked.class, State.Worked::find);
            case ATTRIBUTE -> at(state, State.Found.class, State.Found::attribute);
            case NOT_ATTRIBUTABLE -> at(state, State.Found.class, State.Found::giveUp);
            case COMMISSION_VIEW -> considered(state);
            case PROTEST -> at(state, State.AttributedConsidered.class, State.AttributedConsidered::protest);
            case NOTIFY ->
                at(state, State.Considered.class, State.Considered::inform)
                        .or(() -> at(state, State.Told.class, State.Told::inform));
            case PUBLISH -> at(state, State.Told.class, State.Told::publish);
            case CLOSE -> at(state, State.Closable.class, State.Closable::close);
            case REOPEN -> at(state, State.Settled.class, State.Settled::reopen);
        };
    }

    private static Optional<State> considered(State state) {
        return switch (state) {
            case State.Attributed attributed -> Optional.of(attributed.consider());
            case State.AttributedConsidered considered -> Optional.of(considered.consider());
            case State.NotAttributable notAttributable -> Optional.of(notAttributable.consider());
            case State.UnattributedConsidered considered -> Optional.of(considered.consider());
            default -> Optional.empty();
        };
    }

    private static <S extends State> Optional<State> at(State state, Class<S> type, Function<S, State> move) {
        return type.isInstance(state) ? Optional.of(move.apply(type.cast(state))) : Optional.empty();
    }
}
