package org.limen.command;

import java.util.ArrayList;
import java.util.List;
import org.limen.engine.Problem;
import org.limen.engine.screening.Query;
import org.limen.screening.Sought;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A person of the screen filter's input, read as the search desk reads, with everything that is wrong with it.
final class PersonInput {
    private final ObjectNode input;
    private final List<Problem> problems = new ArrayList<>();
    private final Query query;

    PersonInput(ObjectNode input) {
        this.input = input;
        Sought.Reading reading = new Sought(
                        names(),
                        text("birthDate"),
                        text("nationality"),
                        text("sex"),
                        text("documentNumber"),
                        text("birthPlace"),
                        input.path("nameTruncated").asBoolean(false))
                .read();
        query = reading.query();
        problems.addAll(reading.problems());
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
        } else if (!given.isMissingNode() && !given.isNull()) {
            problems.add(Problem.warning("field-unreadable", "names", "names is not a list of texts and is left out"));
        }
        return names;
    }

    private void addName(JsonNode name, List<String> names) {
        if (name.isString()) {
            names.add(name.stringValue());
        } else {
            problems.add(Problem.warning("name-unreadable", "names", "a name is not a text"));
        }
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
