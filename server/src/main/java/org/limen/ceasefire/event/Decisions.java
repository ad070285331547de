package org.limen.ceasefire.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.ceasefire.Event;
import org.limen.ceasefire.GroupingDecision;
import org.limen.ceasefire.observation.ObservationTable;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What officers decide about events: that one was several, or several were one.
@Component
class Decisions {
    private final Events events;
    private final DecisionTable table;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json;

    Decisions(Events events, DecisionTable table, Ledger ledger, Clock clock, JsonMapper json) {
        this.events = events;
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    /// Cuts an event into groups, which must hold each of its observations once.
    Answer<Once<GroupingDecision>> split(UUID event, UUID id, List<List<UUID>> groups, String why, Officer officer) {
        Optional<Answer<Once<GroupingDecision>>> before = before(id, content("split", groups, why));
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Event> found = events.of(event, ObservationTable.LATEST);
        if (found.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no event " + event + "."));
        }
        List<UUID> all = groups.stream().flatMap(List::stream).toList();
        boolean whole = all.size() == found.get().observations().size()
                && new HashSet<>(all).equals(new HashSet<>(found.get().observations()));
        return whole && groups.size() > 1
                ? record(id, "split", groups, why, officer)
                : Answer.refused(new Refusal(
                        "groups-not-whole",
                        422,
                        "Two groups or more must hold every observation of the event once.",
                        Map.of("observations", found.get().observations())));
    }

    /// Makes one event of several, and of observations that stayed apart.
    Answer<Once<GroupingDecision>> merge(UUID id, List<UUID> parts, String why, Officer officer) {
        Optional<DecisionTable.There> there = table.recorded(id);
        if (there.isPresent()) {
            return again(there.get().decision(), parts, why);
        }
        var group = new ArrayList<UUID>();
        for (UUID part : parts) {
            Optional<Event> event = events.of(part, ObservationTable.LATEST);
            if (event.isEmpty() && !events.isKnown(part)) {
                return Answer.refused(Refusal.notFound("There is no event and no observation " + part + "."));
            }
            group.addAll(event.map(Event::observations).orElse(List.of(part)));
        }
        List<UUID> once = group.stream().distinct().sorted().toList();
        return once.size() < 2
                ? Answer.refused(Refusal.invalid("nothing-to-merge", "These are one event already."))
                : record(id, "merge", List.of(once), why, officer);
    }

    /// A repeat names the same events by any of their observations.
    private static Answer<Once<GroupingDecision>> again(GroupingDecision before, List<UUID> parts, String why) {
        boolean same = before.what().equals("merge")
                && before.why().equals(why)
                && before.groups().getFirst().containsAll(parts);
        return same ? Answer.given(new Once<>(before, false)) : Answer.refused(idUsed(before.id()));
    }

    private static Refusal idUsed(UUID id) {
        return new Refusal("id-used", 409, "The id " + id + " was used before with other content.", Map.of("id", id));
    }

    private Optional<Answer<Once<GroupingDecision>>> before(UUID id, Hash content) {
        return table.recorded(id).map(there -> answer(there, content));
    }

    private Answer<Once<GroupingDecision>> answer(DecisionTable.There there, Hash content) {
        return there.content().equals(content)
                ? Answer.given(new Once<>(there.decision(), false))
                : Answer.refused(idUsed(there.decision().id()));
    }

    private Hash content(String what, List<List<UUID>> groups, String why) {
        return Hash.over(json.writeValueAsBytes(List.of(what, groups, why)));
    }

    private Answer<Once<GroupingDecision>> record(
            UUID id, String what, List<List<UUID>> groups, String why, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var decision =
                new GroupingDecision(id, what, groups, why, now, officer.id().value(), officer.name());
        return ledger.commit(page -> write(page, decision));
    }

    private Answer<Once<GroupingDecision>> write(Page page, GroupingDecision decision) {
        Hash content = content(decision.what(), decision.groups(), decision.why());
        Optional<Answer<Once<GroupingDecision>>> before = before(decision.id(), content);
        if (before.isPresent()) {
            return before.get();
        }
        table.insert(page.jdbc(), decision, content);
        page.enter(new LedgerEvent(
                "events-" + decision.what(),
                decision.id().toString(),
                decision.recordedAt(),
                Map.of(
                        "groups", decision.groups(),
                        "why", decision.why(),
                        "officer", decision.officer(),
                        "officerName", decision.officerName())));
        return Answer.given(new Once<>(decision, true));
    }
}
