package org.limen.ceasefire.taking;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.limen.ledger.Ledger;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes a queue of field reports into their table, some hundred in one recording, so that others come between.
@Component
public class Taking {
    private static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final Validator validator;
    private final Clock clock;
    private final JsonMapper json;

    Taking(Ledger ledger, Validator validator, Clock clock, JsonMapper json) {
        this.ledger = ledger;
        this.validator = validator;
        this.clock = clock;
        this.json = json;
    }

    private record Ready<T>(int index, T report) {}

    /// Answers every item by itself, in the order they came.
    public <T extends FieldReport> List<ItemAnswer> take(List<JsonNode> items, FieldTable<T> table, Officer officer) {
        var answers = new ArrayList<ItemAnswer>(items.size());
        var ready = new ArrayList<Ready<T>>(items.size());
        for (int index = 0; index < items.size(); index++) {
            switch (report(items.get(index), table.form())) {
                case Answer.Given<T>(T report) -> ready.add(new Ready<>(index, report));
                case Answer.Refused<T>(Refusal refusal) ->
                    answers.add(ItemAnswer.refused(index, id(items.get(index)), refusal, false));
            }
        }
        for (int from = 0; from < ready.size(); from += AT_ONCE) {
            answers.addAll(record(ready.subList(from, Math.min(from + AT_ONCE, ready.size())), table, officer));
        }
        answers.sort(Comparator.comparingInt(ItemAnswer::index));
        return answers;
    }

    private <T extends FieldReport> List<ItemAnswer> record(
            List<Ready<T>> portion, FieldTable<T> table, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return ledger.commit(page -> portion.stream()
                    .map(item -> answer(item, table.write(page, item.report(), officer, now)))
                    .toList());
        } catch (RefusedException e) {
            return portion.stream()
                    .map(item -> ItemAnswer.refused(item.index(), item.report().id(), e.refusal(), true))
                    .toList();
        }
    }

    private static <T extends FieldReport> ItemAnswer answer(Ready<T> item, FieldTable.Written written) {
        UUID id = item.report().id();
        return switch (written) {
            case FieldTable.Written.New() -> ItemAnswer.taken(item.index(), id, true);
            case FieldTable.Written.Already() -> ItemAnswer.taken(item.index(), id, false);
            case FieldTable.Written.Refused(Refusal refusal) -> ItemAnswer.refused(item.index(), id, refusal, false);
        };
    }

    private <T extends FieldReport> Answer<T> report(JsonNode item, Class<T> form) {
        try {
            T report = json.treeToValue(item, form);
            Set<ConstraintViolation<T>> violations = report == null ? Set.of() : validator.validate(report);
            if (report == null || !violations.isEmpty()) {
                return Answer.refused(invalid(violations));
            }
            Optional<Refusal> refusal = FieldRules.refusal(report, clock.instant());
            return refusal.<Answer<T>>map(Answer::refused).orElseGet(() -> Answer.given(report));
        } catch (JacksonException e) {
            String first =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            return Answer.refused(Refusal.of("body-unreadable", 400, "The item can't be read: " + first));
        }
    }

    private static <T> Refusal invalid(Set<ConstraintViolation<T>> violations) {
        List<Map<String, String>> errors = violations.stream()
                .map(violation -> Map.of(
                        "field", violation.getPropertyPath().toString(),
                        "message", violation.getMessage()))
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
