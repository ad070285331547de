package org.limen.demo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.limen.demo.people.Chance;
import org.limen.demo.world.Arrival.Direction;
import org.limen.demo.world.Plant.Kind;

/// Puts the cases into a morning, each with whatever it rests on: an entry of a list, a stay in the past.
final class Planting {
    private final Companies companies;
    private final Schedule schedule;
    private final WantedCases wanted;
    private final DocumentCases documents;
    private final StayCases stays;
    private final ProtectionCases protection;
    private final List<Plant> plants = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();

    Planting(Companies companies, Schedule schedule, Past past) {
        this.companies = companies;
        this.schedule = schedule;
        this.wanted = new WantedCases(companies);
        this.documents = new DocumentCases(companies);
        this.stays = new StayCases(companies, past);
        this.protection = new ProtectionCases(companies);
    }

    /// Plants every kind as often as it says.
    void all(Chance chance) {
        for (Kind kind : Kind.values()) {
            IntStream.range(0, kind.count())
                    .forEach(number -> plant(chance.part(kind.name()).part(number), kind, number));
        }
    }

    List<Plant> plants() {
        return List.copyOf(plants);
    }

    List<Listing> listings() {
        return List.copyOf(listings);
    }

    private void plant(Chance chance, Kind kind, int number) {
        made(chance, kind, number).ifPresent(made -> {
            spread(chance, made.parties());
            listings.addAll(made.listings());
            plants.add(new Plant(kind, made.last().id(), made.subject().id()));
        });
    }

    /// One party comes at any time; of two, the first comes early and the second late.
    private void spread(Chance chance, List<Party> parties) {
        if (parties.size() == 1) {
            schedule.add(chance, parties.getFirst());
            return;
        }
        schedule.add(parties.getFirst(), chance.between(5, 30) / 100.0);
        schedule.add(parties.getLast(), chance.between(65, 95) / 100.0);
    }

    private Optional<Case> made(Chance chance, Kind kind, int number) {
        return switch (kind) {
            case OVERSTAYED -> stays.overstayed(chance);
            case STAY_USED_UP -> stays.usedUp(chance);
            default -> Optional.of(always(chance, kind, number));
        };
    }

    private Case always(Chance chance, Kind kind, int number) {
        return switch (kind) {
            case WANTED_AS_LISTED -> wanted.asListed(chance, "wanted");
            case WANTED_OTHER_ROMANISATION -> wanted.otherRomanisation(chance);
            case WANTED_OWN_SCRIPT -> wanted.ownScript(chance);
            case WANTED_TRUNCATED -> wanted.truncated(chance);
            case WANTED_NAMES_SWAPPED -> wanted.namesSwapped(chance);
            case WANTED_DAY_MONTH_SWAPPED -> wanted.dayMonthSwapped(chance);
            case WANTED_MISTYPED -> wanted.mistyped(chance);
            case WANTED_YEAR_ONLY -> wanted.yearOnly(chance);
            case LISTED_MISSING -> wanted.asListed(chance, "missing");
            case LISTED_REFUSE_ENTRY -> wanted.asListed(chance, "refuse-entry");
            case LISTED_DISCREET -> wanted.asListed(chance, "discreet");
            case LISTED_PROTECTION -> wanted.asListed(chance, "protection");
            case NAMESAKE -> wanted.namesake(chance);
            default -> ofPapers(chance, kind, number);
        };
    }

    private Case ofPapers(Chance chance, Kind kind, int number) {
        return switch (kind) {
            case DOCUMENT_LOST -> documents.listed(chance, number, "lost");
            case DOCUMENT_STOLEN -> documents.listed(chance, number, "stolen");
            case DOCUMENT_EXPIRED -> documents.expired(chance);
            case DOCUMENT_SHARED -> documents.shared(chance);
            case SPECIMEN -> documents.specimen(chance);
            case ISSUER_UNKNOWN -> documents.issuerUnknown(chance);
            case ZONE_REPAIRABLE -> documents.misread(chance, Damage::repairable);
            case ZONE_BROKEN -> documents.misread(chance, Damage::broken);
            case TYPED_DIFFERS -> documents.typedDiffers(chance);
            case VISA_MISSING -> documents.visaMissing(chance);
            default -> ofPeople(chance, kind);
        };
    }

    private Case ofPeople(Chance chance, Kind kind) {
        return switch (kind) {
            case EXIT_MISSING -> stays.exitMissing(chance);
            case ENTERED_TWICE -> stays.enteredTwice(chance);
            case ENTRY_MISSING -> stays.entryMissing(chance);
            case CHILD_ALONE -> protection.childAlone(chance);
            case ASKS_PROTECTION -> protection.indicating(chance, "asks-protection");
            case TRAFFICKING -> protection.indicating(chance, "possible-trafficking-victim");
            case LIFE_AT_RISK -> protection.indicating(chance, "life-at-risk");
            case RETRIED -> Case.in(companies.family(chance, companies.neighbour(), Direction.ENTRY));
            default -> throw new IllegalStateException("nobody makes " + kind);
        };
    }
}
