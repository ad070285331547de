package org.limen.crossing.alert;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.alert.AlertTable.CheckedOn;
import org.limen.engine.merkle.Hash;
import org.limen.ledger.Page;
import org.limen.ledger.gap.GapEntry;
import org.limen.ledger.gap.GapReader;
import org.limen.ledger.gap.GapTable;
import org.limen.screening.Judgement;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Puts alerts of a gap back, and what officers said of them.
@Component
class GapAlerts implements GapReader {
    private static final String RAISED = "alert-raised";
    private static final String JUDGED = "alert-judged";
    private static final String WITHDRAWN = "alert-withdrawn";
    private static final String NO_ALERT = "its alert is not on record";

    private final AlertTable table;
    private final Alerts alerts;
    private final Screening screening;
    private final GapTable gap;
    private final ObjectReader form;

    GapAlerts(AlertTable table, Alerts alerts, Screening screening, GapTable gap, JsonMapper json) {
        this.table = table;
        this.alerts = alerts;
        this.screening = screening;
        this.gap = gap;
        this.form = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RAISED, JUDGED, WITHDRAWN);
    }

    @Override
    public Optional<String> read(Page page, GapEntry entry) {
        JsonNode body = form.readTree(entry.body());
        return switch (entry.kind()) {
            case RAISED -> raised(page, entry, body);
            case JUDGED -> judged(page, entry, body);
            default -> withdrawn(page, entry, body);
        };
    }

    private Optional<String> raised(Page page, GapEntry entry, JsonNode body) {
        UUID crossing = UUID.fromString(entry.subject());
        String origin = body.path("origin").asString("");
        Optional<String> person = table.person(page.jdbc(), origin, crossing);
        if (person.isEmpty()) {
            return Optional.of("its crossing is not on record");
        }
        ScreeningHit hit = table.hit(body.path("hit"));
        UUID id = Stream.concat(Stream.of(body), said(page, entry, hit.hit()))
                .flatMap(one -> id(one).stream())
                .findFirst()
                .orElseGet(UUID::randomUUID);
        if (table.find(page.jdbc(), id).isEmpty()) {
            table.insert(
                    page.jdbc(),
                    new AlertTable.Raised(id, origin, crossing, person.get(), checkedOn(body), hit, entry.happened()));
        }
        return Optional.empty();
    }

    /// What was said later of an alert: an earlier release did not enter its id with it.
    private Stream<JsonNode> said(Page page, GapEntry raised, String hit) {
        return gap.behind(page, raised, Set.of(JUDGED, WITHDRAWN)).stream()
                .map(entry -> form.readTree(entry.body()))
                .filter(body -> body.path("hit").asString("").equals(hit));
    }

    private static Optional<UUID> id(JsonNode body) {
        return Optional.of(body.path("alert").asString(""))
                .filter(text -> !text.isEmpty())
                .map(UUID::fromString);
    }

    private static @Nullable CheckedOn checkedOn(JsonNode body) {
        JsonNode on = body.path("checkedOn");
        return on.isObject()
                ? new CheckedOn(
                        on.path("edition").asLong(), on.path("ageSeconds").asLong())
                : null;
    }

    private Optional<String> judged(Page page, GapEntry entry, JsonNode body) {
        Optional<AlertTable.Row> alert = id(body).flatMap(id -> table.find(page.jdbc(), id));
        if (alert.isEmpty()) {
            return Optional.of(NO_ALERT);
        }
        Alerts.Given given = form.forType(Alerts.Given.class).readValue(body.path("judgement"));
        if (table.outcomeContent(page.jdbc(), given.id()).isPresent()) {
            return Optional.empty();
        }
        AlertTable.Row row = alert.get();
        Judgement.By by = form.forType(Judgement.By.class).readValue(body.path("officer"));
        table.insertOutcome(
                page.jdbc(),
                given.id(),
                row.id(),
                alerts.content(row.id(), given),
                given.same() ? "same" : "different",
                given.why(),
                by,
                entry.happened());
        screening.hear(
                page,
                new Screening.Pair(row.personKey(), row.hit().list(), row.hit().entry(), row.crossing()),
                Screening.HERE,
                new Judgement(given.same(), by, entry.happened(), given.why()));
        return Optional.empty();
    }

    private Optional<String> withdrawn(Page page, GapEntry entry, JsonNode body) {
        Optional<AlertTable.Row> alert = id(body).flatMap(id -> table.find(page.jdbc(), id));
        alert.ifPresent(row -> table.insertOutcome(
                page.jdbc(),
                UUID.randomUUID(),
                row.id(),
                Hash.over(),
                "withdrawn",
                Alerts.gone(body.path("edition").asLong()),
                null,
                entry.happened()));
        return alert.isEmpty() ? Optional.of(NO_ALERT) : Optional.empty();
    }
}
