package org.limen.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.limen.demo.people.Chance;
import org.limen.demo.people.Papers;
import org.limen.demo.people.People;
import org.limen.demo.people.Person;
import org.limen.demo.people.Spelling;
import org.limen.demo.people.State;
import org.limen.demo.world.Listing.ListedDocument;
import org.limen.demo.world.Listing.ListedPerson;

/// The entries that fill the lists beside the planted ones: people and documents that never come to the border.
public final class Listings {
    private static final LocalDate DOCUMENTS_ON = LocalDate.of(2026, 1, 1);
    private static final List<String> LOSSES = List.of("lost", "lost", "stolen", "revoked");

    private Listings() {}

    /// The person with this number among the listed people of a seed: the same whatever the others are.
    public static Person person(long seed, long number) {
        Chance chance = Chance.of(seed).part("listed").part(number);
        return People.adult(chance, chance.pick(State.all()));
    }

    /// Listed people without end: entry `P-0000001` is [#person] number 1.
    public static Stream<ListedPerson> persons(long seed, String list, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> entry(seed, list, number));
    }

    /// The entries of the sample region's lists that nobody of the morning stands on.
    static List<Listing> ofRegion(long seed, String home, String neighbour) {
        var all = new ArrayList<Listing>();
        fill(all, 420, number -> entry(seed, "wanted", number));
        fill(all, 60, number -> entry(seed, "missing", 1000 + number));
        fill(all, 200, number -> entry(seed, "refuse-entry", 2000 + number));
        fill(all, 40, number -> entry(seed, "discreet", 3000 + number));
        fill(all, 20, number -> entry(seed, "protection", 4000 + number));
        fill(all, 500, number -> document(seed, home, number));
        fill(all, 700, number -> document(seed, neighbour, number));
        return all;
    }

    private static void fill(List<Listing> all, int count, IntFunction<Listing> entry) {
        IntStream.rangeClosed(1, count).mapToObj(entry).forEach(all::add);
    }

    private static ListedPerson entry(long seed, String list, int number) {
        Person person = person(seed, number);
        Chance chance = Chance.of(seed).part("entry").part(number);
        var names = new ArrayList<>(List.of(person.name().full()));
        if (chance.happens(0.3) && person.name().hasOtherSpellings()) {
            names.add(Spelling.romanised(chance, person.name()).full());
        }
        if (chance.happens(0.3) && person.name().isInAnotherScript()) {
            names.add(person.name().own());
        }
        return new ListedPerson(
                list,
                "P-%07d".formatted(number),
                names,
                birth(chance, person.birthDate()),
                person.state().letters(),
                person.sex().code());
    }

    /// As lists have it: four fifths full, the rest a month, a year or, rarely, nothing.
    private static String birth(Chance chance, LocalDate date) {
        int known = chance.below(100);
        if (known < 78) {
            return date.toString();
        }
        return known < 90
                ? date.toString().substring(0, 4)
                : known < 95 ? date.toString().substring(0, 7) : "";
    }

    private static ListedDocument document(long seed, String issuer, int number) {
        Chance chance = Chance.of(seed).part("document " + issuer).part(number);
        Person holder = People.adult(chance, State.of(issuer));
        var paper = chance.happens(0.6)
                ? Papers.passport(chance, holder, DOCUMENTS_ON)
                : Papers.card(chance, holder, DOCUMENTS_ON);
        return new ListedDocument(
                documentList(issuer),
                issuer,
                paper.number(),
                chance.pick(LOSSES),
                DOCUMENTS_ON.minusDays(chance.below(1500)));
    }

    /// The name of a state's list of its own documents.
    static String documentList(String issuer) {
        return "documents-" + issuer.toLowerCase(java.util.Locale.ROOT);
    }
}
