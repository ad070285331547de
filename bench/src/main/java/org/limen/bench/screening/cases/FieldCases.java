package org.limen.bench.screening.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.limen.bench.screening.people.Culture;
import org.limen.bench.screening.people.ListedPeople;
import org.limen.bench.screening.people.Noise;
import org.limen.bench.screening.recall.Case;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;

/// Cases in which the name is as listed and one other field is wrong or missing.
///
/// Persons without a full date of birth are left out of those about dates. Documents are made up, for the ready-made
/// list has none: [#withDocuments] gives every third person a number.
public final class FieldCases {
    private final ListedCases cases;

    public FieldCases(ListedCases cases) {
        this.cases = cases;
    }

    @FunctionalInterface
    private interface Change {
        Query of(Query right, @Nullable PartialDate birth, RandomGenerator random);
    }

    /// The same persons, a third of them with a made-up number of a document.
    public static List<ListedSubject> withDocuments(List<ListedSubject> persons, long seed) {
        var random = new Random(seed);
        return persons.stream()
                .map(p -> random.nextInt(3) > 0
                        ? p
                        : new ListedSubject(
                                p.entryId(),
                                p.list(),
                                p.kind(),
                                p.names(),
                                p.birthDates(),
                                p.nationalities(),
                                p.sex(),
                                List.of(number(random)),
                                p.birthPlaces()))
                .toList();
    }

    /// Two letters and seven digits.
    public static String number(RandomGenerator random) {
        return "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26))
                + (1_000_000 + random.nextInt(9_000_000));
    }

    public List<Case> all() {
        var all = new ArrayList<Case>();
        all.addAll(dated("all as listed", (q, b, r) -> q));
        all.addAll(dated("birth date missing", (q, b, r) -> q.bornOn(null)));
        all.addAll(dated("birth date only a year", (q, b, r) -> q.bornOn(PartialDate.ofYear(year(b)))));
        all.addAll(dated("birth date 1 January", (q, b, r) -> q.bornOn(new PartialDate(year(b), 1, 1))));
        all.addAll(dated("day and month exchanged", (q, b, r) -> b == null ? q : q.bornOn(Noise.exchanged(b))));
        all.addAll(dated("birth date a year off", (q, b, r) -> b == null ? q : q.bornOn(Noise.years(b, 1))));
        all.addAll(dated("birth date a digit wrong", (q, b, r) -> b == null ? q : q.bornOn(Noise.digit(b, r))));
        all.addAll(dated("birth date ten years off", (q, b, r) -> b == null ? q : q.bornOn(Noise.years(b, 10))));
        all.addAll(dated("sex wrong", (q, b, r) -> q.ofSex(Noise.other(q.sex()))));
        all.addAll(dated("nationality another's", (q, b, r) -> q.ofNationality(Noise.otherState(r))));
        all.addAll(dated("nationality missing", (q, b, r) -> q.ofNationality("")));
        all.addAll(documents("document alone, birth date missing", (q, b, r) -> q.bornOn(null)));
        all.addAll(documents(
                "document misread, birth date missing",
                (q, b, r) -> q.bornOn(null).withDocument(Noise.misread(q.documentNumber(), r))));
        return all;
    }

    private List<Case> dated(String kind, Change change) {
        return changed(kind, change, p -> p.birthDates().stream().anyMatch(PartialDate::isFull), false);
    }

    private List<Case> documents(String kind, Change change) {
        return changed(kind, change, p -> !p.documentNumbers().isEmpty(), true);
    }

    private List<Case> changed(String kind, Change change, Predicate<ListedSubject> whom, boolean document) {
        var random = new Random(cases.seed() + kind.hashCode());
        var changed = new ArrayList<Case>();
        for (ListedSubject person : cases.some(whom, random)) {
            PartialDate birth = ListedCases.anyBirth(person, random);
            Query query = Query.ofName(ListedCases.anyName(person, random))
                    .bornOn(birth)
                    .ofSex(person.sex())
                    .ofNationality(ListedPeople.nationality(person, random))
                    .withDocument(document ? person.documentNumbers().getFirst() : "");
            changed.add(new Case(kind, Culture.of(person).title(), person.entryId(), change.of(query, birth, random)));
        }
        return changed;
    }

    private static int year(@Nullable PartialDate birth) {
        return birth == null ? 1970 : birth.year();
    }
}
