package org.limen.crossing.elsewhere;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.limen.crossing.elsewhere.HeldFact.Said;
import org.limen.crossing.elsewhere.HeldFact.Senseless;
import org.limen.crossing.elsewhere.HeldFact.WasChecked;
import org.limen.crossing.record.State;
import org.limen.screening.Judgement;
import org.limen.sync.HeldBody;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The form of entries about crossings: takes any subject and any body, and gives a fact or says what is wrong.
@Component
class HeldForm {
    static final String ARRIVAL = "arrival";
    static final String CHECKED = "crossing-checked";
    static final String DECISION = "decision";
    static final String JUDGEMENT = "judgement";
    static final String ALERT_JUDGED = "alert-judged";

    private final JsonMapper json;
    private final CheckedForm form;

    HeldForm(JsonMapper json, CheckedForm form) {
        this.json = json;
        this.form = form;
    }

    HeldFact read(String kind, String subject, String body) {
        Optional<UUID> about = HeldBody.id(subject);
        Optional<JsonNode> object = HeldBody.object(json, body);
        if (about.isEmpty() || object.isEmpty()) {
            return new Senseless(about.isEmpty() ? "its subject is no id" : "its body is no JSON object");
        }
        JsonNode node = object.get();
        if (HeldBody.hasNul(node)) {
            return new Senseless("a text of its has the character U+0000");
        }
        return switch (kind) {
            case ARRIVAL -> arrival(about.get(), node);
            case CHECKED -> checked(about.get(), body);
            case JUDGEMENT -> said(about.get(), node, node.path("judgement"), node.path("officer"));
            case ALERT_JUDGED -> said(about.get(), node, node, alertOfficer(node));
            default -> decision(about.get(), node);
        };
    }

    private static HeldFact arrival(UUID arrival, JsonNode body) {
        Optional<Direction> direction = Stream.of(Direction.values())
                .filter(one -> one.code().equals(text(body, "direction")))
                .findFirst();
        List<Optional<UUID>> crossings = body.path("travellers")
                .valueStream()
                .map(traveller -> HeldBody.id(traveller.asString("")))
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
                    ? new WasChecked(crossing, checked, body, until(checked.stay()))
                    : new Senseless("its findings lack the person, the document, the outcome or the lists");
        } catch (JacksonException | DateTimeException | NullPointerException e) {
            return new Senseless("its findings are in a form that this release doesn't know");
        }
    }

    private static @Nullable LocalDate until(Checked.@Nullable Stay stay) {
        String until = stay == null || stay.unlimited() ? null : stay.mayStayUntil();
        return until == null ? null : LocalDate.parse(until);
    }

    private static boolean isWhole(Checked checked) {
        Checked.Person person = checked.person();
        return Stream.of(
                                checked.outcome(),
                                person,
                                checked.document(),
                                checked.reasons(),
                                checked.hits(),
                                checked.lists())
                        .allMatch(Objects::nonNull)
                && Stream.of(person.key(), person.surname(), person.givenNames(), person.sex(), person.nationality())
                        .allMatch(Objects::nonNull)
                && Stream.of(checked.document().number(), checked.document().issuer())
                        .allMatch(Objects::nonNull)
                && (checked.thinned() == null
                        || Stream.of(
                                        checked.thinned().thinning(),
                                        checked.thinned().over())
                                .allMatch(Objects::nonNull));
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

    /// Both kinds of a word on a hit: of second line at the crossing, and on an alert that came later.
    ///
    /// @param hit     what names the hit
    /// @param officer who said it
    private static HeldFact said(UUID crossing, JsonNode body, JsonNode hit, JsonNode officer) {
        String[] parts = text(hit, "hit").split(":", 2);
        JsonNode word = body.path("judgement");
        Optional<UUID> id = HeldBody.id(text(officer, "id"));
        if (parts.length < 2 || id.isEmpty() || !word.path("same").isBoolean()) {
            return new Senseless("it doesn't say who judged which hit, or how");
        }
        JsonNode edition = body.path("edition");
        return new Said(
                text(body, "origin"),
                crossing,
                text(body, "person"),
                parts[0],
                parts[1],
                edition.canConvertToLong() ? edition.asLong() : null,
                new Judgement.By(id.get(), text(officer, "name")),
                word.path("same").asBoolean(),
                text(word, "why"));
    }

    /// An earlier release wrote no more of the officer than the id.
    private JsonNode alertOfficer(JsonNode body) {
        JsonNode officer = body.path("officer");
        return officer.isObject()
                ? officer
                : json.createObjectNode().put("id", officer.asString("")).put("name", "");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable String orNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
