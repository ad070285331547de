package org.limen.demo.world;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.limen.demo.people.Person;

/// What stands on the made-up lists.
public sealed interface Listing {
    /// The list it is on: `wanted`, `documents-qta`.
    String list();

    /// The rows of Limen's tab-separated form: one for each name of a person, one for a document.
    Stream<String> rows();

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

        @Override
        public Stream<String> rows() {
            return names.stream()
                    .map(name -> String.join(
                            "\t", entry, list, name, birthDate, nationality, sex, "", "good", category(), ""));
        }

        /// What the list asks for.
        private String category() {
            return switch (list) {
                case "refuse-entry", "protection" -> list;
                case "missing" -> "missing-person";
                case "discreet" -> "discreet-check";
                default -> "arrest";
            };
        }

        ListedPerson bornIn(String partialDate) {
            return new ListedPerson(list, entry, names, partialDate, nationality, sex);
        }
    }

    /// A document on a state's list of its own lost and stolen documents.
    ///
    /// @param kind lost, stolen, revoked or invalid
    record ListedDocument(String list, String issuer, String number, String kind, LocalDate since) implements Listing {
        @Override
        public Stream<String> rows() {
            return Stream.of(String.join("\t", issuer, number, kind, since.toString()));
        }
    }
}
