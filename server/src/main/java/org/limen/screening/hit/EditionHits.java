package org.limen.screening.hit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.Sex;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.screening.EditionScreening;
import org.limen.screening.Judgement;
import org.limen.screening.ScreeningHit;
import org.limen.screening.Traveller;
import org.limen.screening.edition.EditionChanges;
import org.limen.screening.edition.ListInForce;
import org.limen.screening.edition.Lists;
import org.limen.screening.setting.ListSetting;
import org.limen.screening.setting.ListSettings;
import org.springframework.stereotype.Component;

/// Screening against editions by their numbers.
@Component
class EditionHits implements EditionScreening {
    private final Lists lists;
    private final EditionChanges changes;
    private final ListSettings settings;
    private final Judgements judgements;

    EditionHits(Lists lists, EditionChanges changes, ListSettings settings, Judgements judgements) {
        this.lists = lists;
        this.changes = changes;
        this.settings = settings;
        this.judgements = judgements;
    }

    @Override
    public List<Current> current() {
        return lists.inForce().values().stream()
                .filter(ListInForce.OfPersons.class::isInstance)
                .map(list -> current(list.header().list(), list.header().number()))
                .toList();
    }

    @Override
    public Answer<Edition> edition(String list, long number) {
        return switch (lists.edition(list, number)) {
            case Answer.Given<ListInForce>(ListInForce.OfPersons persons) -> Answer.given(new OfPersons(persons));
            case Answer.Given<ListInForce>(ListInForce.OfDocuments documents) ->
                Answer.refused(Refusal.invalid(
                        "list-of-documents",
                        documents.header().list() + " is a list of documents: nobody is screened against it."));
            case Answer.Refused<ListInForce>(Refusal refusal) -> Answer.refused(refusal);
        };
    }

    @Override
    public Optional<Changes> changes(String list, long number, long against) {
        return changes.between(list, number, against);
    }

    static Query query(Traveller traveller) {
        return new Query(
                traveller.names(),
                traveller.birthDate(),
                traveller.nationality(),
                Sex.of(traveller.sex()),
                traveller.documentNumber(),
                "",
                traveller.nameTruncated());
    }

    private Current current(String list, long number) {
        ListSetting setting = settings.of(list);
        return new Current(list, number, changes.since(list), setting.screenedBackDays(), setting.perThousand());
    }

    private final class OfPersons implements Edition {
        private final ListInForce.OfPersons persons;

        OfPersons(ListInForce.OfPersons persons) {
            this.persons = persons;
        }

        @Override
        public String list() {
            return persons.header().list();
        }

        @Override
        public long number() {
            return persons.header().number();
        }

        @Override
        public List<ScreeningHit> screen(Traveller traveller, double perThousand) {
            List<Hit> hits = persons.index().screen(query(traveller), ScreeningOptions.perThousand(perThousand));
            Map<String, Judgement> judged = hits.isEmpty() ? Map.of() : judgements.of(traveller.personKey());
            return hits.stream()
                    .map(hit -> ScreeningHit.of(
                            persons.header(),
                            persons.category(hit.entry()),
                            hit,
                            judged.get(ScreeningHit.name(persons.header(), hit))))
                    .toList();
        }
    }
}
