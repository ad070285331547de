package org.limen.screening.edition;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.lists.Understood;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.screening.EditionHeader;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes editions in: proves them, keeps them, tells what was understood and how they differ from what is in force.
///
/// What is refused changes nothing but the list's status.
@Component
class Intake {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EditionTable table;
    private final Authorities authorities;
    private final Differences differences;
    private final Lists lists;
    private final Ledger ledger;
    private final Clock clock;

    Intake(
            EditionTable table,
            Authorities authorities,
            Differences differences,
            Lists lists,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.authorities = authorities;
        this.differences = differences;
        this.lists = lists;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of a file.
    ///
    /// @param difference from the edition that is or was in force when it came; null where it is the list's first
    record Taken(
            String list,
            ListKind kind,
            long number,
            EditionReport report,
            Differences.@Nullable Counts difference,
            boolean inForce,
            boolean isNew) {}

    /// Takes a signed edition in, and into force unless it is to be held; or refuses it and says why.
    Answer<Taken> take(byte[] file, boolean hold, Officer officer) {
        return switch (ReadEdition.header(file)) {
            case Answer.Refused<EditionHeader>(Refusal refusal) -> refuse("unknown", refusal, officer);
            case Answer.Given<EditionHeader>(EditionHeader header) ->
                lists.alone(() -> take(file, header, hold, officer));
        };
    }

    /// Keeps an edition that this node makes and signs itself, with the files that it was made from; it is held.
    ///
    /// @param signed makes the edition's file, given its number
    /// @param files  where the originals' bytes are, in the same order
    Answer<Taken> keep(
            String list,
            LongFunction<byte[]> signed,
            Understood told,
            List<EditionTable.Original> originals,
            List<Path> files,
            Officer officer) {
        return lists.alone(() -> {
            byte[] file = signed.apply(table.highestNumber(list) + 1);
            return EditionTable.read(file).map(edition -> {
                Taken taken = keep(file, edition, EditionReport.of(told));
                for (int i = 0; i < files.size(); i++) {
                    table.insertOriginal(list, taken.number(), originals.get(i), files.get(i));
                }
                enter("list-imported", edition.header(), originals, officer);
                lists.prepare(edition);
                return taken;
            });
        });
    }

    /// What was told of an edition when it came.
    Optional<Taken> told(String list, long number) {
        return table.edition(list, number).map(row -> told(row, false));
    }

    private Answer<Taken> take(byte[] file, EditionHeader header, boolean hold, Officer officer) {
        Optional<EditionTable.Row> same = table.edition(header.list(), header.number());
        if (same.isPresent() && same.get().sha256().equals(header.sha256())) {
            boolean held = !table.wasInForce(header.list(), header.number());
            return held && !hold ? putInForce(header, false, officer) : Answer.given(told(same.get(), false));
        }
        return switch (verified(file, header)) {
            case Answer.Refused<ReadEdition>(Refusal refusal) -> refuse(header.list(), refusal, officer);
            case Answer.Given<ReadEdition>(ReadEdition edition) -> {
                Taken taken = keep(file, edition, EditionReport.of(edition.rows()));
                enter("list-received", header, List.of(), officer);
                lists.prepare(edition);
                yield hold ? Answer.given(taken) : putInForce(header, true, officer);
            }
        };
    }

    private Answer<Taken> putInForce(EditionHeader header, boolean isNew, Officer officer) {
        return lists.putInForce(UUID.randomUUID(), header.list(), header.number(), "imported", officer)
                .map(row -> told(row, isNew));
    }

    private Answer<ReadEdition> verified(byte[] file, EditionHeader header) {
        var authority = authorities.byCode(header.authority());
        if (authority.isEmpty() || !authority.get().lists().contains(header.list())) {
            String detail =
                    "No authority " + header.authority() + " is trusted with a list named " + header.list() + ".";
            return Answer.refused(Refusal.invalid("authority-unknown", detail));
        }
        var key = ListSigning.publicKey(authority.get().publicKey()).orElseThrow();
        if (ReadEdition.verified(file, header, key) instanceof Answer.Refused<EditionHeader>(Refusal refusal)) {
            return Answer.refused(refusal);
        }
        long highest = table.highestNumber(header.list());
        return header.number() > highest ? ReadEdition.rows(file, header) : numberNotHigher(header, highest);
    }

    private static Answer<ReadEdition> numberNotHigher(EditionHeader header, long highest) {
        String detail = "Edition " + header.number() + " of " + header.list() + " came after edition " + highest + ".";
        return Answer.refused(
                new Refusal("number-not-higher", 422, detail, Map.of("number", header.number(), "highest", highest)));
    }

    /// Keeps an edition and works out how it differs from what is in force.
    private Taken keep(byte[] file, ReadEdition edition, EditionReport report) {
        EditionHeader header = edition.header();
        table.insert(header, (int) report.understood(), file, clock.instant(), JSON.writeValueAsString(report));
        ListInForce current = lists.inForce().get(header.list());
        long against = current == null ? 0 : current.header().number();
        Differences.Counts counts = table.read(header.list(), against)
                .map(before -> differences.keep(
                        header.list(), header.number(), against, Difference.between(before.rows(), edition.rows())))
                .orElse(null);
        return new Taken(header.list(), header.kind(), header.number(), report, counts, false, true);
    }

    private void enter(String kind, EditionHeader header, List<EditionTable.Original> originals, Officer officer) {
        ledger.commit(page -> {
            page.enter(new LedgerEvent(
                    kind,
                    header.list(),
                    clock.instant(),
                    Map.of("edition", header, "originals", originals, "officer", officer.id())));
            return header;
        });
    }

    /// Notes a refused file and says no.
    Answer<Taken> refuse(String list, Refusal refusal, Officer officer) {
        var refused = new EditionTable.RefusedFile(list, clock.instant(), refusal.code(), refusal.detail());
        ledger.commit(page -> {
            table.insertRefused(page.jdbc(), refused);
            page.enter(new LedgerEvent(
                    "list-refused", list, refused.at(), Map.of("refused", refused, "officer", officer.id())));
            return list;
        });
        return Answer.refused(refusal);
    }

    private Taken told(EditionTable.Row row, boolean isNew) {
        ListInForce current = lists.inForce().get(row.list());
        return new Taken(
                row.list(),
                row.kind(),
                row.number(),
                report(row),
                differences.firstKept(row.list(), row.number()).orElse(null),
                current != null && current.header().number() == row.number(),
                isNew);
    }

    private EditionReport report(EditionTable.Row row) {
        return table.understood(row.list(), row.number())
                .map(report -> JSON.readValue(report, EditionReport.class))
                .or(() -> table.read(row.list(), row.number()).map(read -> EditionReport.of(read.rows())))
                .orElseThrow(() -> new IllegalStateException(
                        "edition " + row.number() + " of " + row.list() + " can't be read any more"));
    }
}
