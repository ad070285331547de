package org.limen.crossing.decision;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.State;
import org.limen.ledger.Page;
import org.limen.ledger.gap.GapEntry;
import org.limen.ledger.gap.GapReader;
import org.limen.screening.Judgement;
import org.limen.screening.Screening;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Puts officers' decisions and words of a gap back beside their crossings, with the ids that they were sent under.
@Component
class GapDecisions implements GapReader {
    private static final String DECISION = "decision";
    private static final String NO_CROSSING = "its crossing is not on record";

    private final CrossingStore store;
    private final Decisions decisions;
    private final Judgements judgements;
    private final Screening screening;
    private final ObjectReader form;

    GapDecisions(
            CrossingStore store, Decisions decisions, Judgements judgements, Screening screening, JsonMapper json) {
        this.store = store;
        this.decisions = decisions;
        this.judgements = judgements;
        this.screening = screening;
        this.form = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DECISION, "judgement");
    }

    @Override
    public Optional<String> read(Page page, GapEntry entry) {
        Optional<CrossingRow> row = store.find(page.jdbc(), UUID.fromString(entry.subject()));
        if (row.isEmpty()) {
            return Optional.of(NO_CROSSING);
        }
        JsonNode body = form.readTree(entry.body());
        CrossingView.By by = form.forType(CrossingView.By.class).readValue(body.path("officer"));
        if (entry.kind().equals(DECISION)) {
            decided(page, row.get(), entry, body, by);
        } else {
            judged(page, row.get(), entry, body, by);
        }
        return Optional.empty();
    }

    private void decided(Page page, CrossingRow row, GapEntry entry, JsonNode body, CrossingView.By by) {
        Decisions.Taken taken = form.forType(Decisions.Taken.class).readValue(body.path("decision"));
        if (Decisions.contentOf(page.jdbc(), taken.id()).isEmpty()) {
            State next = State.of(body.path("to").asString());
            var decided = new Decisions.Decided(
                    taken, decisions.content(row.id(), taken), entry.happened(), entry.recorded(), by);
            decisions.write(page.jdbc(), row, next, decided);
        }
    }

    private void judged(Page page, CrossingRow row, GapEntry entry, JsonNode body, CrossingView.By by) {
        Judgements.Given given = form.forType(Judgements.Given.class).readValue(body.path("judgement"));
        if (Judgements.contentOf(page.jdbc(), given.id()).isEmpty()) {
            Judgements.insert(page.jdbc(), row.id(), given, judgements.content(row.id(), given), by, entry.happened());
            String[] hit = given.hit().split(":", 2);
            screening.hear(
                    page,
                    new Screening.Pair(row.personKey(), hit[0], hit[1], row.id()),
                    Screening.HERE,
                    new Judgement(given.same(), new Judgement.By(by.id(), by.name()), entry.happened(), given.why()));
        }
    }
}
