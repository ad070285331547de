package org.limen.screening.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.limen.access.Officer;
import org.limen.engine.lists.RowProblem;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.screening.EditionHeader;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// The lists in force, in memory, and the changes from one edition to another.
///
/// A change is prepared beside what is in force, recorded, and then swapped in with one write: whoever screens sees
/// the former edition or the new one, whole. What is refused changes nothing but the list's status.
@Component
public class Lists implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);
    private final EditionTable table;
    private final Authorities authorities;
    private final Ledger ledger;
    private final Clock clock;
    private final TokenFrequencies travellers = TokenFrequencies.shipped();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Map<String, ListInForce> inForce = Map.of();

    Lists(EditionTable table, Authorities authorities, Ledger ledger, Clock clock) {
        this.table = table;
        this.authorities = authorities;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of a file: the edition, and every row that was not understood.
    record Report(
            String list,
            ListKind kind,
            long number,
            int rows,
            int understood,
            List<RowReport> problems,
            boolean isNew) {}

    record RowReport(int line, String code, String message) {
        static RowReport of(RowProblem problem) {
            return new RowReport(
                    problem.line(), problem.problem().code(), problem.problem().message());
        }
    }

    /// Reads what was in force before the node was stopped.
    @Override
    public void afterSingletonsInstantiated() {
        for (EditionTable.Row row : table.inForce()) {
            switch (stored(row)) {
                case Answer.Given<ListInForce>(ListInForce list) -> swapIn(list);
                case Answer.Refused<ListInForce>(Refusal refusal) ->
                    LOG.error(
                            "Edition {} of {} can't be read any more: {}", row.number(), row.list(), refusal.detail());
            }
        }
    }

    /// The lists by name, in the order of their names.
    public Map<String, ListInForce> inForce() {
        return inForce;
    }

    /// Takes a new edition into force, or refuses it and says why.
    Answer<Report> take(byte[] file, Officer officer) {
        return switch (ReadEdition.header(file)) {
            case Answer.Refused<EditionHeader>(Refusal refusal) -> refuse("unknown", refusal, officer);
            case Answer.Given<EditionHeader>(EditionHeader header) -> alone(() -> take(file, header, officer));
        };
    }

    /// Puts a former edition back into force. The same id again changes nothing.
    Answer<Report> takeBack(UUID id, String list, long number, String why, Officer officer) {
        return alone(() -> {
            var known = table.edition(list, number);
            if (known.isEmpty()) {
                return Answer.refused(Refusal.notFound("There is no edition " + number + " of " + list + "."));
            }
            var done = table.changed(id);
            if (done.isPresent() && done.get() != number) {
                return Answer.refused(Refusal.idReused(id));
            }
            return done.isPresent()
                    ? Answer.given(report(known.get()))
                    : stored(known.get()).map(former -> putBack(id, known.get(), former, why, officer));
        });
    }

    private Answer<Report> take(byte[] file, EditionHeader header, Officer officer) {
        var same = table.edition(header.list(), header.number());
        if (same.isPresent() && same.get().sha256().equals(header.sha256())) {
            return Answer.given(report(same.get()));
        }
        return switch (verified(file, header)) {
            case Answer.Refused<ReadEdition>(Refusal refusal) -> refuse(header.list(), refusal, officer);
            case Answer.Given<ReadEdition>(ReadEdition edition) -> Answer.given(putInForce(file, edition, officer));
        };
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

    private Report putInForce(byte[] file, ReadEdition edition, Officer officer) {
        EditionHeader header = edition.header();
        Instant now = clock.instant();
        ListInForce list = ListInForce.of(edition, now, travellers);
        var id = UUID.randomUUID();
        ledger.commit(page -> {
            table.insert(page.jdbc(), header, edition.rows().understood(), file, now);
            table.putInForce(page.jdbc(), id, header.list(), header.number(), now, "imported");
            enter(page, "list-in-force", header.list(), header.number(), officer, "imported");
            return id;
        });
        swapIn(list);
        return report(header, edition, true);
    }

    private Report putBack(UUID id, EditionTable.Row row, ListInForce former, String why, Officer officer) {
        ledger.commit(page -> {
            table.putInForce(page.jdbc(), id, row.list(), row.number(), clock.instant(), why);
            enter(page, "list-taken-back", row.list(), row.number(), officer, why);
            return id;
        });
        swapIn(former);
        return report(row);
    }

    private Answer<Report> refuse(String list, Refusal refusal, Officer officer) {
        var refused = new EditionTable.RefusedFile(list, clock.instant(), refusal.code(), refusal.detail());
        ledger.commit(page -> {
            table.insertRefused(page.jdbc(), refused);
            page.enter(new LedgerEvent(
                    "list-refused", list, refused.at(), Map.of("refused", refused, "officer", officer.id())));
            return list;
        });
        return Answer.refused(refusal);
    }

    private void enter(Page page, String kind, String list, long number, Officer officer, String why) {
        var body = new LinkedHashMap<String, Object>();
        body.put("list", list);
        body.put("number", number);
        body.put("officer", officer.id());
        body.put("why", why);
        page.enter(new LedgerEvent(kind, list, clock.instant(), body));
    }

    /// An edition from the database, which was verified when it came.
    private Answer<ListInForce> stored(EditionTable.Row row) {
        byte[] file = table.file(row.list(), row.number());
        return switch (ReadEdition.header(file)) {
            case Answer.Refused<EditionHeader>(Refusal refusal) -> Answer.refused(refusal);
            case Answer.Given<EditionHeader>(EditionHeader header) ->
                ReadEdition.rows(file, header).map(read -> ListInForce.of(read, row.imported(), travellers));
        };
    }

    private void swapIn(ListInForce list) {
        var next = new TreeMap<>(inForce);
        next.put(list.header().list(), list);
        inForce = java.util.Collections.unmodifiableMap(next);
    }

    private <T> T alone(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    private Report report(EditionTable.Row row) {
        byte[] file = table.file(row.list(), row.number());
        return switch (ReadEdition.header(file)) {
            case Answer.Given<EditionHeader>(EditionHeader header)
            when ReadEdition.rows(file, header) instanceof Answer.Given<ReadEdition>(ReadEdition read) ->
                report(header, read, false);
            default -> new Report(row.list(), row.kind(), row.number(), row.rows(), row.understood(), List.of(), false);
        };
    }

    private static Report report(EditionHeader header, ReadEdition edition, boolean isNew) {
        return new Report(
                header.list(),
                header.kind(),
                header.number(),
                edition.rows().count(),
                edition.rows().understood(),
                edition.rows().problems().stream().map(RowReport::of).toList(),
                isNew);
    }
}
