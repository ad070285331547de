package org.limen.demo.world;

import java.util.List;
import java.util.function.BiFunction;
import org.limen.demo.people.Chance;
import org.limen.demo.people.Paper;
import org.limen.demo.people.Papers;
import org.limen.demo.people.People;
import org.limen.demo.people.Person;
import org.limen.demo.people.State;
import org.limen.demo.world.Arrival.Direction;
import org.limen.demo.world.Arrival.Typed;
import org.limen.demo.world.Listing.ListedDocument;

/// Documents that something is wrong with, and documents that were misread.
final class DocumentCases {
    private static final State UTOPIA = new State("UTO", "english", 0, "L########", "-");
    private static final String NOBODY = "NQX";
    private static final State STRANGER = new State(NOBODY, "english", 0, "X########", "-");
    private final Companies companies;

    DocumentCases(Companies companies) {
        this.companies = companies;
    }

    /// The document stands on the list of the state that issued it: the home state's and the neighbour's in turn.
    Case listed(Chance chance, int number, String kind) {
        State issuer = number % 2 == 0 ? companies.neighbour() : companies.home();
        Paper paper = passport(chance, issuer);
        var listed = new ListedDocument(
                Listings.documentList(issuer.letters()),
                issuer.letters(),
                paper.number(),
                kind,
                companies.today().minusDays(chance.between(5, 400)));
        return Case.in(companies.single(chance, member(chance, paper), Direction.ENTRY), listed);
    }

    Case expired(Chance chance) {
        Paper paper = passport(chance, companies.ordinaryState(chance));
        Paper old = paper.expiring(companies.today().minusDays(chance.between(3, 300)));
        return Case.in(companies.accompanied(chance, member(chance, old), Direction.ENTRY));
    }

    /// Two people of the same state come with the same document number; the second one shows it.
    Case shared(Chance chance) {
        State state = companies.ordinaryState(chance);
        Paper paper = passport(chance, state);
        Paper same = paper.heldBy(People.adult(chance, state));
        return Case.inSecond(
                companies.single(chance, member(chance, paper), Direction.ENTRY),
                companies.single(chance, member(chance, same), Direction.ENTRY));
    }

    Case specimen(Chance chance) {
        Paper paper = passport(chance, UTOPIA);
        return Case.in(companies.single(chance, member(chance, paper), Direction.ENTRY));
    }

    /// A document of an issuer that nobody knows.
    Case issuerUnknown(Chance chance) {
        Paper paper = passport(chance, STRANGER);
        return Case.in(companies.single(chance, member(chance, paper), Direction.ENTRY));
    }

    /// A passport whose zone the scanner misread.
    Case misread(Chance chance, BiFunction<Chance, List<String>, List<String>> damage) {
        Member member = member(chance, passport(chance, companies.ordinaryState(chance)));
        return Case.in(
                companies.single(chance, member.scannedAs(damage.apply(chance, member.scanned())), Direction.ENTRY));
    }

    /// The officer reads another birth year from the visual zone than the machine-readable one has.
    Case typedDiffers(Chance chance) {
        Member member = member(chance, passport(chance, companies.ordinaryState(chance)));
        Typed copied = member.copied();
        var otherYear = new Typed(
                copied.documentKind(),
                copied.documentNumber(),
                copied.issuer(),
                copied.surname(),
                copied.givenNames(),
                copied.birthDate().plusYears(7),
                copied.sex(),
                copied.nationality(),
                copied.expiryDate());
        return Case.in(companies.single(chance, member.typedAs(otherYear), Direction.ENTRY));
    }

    Case visaMissing(Chance chance) {
        Paper paper = passport(chance, companies.visaState(chance));
        return Case.in(companies.single(chance, Member.with(chance.id(), paper, List.of()), Direction.ENTRY));
    }

    private Paper passport(Chance chance, State state) {
        Person person = People.adult(chance, state);
        return Papers.passport(chance, person, companies.today());
    }

    private Member member(Chance chance, Paper paper) {
        return companies.member(chance, paper);
    }
}
