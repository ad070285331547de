package org.limen.screening.edition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.Category;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.PersonList;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.ScreeningIndex;
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
            case ReadEdition.Persons(PersonList list) -> persons(edition.header(), imported, list, travellers);
            case ReadEdition.Documents(DocumentList list) -> documents(edition.header(), imported, list);
        };
    }

    /// A list of persons with its index, and what it asks for each entry that isn't a discreet check.
    record OfPersons(
            EditionHeader header, Instant imported, int rows, ScreeningIndex index, Map<String, Category> categories)
            implements ListInForce {
        @Override
        public int entries() {
            return index.entries();
        }

        public Category category(String entry) {
            return categories.getOrDefault(entry, Category.DISCREET_CHECK);
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
            EditionHeader header, Instant imported, PersonList list, TokenFrequencies travellers) {
        var categories = new HashMap<String, Category>();
        for (PersonList.Entry entry : list.entries()) {
            if (entry.category() != Category.DISCREET_CHECK) {
                categories.put(entry.person().entryId(), entry.category());
            }
        }
        List<ListedSubject> persons =
                list.entries().stream().map(PersonList.Entry::person).toList();
        return new OfPersons(header, imported, list.rows(), ScreeningIndex.build(persons, travellers), categories);
    }

    private static OfDocuments documents(EditionHeader header, Instant imported, DocumentList list) {
        var byNumber = new HashMap<String, DocumentList.Entry>(list.entries().size() * 2);
        list.entries().forEach(entry -> byNumber.put(entry.number(), entry));
        return new OfDocuments(header, imported, list.rows(), byNumber);
    }
}
