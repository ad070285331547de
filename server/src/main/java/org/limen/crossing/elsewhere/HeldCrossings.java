package org.limen.crossing.elsewhere;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.check.Direction;
import org.limen.ledger.EntryKind;
import org.limen.ledger.Page;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads other nodes' arrivals, checks and decisions, and looks after each what it changes.
///
/// A body that was purged tells nothing any more and is passed over.
@Component
class HeldCrossings implements HeldReader {
    private static final String ARRIVAL = "arrival";
    private static final String CHECKED = "crossing-checked";
    private static final String DECISION = "decision";

    private final ElsewhereTable table;
    private final Conflicts conflicts;
    private final CheckedForm form;
    private final JsonMapper json;

    HeldCrossings(ElsewhereTable table, Conflicts conflicts, CheckedForm form, JsonMapper json) {
        this.table = table;
        this.conflicts = conflicts;
        this.form = form;
        this.json = json;
    }

    @Override
    public Set<EntryKind> kinds() {
        return List.of(ARRIVAL, CHECKED, DECISION).stream().map(EntryKind::of).collect(Collectors.toSet());
    }

    @Override
    public void read(Page page, HeldEntry entry) {
        String body = entry.body();
        if (body == null) {
            return;
        }
        UUID subject = UUID.fromString(entry.subject());
        switch (entry.kind().name()) {
            case ARRIVAL -> arrival(page, entry, subject, json.readTree(body));
            case CHECKED -> checked(page, entry, subject, body);
            default -> decision(page, entry, subject, json.readTree(body));
        }
    }

    private void arrival(Page page, HeldEntry entry, UUID arrival, JsonNode body) {
        var shown = new ElsewhereTable.Shown(
                arrival,
                body.path("post").asString(),
                body.path("lane").asString(),
                Direction.of(body.path("direction").asString()),
                body.path("late").asBoolean(),
                body.path("officer").path("name").asString());
        body.path("travellers")
                .forEach(traveller -> table.insertShown(
                        page.jdbc(), entry.origin().publicKey(), UUID.fromString(traveller.asString()), shown));
    }

    /// An arrival stands before its checks in every log; without it, its body was purged, and so is what it would say.
    private void checked(Page page, HeldEntry entry, UUID crossing, String body) {
        table.shown(page.jdbc(), entry.origin().publicKey(), crossing).ifPresent(shown -> {
            table.insert(page.jdbc(), entry, crossing, shown, form.read(body), body);
            conflicts.lookAt(page, crossing);
        });
    }

    private void decision(Page page, HeldEntry entry, UUID crossing, JsonNode body) {
        table.insertDecision(
                page.jdbc(),
                entry,
                crossing,
                body.path("to").asString(),
                body.path("officer").path("name").asString(),
                text(body.path("decision").path("note")));
        conflicts.lookAt(page, crossing);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
