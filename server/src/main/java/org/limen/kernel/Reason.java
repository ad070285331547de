package org.limen.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a traveller is referred, or what an officer should know: one sentence, in a form that any language can say.
///
/// @param rule   the rule that found it; empty until the rule puts its name to it
/// @param code   stable, in kebab-case; every language of the console has a sentence for it
/// @param params what the sentence names
/// @param source the edition that it rests on, where it rests on one
public record Reason(
        String rule,
        Severity severity,
        Effect effect,
        String code,
        Map<String, Object> params,
        @Nullable Source source) {

    /// What refers before what is only noted, and each by its severity.
    public static final Comparator<Reason> ORDER =
            Comparator.comparing(Reason::effect).thenComparing(Reason::severity);

    /// What a reason does to the outcome.
    public enum Effect {
        REFERS,
        NOTES;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Reason {
        params = Map.copyOf(params);
    }

    /// A reason to refer.
    public static Reason refers(Severity severity, String code, Map<String, Object> params) {
        return new Reason("", severity, Effect.REFERS, code, params, null);
    }

    /// A thing to know that refers nobody.
    public static Reason notes(Severity severity, String code, Map<String, Object> params) {
        return new Reason("", severity, Effect.NOTES, code, params, null);
    }

    public Reason from(@Nullable Source edition) {
        return new Reason(rule, severity, effect, code, params, edition);
    }

    /// The same, as a thing to know that refers nobody.
    public Reason noted() {
        return new Reason(rule, severity, Effect.NOTES, code, params, source);
    }

    Reason of(String name) {
        return new Reason(name, severity, effect, code, params, source);
    }

    /// The English sentence, for the record and for readers without the console.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String text() {
        return Sentences.of(code, params);
    }
}
