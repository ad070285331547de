package org.limen.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.stay.CountryPack;
import org.limen.engine.stay.Crossing;
import org.limen.engine.stay.Edition;
import org.limen.engine.stay.Period;
import org.limen.engine.stay.StayHistory;
import org.limen.engine.stay.StayRule;
import org.limen.engine.stay.TravellerGroup;
import org.limen.engine.stay.Visa;
import org.limen.stay.CountryPacks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One input line of `./limen stay`, read with every complaint collected.
///
/// A line with an error is not answered with numbers: to leave out the part that cannot be read would be guessing.
final class StayInput {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final ObjectNode input;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    /// What is asked, once it could be read.
    record Question(
            int edition,
            String group,
            StayRule rule,
            StayHistory history,
            LocalDate on,
            @Nullable LocalDate plannedEntry) {}

    StayInput(ObjectNode input, LocalDate today) {
        this.input = input;
        this.today = today;
    }

    List<Problem> problems() {
        return problems;
    }

    /// The question, or null when an error forbids to answer it.
    @Nullable
    Question question() {
        var on = given("on") ? date(input.get("on"), "on") : today;
        var planned = given("plannedEntry") ? date(input.get("plannedEntry"), "plannedEntry") : null;
        if (on != null && planned != null && planned.isBefore(on)) {
            error("planned-entry-past", "plannedEntry", "the planned entry lies before " + on);
        }
        var history = new StayHistory(crossings(), permits(), given("visa") ? visa(input.get("visa")) : null);
        var pack = pack();
        if (on == null || pack == null || problems.stream().anyMatch(Problem::isError)) {
            return null;
        }
        var edition = edition(pack, on);
        var group = group(edition);
        return new Question(edition.number(), group.name(), group.stay(), history, on, planned);
    }

    private @Nullable CountryPack pack() {
        var name = input.path("pack");
        if (!name.isString()) {
            error("pack-missing", "pack", "name a country pack, such as 90-180");
            return null;
        }
        var pack = CountryPacks.find(name.asString());
        if (pack.isEmpty()) {
            error("pack-unknown", "pack", "there is no country pack named " + name.asString());
        }
        return pack.orElse(null);
    }

    private Edition edition(CountryPack pack, LocalDate on) {
        var edition = pack.on(on);
        if (edition.isEmpty()) {
            warn(
                    "edition-later",
                    "on",
                    "the pack's first edition is in force from " + pack.first().validFrom() + "; it was used for "
                            + on);
        }
        return edition.orElse(pack.first());
    }

    private TravellerGroup group(Edition edition) {
        var nationality = input.path("nationality");
        if (!nationality.isString()) {
            warn("nationality-missing", "nationality", "without a nationality the rules for everyone else apply");
        }
        String code = nationality.isString() ? nationality.asString() : "";
        Optional<TravellerGroup> residents =
                input.path("borderResident").asBoolean(false) ? edition.borderResidents(code) : Optional.empty();
        return residents.orElseGet(() -> edition.groupFor(code));
    }

    private List<Crossing> crossings() {
        var crossings = new ArrayList<Crossing>();
        var list = list("crossings");
        for (int i = 0; i < list.size(); i++) {
            var place = "crossings[" + i + "]";
            var date = date(list.get(i).path("date"), place + ".date");
            var direction = direction(list.get(i).path("direction"), place + ".direction");
            if (date != null && direction != null) {
                crossings.add(new Crossing(date, direction));
            }
        }
        return crossings;
    }

    private Crossing.@Nullable Direction direction(JsonNode node, String field) {
        return switch (node.asString("")) {
            case "entry" -> Crossing.Direction.ENTRY;
            case "exit" -> Crossing.Direction.EXIT;
            default -> {
                error("direction-unknown", field, "a direction is \"entry\" or \"exit\"");
                yield null;
            }
        };
    }

    private List<Period> permits() {
        var permits = new ArrayList<Period>();
        var list = list("permits");
        for (int i = 0; i < list.size(); i++) {
            var period = period(list.get(i), "permits[" + i + "]");
            if (period != null) {
                permits.add(period);
            }
        }
        return permits;
    }

    private @Nullable Period period(JsonNode node, String field) {
        var from = date(node.path("from"), field + ".from");
        var to = date(node.path("to"), field + ".to");
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            error("period-reversed", field, "it ends on " + to + " before it begins on " + from);
            return null;
        }
        return new Period(from, to);
    }

    private @Nullable Visa visa(JsonNode node) {
        var validity = period(node, "visa");
        int days = node.path("days").asInt(0);
        int entries = node.path("entries").asInt(0);
        if (days < 1 || entries < 0) {
            error("visa-unreadable", "visa", "a visa has days above 0, and entries above 0 or null for many");
            return null;
        }
        return validity == null ? null : new Visa(entries == 0 ? null : entries, validity, days);
    }

    private List<JsonNode> list(String field) {
        var node = input.path(field);
        if (!given(field)) {
            return List.of();
        }
        if (!node.isArray()) {
            error("not-a-list", field, field + " must be a list");
            return List.of();
        }
        return List.copyOf(node.valueStream().toList());
    }

    private @Nullable LocalDate date(JsonNode node, String field) {
        try {
            var date = LocalDate.parse(node.asString(""), DATE);
            if (date.getYear() > 0) {
                return date;
            }
        } catch (DateTimeException e) {
            // Said below, as for the year 0.
        }
        error("date-unreadable", field, "a date that exists, as YYYY-MM-DD, is needed");
        return null;
    }

    private boolean given(String field) {
        return input.has(field) && !input.get(field).isNull();
    }

    private void error(String code, String field, String message) {
        problems.add(Problem.error(code, field, message));
    }

    private void warn(String code, String field, String message) {
        problems.add(Problem.warning(code, field, message));
    }
}
