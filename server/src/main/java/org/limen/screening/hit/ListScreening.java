package org.limen.screening.hit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.access.Officer;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.kernel.CountryCode;
import org.limen.ledger.Page;
import org.limen.screening.EditionHeader;
import org.limen.screening.Judgement;
import org.limen.screening.ListStatus;
import org.limen.screening.ListedDocument;
import org.limen.screening.Screened;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.limen.screening.Traveller;
import org.limen.screening.edition.ListInForce;
import org.limen.screening.edition.Lists;
import org.limen.screening.setting.ListSettings;
import org.springframework.stereotype.Component;

/// Screening against the lists in force, each with its own threshold.
@Component
class ListScreening implements Screening {
    private final Lists lists;
    private final Judgements judgements;
    private final Clock clock;
    private final ListSettings settings;

    ListScreening(Lists lists, Judgements judgements, Clock clock, ListSettings settings) {
        this.lists = lists;
        this.judgements = judgements;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Screened screen(Traveller traveller) {
        var inForce = lists.inForce();
        var found = new ArrayList<Found>();
        for (ListInForce list : inForce.values()) {
            if (list instanceof ListInForce.OfPersons persons) {
                persons.index()
                        .screen(EditionHits.query(traveller), options(persons))
                        .forEach(hit -> found.add(new Found(persons, hit)));
            }
        }
        found.sort(Comparator.comparingDouble((Found f) -> -f.hit.bits()));
        Map<String, Judgement> judged = found.isEmpty() ? Map.of() : judgements.of(traveller.personKey());
        return new Screened(found.stream().map(f -> f.hit(judged)).toList(), statuses(inForce.values()));
    }

    @Override
    public Optional<ListedDocument> document(CountryCode issuer, String number) {
        for (ListInForce list : lists.inForce().values()) {
            if (list instanceof ListInForce.OfDocuments documents) {
                DocumentList.Entry entry = documents.find(issuer.code(), number);
                if (entry != null) {
                    return Optional.of(ListedDocument.of(documents.header(), entry));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<ListStatus> lists() {
        return statuses(lists.inForce().values());
    }

    @Override
    public void judge(Page page, Pair pair, boolean same, Officer officer, String why, Instant at) {
        var by = new Judgement.By(officer.id().value(), officer.name());
        judgements.add(page, pair, Screening.HERE, new Judgement(same, by, at, why));
    }

    @Override
    public void hear(Page page, Pair pair, String origin, Judgement word) {
        judgements.add(page, pair, origin, word);
    }

    private ScreeningOptions options(ListInForce list) {
        return ScreeningOptions.perThousand(settings.of(list.header().list()).perThousand());
    }

    private List<ListStatus> statuses(Iterable<ListInForce> inForce) {
        Instant now = clock.instant();
        var statuses = new ArrayList<ListStatus>();
        inForce.forEach(list -> statuses.add(status(list, now)));
        return statuses;
    }

    private ListStatus status(ListInForce list, Instant now) {
        EditionHeader header = list.header();
        Duration staleAfter = Duration.ofHours(settings.of(header.list()).staleAfterHours());
        Duration age = Duration.between(header.issued(), now);
        return new ListStatus(
                header.list(),
                header.kind().code(),
                header.number(),
                header.issued(),
                list.imported(),
                Math.max(0, age.toSeconds()),
                staleAfter.toSeconds(),
                age.compareTo(staleAfter) > 0,
                list.rows(),
                list.entries());
    }

    /// A hit with the edition that it comes from.
    private record Found(ListInForce.OfPersons list, Hit hit) {
        ScreeningHit hit(Map<String, Judgement> judged) {
            return ScreeningHit.of(
                    list.header(), list.category(hit.entry()), hit, judged.get(ScreeningHit.name(list.header(), hit)));
        }
    }
}
