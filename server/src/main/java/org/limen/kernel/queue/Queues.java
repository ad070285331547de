package org.limen.kernel.queue;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes queues, a portion in one recording; an item that can't be read keeps no other from being recorded.
@Component
public class Queues {
    private static final int AT_ONCE = 200;

    private final Validator validator;
    private final JsonMapper json;

    Queues(Validator validator, JsonMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /// How one kind of item is taken.
    ///
    /// @param form   of an item, whose rules of form are checked
    /// @param ready  makes what can be recorded of an item, or says why it can't be
    /// @param record records a portion and answers each in its order
    public record Desk<T, W>(
            Class<T> form, Function<T, Answer<W>> ready, Function<List<W>, List<Answer<Once<UUID>>>> record) {}

    private record Ready<W>(int index, @Nullable UUID id, W word) {}

    /// Answers every item by itself, in the order in which they came.
    public <T, W> List<ItemAnswer> take(List<JsonNode> items, Desk<T, W> desk) {
        var answers = new ArrayList<ItemAnswer>(items.size());
        var ready = new ArrayList<Ready<W>>(items.size());
        for (int index = 0; index < items.size(); index++) {
            UUID id = id(items.get(index));
            switch (word(items.get(index), desk)) {
                case Answer.Given<W>(W word) -> ready.add(new Ready<>(index, id, word));
                case Answer.Refused<W>(Refusal refusal) -> answers.add(ItemAnswer.refused(index, id, refusal, false));
            }
        }
        for (int from = 0; from < ready.size(); from += AT_ONCE) {
            answers.addAll(record(ready.subList(from, Math.min(from + AT_ONCE, ready.size())), desk));
        }
        answers.sort(Comparator.comparingInt(ItemAnswer::index));
        return answers;
    }

    /// What this node could not record is told item by item, too: earlier portions stand.
    private static <T, W> List<ItemAnswer> record(List<Ready<W>> portion, Desk<T, W> desk) {
        try {
            List<Answer<Once<UUID>>> answers =
                    desk.record().apply(portion.stream().map(Ready::word).toList());
            var told = new ArrayList<ItemAnswer>(portion.size());
            for (int i = 0; i < portion.size(); i++) {
                Ready<W> item = portion.get(i);
                told.add(ItemAnswer.of(item.index(), item.id(), answers.get(i)));
            }
            return told;
        } catch (RefusedException e) {
            return portion.stream()
                    .map(item -> ItemAnswer.refused(item.index(), item.id(), e.refusal(), true))
                    .toList();
        }
    }

    private <T, W> Answer<W> word(JsonNode item, Desk<T, W> desk) {
        try {
            T read = json.treeToValue(item, desk.form());
            Set<ConstraintViolation<T>> violations = read == null ? Set.of() : validator.validate(read);
            return read == null || !violations.isEmpty()
                    ? Answer.refused(invalid(violations))
                    : desk.ready().apply(read);
        } catch (JacksonException e) {
            String first =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            return Answer.refused(Refusal.of("body-unreadable", 400, "The item can't be read: " + first));
        }
    }

    private static <T> Refusal invalid(Set<ConstraintViolation<T>> violations) {
        List<Map<String, String>> errors = violations.stream()
                .map(violation ->
                        Map.of("field", violation.getPropertyPath().toString(), "message", violation.getMessage()))
                .toList();
        return new Refusal("body-invalid", 422, "The item breaks rules of form.", Map.of("errors", errors));
    }

    private static @Nullable UUID id(JsonNode item) {
        try {
            return UUID.fromString(item.path("id").asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
