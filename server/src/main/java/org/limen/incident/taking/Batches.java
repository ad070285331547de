package org.limen.incident.taking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.incident.report.Report;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes a queue of reports, each by itself: one that can't be read keeps no other from being recorded.
///
/// They are recorded a hundred at a time, so that a week's queue leaves room for others between.
@Component
class Batches {
    private static final int AT_ONCE = 100;

    private final Reports reports;
    private final Validator validator;
    private final JsonMapper json;

    Batches(Reports reports, Validator validator, JsonMapper json) {
        this.reports = reports;
        this.validator = validator;
        this.json = json;
    }

    /// What became of one item.
    enum Outcome {
        ACCEPTED,
        ALREADY,
        REFUSED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The answer to one item of a batch.
    ///
    /// @param index its place in what was sent, from 0
    /// @param again whether the item is not at fault: send it again later
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemAnswer(
            int index,
            @Nullable UUID id,
            Outcome answer,
            @Nullable String code,
            @Nullable String detail,
            @Nullable Map<String, Object> params,
            @Nullable Boolean again) {

        static ItemAnswer of(int index, @Nullable UUID id, Answer<Once<UUID>> answer) {
            return switch (answer) {
                case Answer.Given<Once<UUID>>(Once<UUID> once) ->
                    new ItemAnswer(
                            index, id, once.isNew() ? Outcome.ACCEPTED : Outcome.ALREADY, null, null, null, null);
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
                    refusal.params(),
                    again ? true : null);
        }
    }

    /// An item that can be recorded, with its place.
    private record Ready(int index, Reports.Word word) {}

    List<ItemAnswer> take(List<JsonNode> items, Officer officer) {
        var answers = new ArrayList<ItemAnswer>(items.size());
        var ready = new ArrayList<Ready>(items.size());
        for (int index = 0; index < items.size(); index++) {
            switch (word(items.get(index))) {
                case Answer.Given<Reports.Word>(Reports.Word word) -> ready.add(new Ready(index, word));
                case Answer.Refused<Reports.Word>(Refusal refusal) ->
                    answers.add(ItemAnswer.refused(index, id(items.get(index)), refusal, false));
            }
        }
        for (int from = 0; from < ready.size(); from += AT_ONCE) {
            answers.addAll(record(ready.subList(from, Math.min(from + AT_ONCE, ready.size())), officer));
        }
        answers.sort(Comparator.comparingInt(ItemAnswer::index));
        return answers;
    }

    /// What this node could not record is told item by item, too: earlier portions stand.
    private List<ItemAnswer> record(List<Ready> portion, Officer officer) {
        try {
            List<Answer<Once<UUID>>> answers =
                    reports.takeAll(portion.stream().map(Ready::word).toList(), officer);
            var told = new ArrayList<ItemAnswer>(portion.size());
            for (int i = 0; i < portion.size(); i++) {
                Ready item = portion.get(i);
                told.add(ItemAnswer.of(item.index(), item.word().id(), answers.get(i)));
            }
            return told;
        } catch (RefusedException e) {
            return portion.stream()
                    .map(item -> ItemAnswer.refused(item.index(), item.word().id(), e.refusal(), true))
                    .toList();
        }
    }

    private Answer<Reports.Word> word(JsonNode item) {
        try {
            Report report = json.treeToValue(item, Report.class);
            Set<ConstraintViolation<Report>> violations = report == null ? Set.of() : validator.validate(report);
            if (report == null || !violations.isEmpty()) {
                return Answer.refused(invalid(violations));
            }
            return reports.first(report);
        } catch (JacksonException e) {
            String first =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            return Answer.refused(Refusal.of("body-unreadable", 400, "The report can't be read: " + first));
        }
    }

    private static Refusal invalid(Set<ConstraintViolation<Report>> violations) {
        List<Map<String, String>> errors = violations.stream()
                .map(violation ->
                        Map.of("field", violation.getPropertyPath().toString(), "message", violation.getMessage()))
                .toList();
        return new Refusal("body-invalid", 422, "The report breaks rules of form.", Map.of("errors", errors));
    }

    private static @Nullable UUID id(JsonNode item) {
        try {
            return UUID.fromString(item.path("id").asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
