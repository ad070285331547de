package org.limen.crossing.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.crossing.alert.AlertTable.CheckedOn;
import org.limen.crossing.check.Checked;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.screening.EditionScreening;
import org.limen.screening.Judgement;
import org.limen.screening.ListStatus;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Raises alerts, withdraws them, and takes officers' words on them; the ledger has all of it.
@Component
class Alerts {
    private final AlertTable table;
    private final Screening screening;
    private final EditionScreening editions;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json;

    Alerts(
            AlertTable table,
            Screening screening,
            EditionScreening editions,
            Ledger ledger,
            Clock clock,
            JsonMapper json) {
        this.table = table;
        this.screening = screening;
        this.editions = editions;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    /// A crossing that an alert may concern.
    ///
    /// @param origin the node that recorded it, empty for this one
    record Crossed(String origin, UUID id, String personKey, Instant at, Checked checked) {}

    /// An officer's word on an alert, as it is sent.
    record Given(
            @NotNull UUID id,
            @NotNull Boolean same,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    /// Raises an alert unless this crossing has one for the same entry of the same edition, or one that nobody judged
    /// yet; gives whether it did.
    ///
    /// @param against the edition that the crossing was screened against before
    boolean raise(Crossed crossing, ScreeningHit hit, long against) {
        return ledger.commit(page -> {
            Instant now = now();
            UUID id = UUID.randomUUID();
            CheckedOn checkedOn = checkedOn(crossing.checked(), hit.list())
                    .map(list -> new CheckedOn(list.edition(), list.ageSeconds()))
                    .orElse(null);
            boolean raised = table.insert(
                    page.jdbc(),
                    new AlertTable.Raised(
                            id, crossing.origin(), crossing.id(), crossing.personKey(), checkedOn, hit, now));
            if (raised) {
                page.enter(new LedgerEvent(
                        "alert-raised", crossing.id().toString(), now, raised(id, crossing, hit, against)));
            }
            return raised;
        });
    }

    /// What the ledger says of it, with the edition that the crossing was checked by and its age then.
    private static Map<String, Object> raised(UUID id, Crossed crossing, ScreeningHit hit, long against) {
        var body = new HashMap<String, Object>(Map.of(
                "alert", id,
                "hit", hit,
                "against", against,
                "crossedAt", crossing.at(),
                "person", crossing.personKey()));
        checkedOn(crossing.checked(), hit.list())
                .ifPresent(list ->
                        body.put("checkedOn", Map.of("edition", list.edition(), "ageSeconds", list.ageSeconds())));
        if (!crossing.origin().isEmpty()) {
            body.put("origin", crossing.origin());
        }
        return body;
    }

    /// The edition of a list that a check looked into, as old as it was then; none where the list was not there.
    static Optional<ListStatus> checkedOn(Checked checked, String list) {
        return checked.lists().stream()
                .filter(status -> status.list().equals(list))
                .findFirst();
    }

    /// Withdraws the open alerts of entries that an edition doesn't have.
    void withdraw(String list, long number) {
        String why = gone(number);
        for (AlertTable.Row alert : table.openOf(list)) {
            boolean gone = editions.changes(list, number, alert.hit().edition())
                    .map(changes ->
                            changes.removedEntries().contains(alert.hit().entry()))
                    .orElse(false);
            if (gone) {
                withdraw(alert, why, number);
            }
        }
    }

    static String gone(long number) {
        return "edition " + number + " does not have the entry";
    }

    private void withdraw(AlertTable.Row alert, String why, long number) {
        ledger.commit(page -> {
            Instant now = now();
            boolean written = table.insertOutcome(
                    page.jdbc(), UUID.randomUUID(), alert.id(), Hash.over(), "withdrawn", why, null, now);
            if (written) {
                page.enter(new LedgerEvent(
                        "alert-withdrawn",
                        alert.crossing().toString(),
                        now,
                        Map.of("alert", alert.id(), "hit", alert.hit().hit(), "edition", number)));
            }
            return written;
        });
    }

    /// Records whether the traveller is the listed person. The same again changes nothing.
    Answer<Once<AlertTable.Row>> judge(UUID alert, Given given, Officer officer) {
        Hash content = content(alert, given);
        Answer<Boolean> written = ledger.commit(page -> write(page, alert, given, content, officer));
        return written.map(isNew -> new Once<>(table.find(alert).orElseThrow(), isNew));
    }

    /// The hash by which a repeat of the same word is known.
    Hash content(UUID alert, Given given) {
        return Hash.over(json.writeValueAsBytes(given), json.writeValueAsBytes(alert));
    }

    private Answer<Boolean> write(Page page, UUID alert, Given given, Hash content, Officer officer) {
        Optional<Hash> before = table.outcomeContent(page.jdbc(), given.id());
        if (before.isPresent()) {
            return before.get().equals(content) ? Answer.given(false) : Answer.refused(Refusal.idReused(given.id()));
        }
        Optional<AlertTable.Row> row = table.find(page.jdbc(), alert);
        if (row.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no alert " + alert + "."));
        }
        Instant now = now();
        String outcome = given.same() ? "same" : "different";
        if (!table.insertOutcome(page.jdbc(), given.id(), alert, content, outcome, given.why(), by(officer), now)) {
            return Answer.refused(Refusal.of("alert-closed", 409, "This alert was judged or withdrawn before."));
        }
        ScreeningHit hit = row.get().hit();
        var pair = new Screening.Pair(
                row.get().personKey(), hit.list(), hit.entry(), row.get().crossing());
        screening.judge(page, pair, given.same(), officer, given.why(), now);
        var event = new LedgerEvent(
                "alert-judged",
                row.get().crossing().toString(),
                now,
                judged(row.get(), row.get().origin(), given, officer));
        page.enter(event);
        return Answer.given(true);
    }

    /// With everything that other nodes need to know of which crossing and which person it is said.
    private static Map<String, Object> judged(AlertTable.Row alert, String origin, Given given, Officer officer) {
        var body = new HashMap<String, Object>(Map.of(
                "alert", alert.id(),
                "judgement", given,
                "hit", alert.hit().hit(),
                "edition", alert.hit().edition(),
                "person", alert.personKey(),
                "officer", Map.of("id", officer.id(), "name", officer.name())));
        if (!origin.isEmpty()) {
            body.put("origin", origin);
        }
        return body;
    }

    private static Judgement.By by(Officer officer) {
        return new Judgement.By(officer.id().value(), officer.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
