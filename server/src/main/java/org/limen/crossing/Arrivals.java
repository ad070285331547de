package org.limen.crossing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.access.Post;
import org.limen.access.Posts;
import org.limen.crossing.check.ArrivalRequest;
import org.limen.crossing.check.Check;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.check.Direction;
import org.limen.crossing.check.Relief;
import org.limen.crossing.decision.CrossingView;
import org.limen.crossing.decision.CrossingViews;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.State;
import org.limen.crossing.thinning.Thinnings;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Once;
import org.limen.kernel.Reason;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.screening.ListStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes arrivals: checks every traveller, records what was found once, and answers when it is on disk.
@Component
class Arrivals {
    private static final Duration AHEAD_MAX = Duration.ofMinutes(2);
    private static final Duration BEHIND_MAX = Duration.ofMinutes(15);

    private final Check check;
    private final CrossingStore store;
    private final CrossingViews views;
    private final Ledger ledger;
    private final Posts posts;
    private final NodeIdentity node;
    private final Clock clock;
    private final JsonMapper json;
    private final CheckedForm form;
    private final Thinnings thinnings;

    Arrivals(
            Check check,
            CrossingStore store,
            CrossingViews views,
            Ledger ledger,
            Posts posts,
            NodeIdentity node,
            Clock clock,
            JsonMapper json,
            CheckedForm form,
            Thinnings thinnings) {
        this.check = check;
        this.store = store;
        this.views = views;
        this.ledger = ledger;
        this.posts = posts;
        this.node = node;
        this.clock = clock;
        this.json = json;
        this.form = form;
        this.thinnings = thinnings;
    }

    /// What an arrival's booth is told.
    record Told(
            UUID id,
            Instant at,
            Instant recordedAt,
            String post,
            String lane,
            Direction direction,
            CrossingView.Vehicle conveyance,
            boolean late,
            List<CrossingView> travellers,
            List<ListStatus> lists) {}

    /// Checks and records an arrival; a repeat with the same content gives what was recorded the first time.
    Answer<Once<Told>> take(ArrivalRequest arrival, Officer officer) {
        Hash content = Hash.over(json.writeValueAsBytes(arrival));
        Optional<Hash> before = store.arrivalHash(arrival.id());
        if (before.isPresent()) {
            return repeated(arrival, before.get(), content, officer);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = arrival.at() == null ? now : arrival.at().truncatedTo(ChronoUnit.MICROS);
        Optional<Refusal> refusal = refusal(arrival, officer, at, now);
        return refusal.isPresent()
                ? Answer.refused(refusal.get())
                : record(arrival, content, check.of(arrival, at, relief(arrival, now)), at, now, officer);
    }

    /// Paper that is entered afterwards is checked whole: there is no hurry any more.
    private Relief relief(ArrivalRequest arrival, Instant now) {
        return arrival.enteredLate() ? Relief.NONE : thinnings.relief(arrival.post(), arrival.direction(), now);
    }

    private Answer<Once<Told>> record(
            ArrivalRequest arrival,
            Hash content,
            List<Check.Result> results,
            Instant at,
            Instant now,
            Officer officer) {
        var rows = new ArrayList<CrossingRow>(results.size());
        for (Check.Result result : results) {
            rows.add(row(arrival, result, rows.size(), at, now, officer));
        }
        Optional<Refusal> refused =
                ledger.commit(page -> write(page, arrival, content, results, rows, at, now, officer));
        if (refused.isPresent()) {
            return store.arrivalHash(arrival.id())
                    .filter(content::equals)
                    .map(first -> repeated(arrival, first, content, officer))
                    .orElseGet(() -> Answer.refused(refused.get()));
        }
        var travellers = new ArrayList<CrossingView>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            travellers.add(views.ofNew(rows.get(i), results.get(i).checked(), officer));
        }
        return Answer.given(new Once<>(told(rows, travellers), true));
    }

    /// Looks once more, now that no other recording runs: the same arrival may have come twice at once.
    private Optional<Refusal> write(
            Page page,
            ArrivalRequest arrival,
            Hash content,
            List<Check.Result> results,
            List<CrossingRow> rows,
            Instant at,
            Instant now,
            Officer officer) {
        if (store.arrivalHash(page.jdbc(), arrival.id()).isPresent()) {
            return Optional.of(Refusal.idReused(arrival.id()));
        }
        for (CrossingRow row : rows) {
            if (store.isCrossing(page.jdbc(), row.id())) {
                return Optional.of(Refusal.idReused(row.id()));
            }
        }
        store.insertArrival(page.jdbc(), arrival.id(), content, at, now);
        page.enter(new LedgerEvent("arrival", arrival.id().toString(), at, arrivalBody(arrival, officer)));
        for (int i = 0; i < rows.size(); i++) {
            CrossingRow row = rows.get(i);
            store.insert(page.jdbc(), row);
            Checked checked = results.get(i).checked();
            page.enter(new LedgerEvent("crossing-checked", row.id().toString(), at, checked));
            thinnings.keep(page, row.id(), checked.thinned());
            checked.hits()
                    .forEach(hit -> page.enter(new LedgerEvent("hit", row.id().toString(), at, hit)));
        }
        return Optional.empty();
    }

    private Answer<Once<Told>> repeated(ArrivalRequest arrival, Hash before, Hash content, Officer officer) {
        if (!before.equals(content)) {
            return Answer.refused(Refusal.idReused(arrival.id()));
        }
        List<CrossingRow> rows = store.ofArrival(arrival.id());
        return Answer.given(new Once<>(
                told(rows, rows.stream().map(row -> views.of(row, officer)).toList()), false));
    }

    private static Told told(List<CrossingRow> rows, List<CrossingView> travellers) {
        CrossingRow first = rows.getFirst();
        return new Told(
                first.arrival(),
                first.at(),
                first.recordedAt(),
                first.post(),
                first.lane(),
                first.direction(),
                new CrossingView.Vehicle(first.conveyance(), first.plate()),
                first.late(),
                travellers,
                travellers.getFirst().checked().lists());
    }

    private CrossingRow row(
            ArrivalRequest arrival, Check.Result result, int ordinal, Instant at, Instant now, Officer officer) {
        Checked checked = result.checked();
        boolean referred = checked.outcome().equals("referred");
        return new CrossingRow(
                result.shown().id(),
                arrival.id(),
                ordinal,
                at,
                LocalDate.ofInstant(at, node.zone()),
                now,
                arrival.queuedAt(),
                arrival.enteredLate(),
                arrival.post().code(),
                arrival.lane(),
                arrival.direction(),
                arrival.conveyance().kind().code(),
                arrival.conveyance().plate(),
                officer.id().value(),
                officer.name(),
                checked.person().key(),
                result.documentKey(),
                checked.person().surname(),
                checked.person().givenNames(),
                checked.person().birthDate(),
                checked.person().nationality(),
                checked.document().number(),
                checked.outcome(),
                referred ? new State.Referred() : new State.Cleared(),
                checked.topSeverity().rank(),
                checked.reasons().stream().map(Reason::code).distinct().toList(),
                result.limited(),
                result.mayStayUntil(),
                null,
                form.write(checked));
    }

    private static Map<String, Object> arrivalBody(ArrivalRequest arrival, Officer officer) {
        return Map.of(
                "post", arrival.post(),
                "lane", arrival.lane(),
                "direction", arrival.direction(),
                "conveyance", arrival.conveyance(),
                "late", arrival.enteredLate(),
                "travellers",
                        arrival.travellers().stream()
                                .map(ArrivalRequest.Person::id)
                                .toList(),
                "officer", new CrossingView.By(officer.id().value(), officer.name()));
    }

    private Optional<Refusal> refusal(ArrivalRequest arrival, Officer officer, Instant at, Instant now) {
        Optional<Post> post = posts.find(arrival.post());
        if (post.isEmpty()) {
            return Optional.of(
                    Refusal.invalid("post-unknown", "There is no post " + arrival.post() + " on this node."));
        }
        if (!post.get().lanes().contains(arrival.lane())) {
            return Optional.of(
                    Refusal.invalid("lane-unknown", "Post " + arrival.post() + " has no lane " + arrival.lane() + "."));
        }
        if (officer.post() != null && !officer.post().equals(arrival.post())) {
            return Optional.of(Refusal.of("other-post", 403, "You work at post " + officer.post() + "."));
        }
        var ids = new HashSet<UUID>();
        if (!arrival.travellers().stream().allMatch(traveller -> ids.add(traveller.id()))) {
            return Optional.of(Refusal.invalid("traveller-twice", "Two travellers have the same id."));
        }
        return wrongTime(arrival, at, now);
    }

    /// A clock that runs wrong is told apart from paper that is entered late on purpose.
    private static Optional<Refusal> wrongTime(ArrivalRequest arrival, Instant at, Instant now) {
        if (at.isAfter(now.plus(AHEAD_MAX))) {
            return Optional.of(Refusal.invalid(
                    "time-in-future",
                    "The time " + at + " is ahead of this node's, " + now + ". Set the booth's clock."));
        }
        if (!arrival.enteredLate() && at.isBefore(now.minus(BEHIND_MAX))) {
            return Optional.of(Refusal.invalid(
                    "time-too-old",
                    "The time " + at + " is long before this node's, " + now + ": say late if it is meant."));
        }
        return Optional.empty();
    }
}
