package org.limen.crossing.elsewhere;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.crossing.elsewhere.ConflictTable.Row;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Finds conflicts whenever a record comes, ends those that are explained, and takes a person's word on the others.
@Component
class Conflicts {
    private static final String EXPLAINED = "what came since explains it";
    private static final String NOTHING_TO_DO = "counted once; nothing has to be done";

    private final ElsewhereTable versions;
    private final ConflictTable table;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json;

    Conflicts(ElsewhereTable versions, ConflictTable table, Ledger ledger, Clock clock, JsonMapper json) {
        this.versions = versions;
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    /// A word on what stands, as it is sent.
    ///
    /// @param stands the origin whose version stands, empty for this node's; null where both do
    record Settlement(
            @NotNull UUID id,
            @Nullable @Size(max = 500) String stands,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    /// Looks at a crossing of which something was recorded, and at everybody whom its versions tell of; while nobody
    /// was admitted, nobody entered or left by it.
    void lookAt(Page page, UUID crossing) {
        List<Version> of = versions.ofCase(page.jdbc(), crossing);
        if (of.size() > 1) {
            weigh(page, crossing, of);
        }
        if (of.size() > 1 || of.stream().anyMatch(Version::isAdmitted)) {
            of.stream().map(Version::personKey).distinct().forEach(person -> lookAtPerson(page, person));
        }
    }

    /// What a person settled stays settled, unless a version of yet another node comes.
    private void weigh(Page page, UUID crossing, List<Version> of) {
        Weighed weighed = Weighed.ofCase(of);
        Conflict conflict = weighed.conflict();
        List<Row> known = table.ofCase(page.jdbc(), crossing);
        if (conflict == null || known.stream().anyMatch(row -> row.isSettledByPerson() && isSame(row, conflict))) {
            return;
        }
        versions.count(page.jdbc(), crossing, origins(weighed.stands()));
        keep(page, known, List.of(conflict));
    }

    /// The same two versions, whichever of them comes first.
    private static boolean isSame(Row row, Conflict conflict) {
        return row.conflict().kind() == conflict.kind() && ends(row.conflict()).equals(ends(conflict));
    }

    private static Set<Conflict.Of> ends(Conflict conflict) {
        return Stream.of(Optional.of(conflict.first()), Optional.ofNullable(conflict.second()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> origins(Set<Version> of) {
        return of.stream().map(Version::origin).collect(Collectors.toSet());
    }

    private void lookAtPerson(Page page, String person) {
        if (person.isEmpty()) {
            return;
        }
        List<Row> known = table.ofPerson(page.jdbc(), person).stream()
                .filter(row -> !row.conflict().kind().isOfCase())
                .toList();
        keep(page, known, Weighed.ofPerson(versions.ofPerson(page.jdbc(), person)));
    }

    /// Adds what is new among what was found, and ends what is open and was not found again.
    private void keep(Page page, List<Row> known, List<Conflict> found) {
        for (Row row : known) {
            if (row.outcome() == null && found.stream().noneMatch(conflict -> isSame(row, conflict))) {
                end(page, row, null, EXPLAINED, null);
            }
        }
        for (Conflict conflict : found) {
            if (known.stream().noneMatch(row -> stillSaid(row) && isSame(row, conflict))) {
                add(page, conflict);
            }
        }
    }

    /// A conflict that explained itself may come again; one that is open or settled by a person does not.
    private static boolean stillSaid(Row row) {
        return row.outcome() == null
                || row.isSettledByPerson()
                || row.conflict().kind().settlesItself();
    }

    private void add(Page page, Conflict conflict) {
        UUID id = UUID.randomUUID();
        Instant now = now();
        table.insert(page.jdbc(), id, conflict, now);
        page.enter(new LedgerEvent("conflict-found", id.toString(), now, conflict));
        if (conflict.kind().settlesItself()) {
            end(page, new Row(id, conflict, now, null), null, NOTHING_TO_DO, null);
        }
    }

    private void end(Page page, Row row, @Nullable String stands, String why, ConflictTable.@Nullable By by) {
        Instant now = now();
        table.insertOutcome(page.jdbc(), row.id(), stands, why, by, now);
        var body = new HashMap<String, Object>(Map.of("conflict", row.conflict(), "why", why, "byItself", by == null));
        if (stands != null) {
            body.put("stands", stands);
        }
        if (by != null) {
            body.put("officer", by.officer().id());
        }
        page.enter(new LedgerEvent("conflict-settled", row.id().toString(), now, body));
    }

    /// Takes a person's word on what stands. The same again changes nothing.
    Answer<Once<Row>> settle(UUID conflict, Settlement settlement, Officer officer) {
        Hash content = Hash.over(json.writeValueAsBytes(settlement), json.writeValueAsBytes(conflict));
        Answer<Boolean> written = ledger.commit(
                page -> write(page, conflict, settlement, new ConflictTable.By(settlement.id(), content, officer)));
        return written.map(isNew -> new Once<>(table.find(conflict).orElseThrow(), isNew));
    }

    private Answer<Boolean> write(Page page, UUID conflict, Settlement settlement, ConflictTable.By by) {
        Optional<Hash> before = table.contentOf(page.jdbc(), settlement.id());
        if (before.isPresent()) {
            return before.get().equals(by.content())
                    ? Answer.given(false)
                    : Answer.refused(Refusal.idReused(settlement.id()));
        }
        Optional<Row> row = table.find(page.jdbc(), conflict);
        Optional<Refusal> refusal = row.isEmpty()
                ? Optional.of(Refusal.notFound("There is no conflict " + conflict + "."))
                : refusal(row.get(), settlement);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        settle(page, row.orElseThrow(), settlement, by);
        return Answer.given(true);
    }

    private static Optional<Refusal> refusal(Row row, Settlement settlement) {
        if (row.outcome() != null) {
            return Optional.of(Refusal.of("conflict-settled", 409, "This is settled already."));
        }
        String stands = settlement.stands();
        boolean known = stands == null || (row.conflict().kind().isOfCase() && isEnd(row.conflict(), stands));
        return known
                ? Optional.empty()
                : Optional.of(Refusal.invalid("version-unknown", "That node has no version that could stand here."));
    }

    private static boolean isEnd(Conflict conflict, String origin) {
        return ends(conflict).stream().anyMatch(end -> end.origin().equals(origin));
    }

    private void settle(Page page, Row row, Settlement settlement, ConflictTable.By by) {
        end(page, row, settlement.stands(), settlement.why(), by);
        String stands = settlement.stands();
        if (row.conflict().kind().isOfCase() && stands != null) {
            UUID crossing = row.conflict().first().id();
            versions.count(page.jdbc(), crossing, Set.of(stands));
            versions.ofCase(page.jdbc(), crossing).stream()
                    .map(Version::personKey)
                    .distinct()
                    .forEach(person -> lookAtPerson(page, person));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
