package org.limen.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// One named question put to every case of a kind; rules stand in visible lists and are asked in their order.
///
/// @param <C> the case: a document, a crossing
public record Rule<C>(String name, Function<C, Finding> question) {

    /// How a rule came out.
    public enum Outcome {
        PASSED,
        NOTED,
        REFERS,
        NOT_APPLICABLE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A rule's name with its outcome and the reasons that it gave.
    public record Asked(String rule, Outcome outcome, List<Reason> reasons) {}

    public Asked ask(C of) {
        return switch (question.apply(of)) {
            case Finding.NotApplicable() -> new Asked(name, Outcome.NOT_APPLICABLE, List.of());
            case Finding.Found(List<Reason> reasons) ->
                new Asked(
                        name,
                        outcome(reasons),
                        reasons.stream().map(reason -> reason.of(name)).toList());
        };
    }

    private static Outcome outcome(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return Outcome.PASSED;
        }
        boolean refers = reasons.stream().anyMatch(reason -> reason.effect() == Reason.Effect.REFERS);
        return refers ? Outcome.REFERS : Outcome.NOTED;
    }
}
