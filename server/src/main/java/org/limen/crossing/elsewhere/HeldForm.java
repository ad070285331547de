package org.limen.crossing.elsewhere;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.check.Direction;
import org.limen.crossing.elsewhere.ElsewhereTable.Shown;
import org.limen.crossing.elsewhere.HeldFact.Arrived;
import org.limen.crossing.elsewhere.HeldFact.Decided;
import org.limen.crossing.elsewhere.HeldFact.Senseless;
import org.limen.crossing.elsewhere.HeldFact.WasChecked;
import org.limen.crossing.record.State;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The form of entries about crossings: takes any subject and any body, and gives a fact or says what is wrong.
///
/// A node below may run another release, or be somebody with a stolen key who writes what they like.
@Component
class HeldForm {
    static final String ARRIVAL = "arrival";
    static final String CHECKED = "crossing-checked";
    static final String DECISION = "decision";

    private final JsonMapper json;
    private final CheckedForm form;

    HeldForm(JsonMapper json, CheckedForm form) {
        this.json = json;
        this.form = form;
    }

    HeldFact read(String kind, String subject, String body) {
        Optional<UUID> about = uuid(subject);
        JsonNode node = tree(body);
        if (about.isEmpty() || node == null || !node.isObject()) {
            return new Senseless(about.isEmpty() ? "its subject is no id" : "its body is no JSON object");
        }
        if (hasNul(node)) {
            return new Senseless("a text of its has the character U+0000");
        }
        return switch (kind) {
            case ARRIVAL -> arrival(about.get(), node);
            case CHECKED -> checked(about.get(), body);
            default -> decision(about.get(), node);
        };
    }

    private static HeldFact arrival(UUID arrival, JsonNode body) {
        Optional<Direction> direction = Stream.of(Direction.values())
                .filter(one -> one.code().equals(text(body, "direction")))
                .findFirst();
        List<Optional<UUID>> crossings = body.path("travellers")
                .valueStream()
                .map(traveller -> uuid(traveller.asString("")))
                .toList();
        if (direction.isEmpty()) {
            return new Senseless("its direction is neither entry nor exit");
        }
        if (crossings.isEmpty() || crossings.stream().anyMatch(Optional::isEmpty)) {
            return new Senseless("it doesn't name its travellers' crossings");
        }
        var shown = new Shown(
                arrival,
                text(body, "post"),
                text(body, "lane"),
                direction.get(),
                body.path("late").asBoolean(false),
                text(body.path("officer"), "name"));
        return new Arrived(shown, crossings.stream().flatMap(Optional::stream).toList());
    }

    private HeldFact checked(UUID crossing, String body) {
        try {
            Checked checked = form.read(body);
            return isWhole(checked)
                    ? new WasChecked(crossing, checked, body)
                    : new Senseless("its findings lack the person, the document, the outcome or the lists");
        } catch (JacksonException | NullPointerException e) {
            return new Senseless("its findings are in a form that this release doesn't know");
        }
    }

    private static boolean isWhole(Checked checked) {
        Checked.Person person = checked.person();
        return Stream.of(checked.outcome(), person, checked.document(), checked.hits(), checked.lists())
                        .allMatch(Objects::nonNull)
                && Stream.of(person.key(), person.surname(), person.givenNames(), person.sex(), person.nationality())
                        .allMatch(Objects::nonNull)
                && Stream.of(checked.document().number(), checked.document().issuer())
                        .allMatch(Objects::nonNull);
    }

    private static HeldFact decision(UUID crossing, JsonNode body) {
        String state = text(body, "to");
        return State.BY_CODE.containsKey(state)
                ? new Decided(
                        crossing,
                        state,
                        text(body.path("officer"), "name"),
                        orNull(body.path("decision").path("note")))
                : new Senseless("it leads to a state that this release doesn't know");
    }

    private @Nullable JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    /// A database's text can't hold it.
    private static boolean hasNul(JsonNode node) {
        return node.isString()
                ? node.asString().indexOf('\0') >= 0
                : node.valueStream().anyMatch(HeldForm::hasNul);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable String orNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
