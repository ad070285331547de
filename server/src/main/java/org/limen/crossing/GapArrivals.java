package org.limen.crossing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.check.Direction;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.State;
import org.limen.crossing.thinning.Thinnings;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Reason;
import org.limen.ledger.Page;
import org.limen.ledger.gap.GapEntry;
import org.limen.ledger.gap.GapReader;
import org.limen.ledger.gap.GapTable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts crossings of a gap back into the record as they were checked.
///
/// The ledger doesn't say what a booth sent, only what was found: a booth that sends an arrival of the gap again is
/// told
/// that its id is taken, and when the queue was joined is not known any more.
@Component
class GapArrivals implements GapReader {
    private static final String ARRIVAL = "arrival";

    /// The hash of no content that a booth can send.
    private static final Hash CONTENT_UNKNOWN = Hash.over();

    private final CrossingStore store;
    private final Thinnings thinnings;
    private final CheckedForm form;
    private final GapTable gap;
    private final NodeIdentity node;
    private final JsonMapper json;

    GapArrivals(
            CrossingStore store,
            Thinnings thinnings,
            CheckedForm form,
            GapTable gap,
            NodeIdentity node,
            JsonMapper json) {
        this.store = store;
        this.thinnings = thinnings;
        this.form = form;
        this.gap = gap;
        this.node = node;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ARRIVAL, "crossing-checked");
    }

    @Override
    public Optional<String> read(Page page, GapEntry entry) {
        UUID id = UUID.fromString(entry.subject());
        if (entry.kind().equals(ARRIVAL)) {
            if (store.arrivalHash(page.jdbc(), id).isEmpty()) {
                store.insertArrival(page.jdbc(), id, CONTENT_UNKNOWN, entry.happened(), entry.recorded());
            }
            return Optional.empty();
        }
        return store.isCrossing(page.jdbc(), id) ? Optional.empty() : checked(page, id, entry);
    }

    /// An arrival is entered right before its checks.
    private Optional<String> checked(Page page, UUID id, GapEntry entry) {
        Optional<GapEntry> arrival = gap.before(page, entry, ARRIVAL);
        JsonNode shown = arrival.map(found -> json.readTree(found.body())).orElseGet(json::createObjectNode);
        List<String> travellers =
                shown.path("travellers").valueStream().map(JsonNode::asString).toList();
        int ordinal = travellers.indexOf(id.toString());
        if (ordinal < 0) {
            return Optional.of("its arrival was purged");
        }
        Checked checked = form.read(entry.body());
        UUID of = UUID.fromString(arrival.orElseThrow().subject());
        store.insert(page.jdbc(), row(id, of, ordinal, entry, shown, checked));
        return thinnings.keepAgain(page, id, checked.thinned())
                ? Optional.empty()
                : Optional.of("the crossing stands; the thinning that left checks out is not here");
    }

    private CrossingRow row(UUID id, UUID arrival, int ordinal, GapEntry entry, JsonNode shown, Checked checked) {
        Checked.Person person = checked.person();
        Checked.Stay stay = checked.stay();
        boolean referred = checked.outcome().equals("referred");
        return new CrossingRow(
                id,
                arrival,
                ordinal,
                entry.happened(),
                LocalDate.ofInstant(entry.happened(), node.zone()),
                entry.recorded(),
                null,
                shown.path("late").asBoolean(),
                shown.path("post").asString(),
                shown.path("lane").asString(),
                Direction.of(shown.path("direction").asString()),
                shown.path("conveyance").path("kind").asString(),
                orNull(shown.path("conveyance").path("plate")),
                UUID.fromString(shown.path("officer").path("id").asString()),
                shown.path("officer").path("name").asString(),
                person.key(),
                checked.document().key(),
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                person.nationality(),
                checked.document().number(),
                checked.outcome(),
                referred ? new State.Referred() : new State.Cleared(),
                checked.topSeverity().rank(),
                checked.reasons().stream().map(Reason::code).distinct().toList(),
                stay != null,
                until(stay),
                null,
                entry.body());
    }

    private static @Nullable LocalDate until(Checked.@Nullable Stay stay) {
        String until = stay == null ? null : stay.mayStayUntil();
        return until == null ? null : LocalDate.parse(until);
    }

    private static @Nullable String orNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
