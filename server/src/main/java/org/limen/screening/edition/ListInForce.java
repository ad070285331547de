package org.limen.screening.edition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.Category;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.screening.ListedSubject;
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
            case ReadEdition.Persons persons -> persons(edition.header(), imported, persons, travellers);
            case ReadEdition.Documents(DocumentList list) -> documents(edition.header(), imported, list);
        };
    }

    /// A list of persons with its index, and what it asks for each entry that isn't a discreet check.
    ///
    /// @param index  of the persons, who are screened
    /// @param beside of the organisations, vessels and aircraft, which are only searched for
    /// @param kinds  of the entries beside
    record OfPersons(
            EditionHeader header,
            Instant imported,
            int rows,
            ScreeningIndex index,
            ScreeningIndex beside,
            Map<String, SubjectKind> kinds,
            Map<String, Category> categories)
            implements ListInForce {
        @Override
        public int entries() {
            return index.entries() + beside.entries();
        }

        public Category category(String entry) {
            return categories.getOrDefault(entry, Category.DISCREET_CHECK);
        }

        public SubjectKind kind(String entry) {
            return kinds.getOrDefault(entry, SubjectKind.PERSON);
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

    private static OfPersons persons(
            EditionHeader header, Instant imported, ReadEdition.Persons list, TokenFrequencies travellers) {
        var categories = new HashMap<String, Category>();
        var kinds = new HashMap<String, SubjectKind>();
        for (ListEntry entry : list.entries()) {
            String id = entry.subject().entryId();
            if (entry.category() != Category.DISCREET_CHECK) {
                categories.put(id, entry.category());
            }
            if (entry.subject().kind() != SubjectKind.PERSON) {
                kinds.put(id, entry.subject().kind());
            }
        }
        return new OfPersons(
                header,
                imported,
                header.rows(),
                index(list, travellers, true),
                index(list, travellers, false),
                kinds,
                categories);
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
