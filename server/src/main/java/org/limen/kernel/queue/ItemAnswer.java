package org.limen.kernel.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;

/// What became of one item of a queue.
///
/// @param index its place in what was sent, from 0
/// @param again whether the item is not at fault: send it again later
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemAnswer(
        int index,
        @Nullable UUID id,
        Outcome answer,
        @Nullable String code,
        @Nullable String detail,
        @Nullable Map<String, Object> params,
        @Nullable Boolean again) {

    /// Whether it was recorded now, before, or not.
    public enum Outcome {
        ACCEPTED,
        ALREADY,
        REFUSED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ItemAnswer of(int index, @Nullable UUID id, Answer<Once<UUID>> answer) {
        return switch (answer) {
            case Answer.Given<Once<UUID>>(Once<UUID> once) ->
                new ItemAnswer(index, id, once.isNew() ? Outcome.ACCEPTED : Outcome.ALREADY, null, null, null, null);
            case Answer.Refused<Once<UUID>>(Refusal refusal) -> refused(index, id, refusal, false);
        };
    }

    static ItemAnswer refused(int index, @Nullable UUID id, Refusal refusal, boolean again) {
        return new ItemAnswer(
                index,
                id,
                Outcome.REFUSED,
                refusal.code(),
                refusal.detail(),
                refusal.params().isEmpty() ? null : refusal.params(),
                again ? true : null);
    }
}
