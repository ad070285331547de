package org.limen.screening.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.Category;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.SubjectKind;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.screening.EditionHeader;

/// A list's edition in force, in memory and ready to be asked; it never changes.
public sealed interface ListInForce {
    EditionHeader header();

    Instant imported();

    int rows();

    int entries();

    static ListInForce of(ReadEdition edition, Instant imported, TokenFrequencies travellers) {
        return switch (edition.rows()) {
            case ReadEdition.Persons persons ->
                new OfPersons(
                        edition.header(),
                        imported,
                        index(persons, travellers, true),
                        index(persons, travellers, false),
                        Asked.of(persons.entries()),
                        0);
            case ReadEdition.Documents(DocumentList list) -> documents(edition.header(), imported, list);
        };
    }

    /// A list of persons with its index, and what it asks for each entry.
    ///
    /// @param index   of the persons, who are screened
    /// @param beside  of the organisations, vessels and aircraft, which are only searched for
    /// @param patched how many entries were put in or taken out since the index was built whole
    record OfPersons(
            EditionHeader header,
            Instant imported,
            ScreeningIndex index,
            ScreeningIndex beside,
            Asked asked,
            int patched)
            implements ListInForce {
        /// Above this share of its entries an index is built anew: patches make it slower and its weights older.
        private static final double PATCHED_MAX = 0.05;

        private static final int PATCHED_ALWAYS = 500;

        @Override
        public int rows() {
            return header.rows();
        }

        @Override
        public int entries() {
            return index.entries() + beside.entries();
        }

        public Category category(String entry) {
            return asked.others().getOrDefault(entry, asked.usual());
        }

        public SubjectKind kind(String entry) {
            return beside.subject(entry).map(ListedSubject::kind).orElse(SubjectKind.PERSON);
        }

        /// Whether so many changed entries are few enough to be put into this index.
        boolean takes(int changes) {
            return patched + changes <= Math.max(PATCHED_ALWAYS, PATCHED_MAX * entries());
        }

        /// The list as a later edition has it, made from this one by what differs; milliseconds for a day's changes.
        OfPersons patched(ReadEdition.Persons later, EditionHeader of, Instant at, Set<String> differing) {
            var persons = new ArrayList<ListedSubject>();
            var others = new ArrayList<ListedSubject>();
            for (ListEntry entry : later.entries()) {
                ListedSubject subject = entry.subject();
                if (differing.contains(subject.entryId())) {
                    (subject.kind() == SubjectKind.PERSON ? persons : others).add(subject);
                }
            }
            return new OfPersons(
                    of,
                    at,
                    index.updated(persons, without(differing, persons)),
                    beside.updated(others, without(differing, others)),
                    Asked.of(later.entries()),
                    patched + differing.size());
        }

        /// The same list with thresholds measured on these travellers.
        OfPersons calibrated(List<Query> seen) {
            return new OfPersons(header, imported, index.calibrated(seen), beside, asked, patched);
        }

        private static Set<String> without(Set<String> ids, List<ListedSubject> put) {
            var rest = new HashSet<>(ids);
            put.forEach(subject -> rest.remove(subject.entryId()));
            return rest;
        }
    }

    /// What a list asks for its entries.
    ///
    /// @param usual  what it asks for most of them
    /// @param others what it asks for the rest
    record Asked(Category usual, Map<String, Category> others) {
        public Asked {
            others = Map.copyOf(others);
        }

        static Asked of(List<ListEntry> entries) {
            var counts = new EnumMap<Category, Integer>(Category.class);
            entries.forEach(entry -> counts.merge(entry.category(), 1, Integer::sum));
            Category usual = counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Category.DISCREET_CHECK);
            var others = new HashMap<String, Category>();
            for (ListEntry entry : entries) {
                if (entry.category() != usual) {
                    others.put(entry.subject().entryId(), entry.category());
                }
            }
            return new Asked(usual, others);
        }
    }

    /// A list of documents by issuer and number.
    record OfDocuments(EditionHeader header, Instant imported, int rows, Map<String, DocumentList.Entry> byNumber)
            implements ListInForce {
        @Override
        public int entries() {
            return byNumber.size();
        }

        public DocumentList.@Nullable Entry find(String issuer, String number) {
            return issuer.equals(header.state()) ? byNumber.get(DocumentList.normalNumber(number)) : null;
        }
    }

    private static ScreeningIndex index(ReadEdition.Persons list, TokenFrequencies travellers, boolean persons) {
        List<ListedSubject> subjects = list.entries().stream()
                .map(ListEntry::subject)
                .filter(subject -> (subject.kind() == SubjectKind.PERSON) == persons)
                .toList();
        return ScreeningIndex.build(subjects, travellers);
    }

    private static OfDocuments documents(EditionHeader header, Instant imported, DocumentList list) {
        var byNumber = new HashMap<String, DocumentList.Entry>(list.entries().size() * 2);
        list.entries().forEach(entry -> byNumber.put(entry.number(), entry));
        return new OfDocuments(header, imported, list.rows(), byNumber);
    }
}
