package org.limen.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.Problem;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NormalName;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A person of the screen filter's input, read with everything that is wrong with it.
final class PersonInput {
    private final ObjectNode input;
    private final List<Problem> problems = new ArrayList<>();
    private final Query query;

    PersonInput(ObjectNode input) {
        this.input = input;
        query = new Query(
                names(),
                birthDate(),
                text("nationality"),
                Sex.of(text("sex")),
                text("documentNumber"),
                text("birthPlace"),
                input.path("nameTruncated").asBoolean(false));
    }

    Query query() {
        return query;
    }

    List<Problem> problems() {
        return problems;
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        JsonNode given = input.path("names");
        if (given.isArray()) {
            given.forEach(name -> addName(name, names));
        }
        if (names.isEmpty()) {
            problems.add(Problem.error("name-missing", "names", "no name with a letter of any script is given"));
        }
        if (names.size() > Query.NAMES_MAX) {
            String message = "only the first " + Query.NAMES_MAX + " names are screened";
            problems.add(Problem.warning("names-too-many", "names", message));
        }
        return names;
    }

    private void addName(JsonNode name, List<String> names) {
        if (!name.isString()) {
            problems.add(Problem.warning("name-unreadable", "names", "a name is not a text"));
            return;
        }
        NormalName normal = NameNormaliser.normalise(name.stringValue());
        if (normal.tokens().isEmpty()) {
            problems.add(Problem.warning("name-without-letters", "names", "a name has no letter of any script"));
            return;
        }
        if (normal.capped()) {
            problems.add(Problem.warning("name-too-long", "names", "a name is too long; its end is not compared"));
        }
        names.add(name.stringValue());
    }

    private @Nullable PartialDate birthDate() {
        PartialDate.Reading reading = PartialDate.read(text("birthDate"), "birthDate");
        reading.problems().stream()
                .map(p -> Problem.warning(p.code(), p.field(), p.message()))
                .forEach(problems::add);
        return reading.date();
    }

    private String text(String field) {
        JsonNode node = input.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            problems.add(Problem.warning("field-unreadable", field, field + " is not a text and is left out"));
            return "";
        }
        return node.stringValue();
    }
}
