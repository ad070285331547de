package org.limen.demo.world;

import java.time.LocalDate;
import java.util.List;
import org.limen.demo.people.Person;

/// What stands on the made-up lists.
public sealed interface Listing {
    /// The list it is on: `wanted`, `documents-qta`.
    String list();

    /// Somebody on a list of persons, under one or more names.
    ///
    /// @param birthDate as far as it is known: `1971`, `1971-04`, `1971-04-30`
    record ListedPerson(String list, String entry, List<String> names, String birthDate, String nationality, String sex)
            implements Listing {
        public ListedPerson {
            names = List.copyOf(names);
        }

        static ListedPerson of(String list, String entry, String name, Person person) {
            return new ListedPerson(
                    list,
                    entry,
                    List.of(name),
                    person.birthDate().toString(),
                    person.state().letters(),
                    person.sex().code());
        }

        ListedPerson bornIn(String partialDate) {
            return new ListedPerson(list, entry, names, partialDate, nationality, sex);
        }
    }

    /// A document on a state's list of its own lost and stolen documents.
    ///
    /// @param kind lost, stolen, revoked or invalid
    record ListedDocument(String list, String issuer, String number, String kind, LocalDate since) implements Listing {}
}
