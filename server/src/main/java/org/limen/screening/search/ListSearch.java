package org.limen.screening.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.SubjectKind;
import org.limen.screening.ListStatus;
import org.limen.screening.ListedDocument;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.limen.screening.edition.ListInForce;
import org.limen.screening.edition.Lists;
import org.limen.screening.setting.ListSettings;
import org.springframework.stereotype.Component;

/// Looks for somebody or something in every list in force, for officers who ask of their own accord.
///
/// Unlike [Screening] it knows no traveller and no judgements, and gives what is below a threshold too when asked.
@Component
public class ListSearch {
    private final Lists lists;
    private final Screening screening;
    private final ListSettings settings;

    ListSearch(Lists lists, Screening screening, ListSettings settings) {
        this.lists = lists;
        this.screening = screening;
        this.settings = settings;
    }

    /// Whether only what would raise an alert is wanted, or the best of the rest too.
    public enum Reach {
        ALERTS,
        EVERYTHING
    }

    /// What is asked for.
    ///
    /// @param perThousand expected false alerts per 1,000 travellers, which says where alerts begin; null for each
    /// list's own setting
    /// @param hitsMax     at most so many hits of each list
    public record Asked(
            Query query, Set<SubjectKind> kinds, @Nullable Double perThousand, Reach reach, int hitsMax) {
        public Asked {
            kinds = Set.copyOf(kinds);
        }

        private ScreeningOptions options(double perThousand) {
            return new ScreeningOptions(perThousand, reach == Reach.EVERYTHING, hitsMax);
        }
    }

    /// An entry that may be whom was asked for.
    ///
    /// @param subject       all that the list knows of the entry
    /// @param thresholdBits the bits at which this list raises an alert
    public record Match(ScreeningHit hit, ListedSubject subject, double thresholdBits) {}

    /// All matches, the weightiest first, and the lists that were looked into.
    public record Found(List<Match> matches, List<ListStatus> lists) {
        public Found {
            matches = List.copyOf(matches);
            lists = List.copyOf(lists);
        }
    }

    public Found find(Asked asked) {
        var matches = new ArrayList<Match>();
        for (ListInForce list : lists.inForce().values()) {
            if (list instanceof ListInForce.OfPersons persons) {
                find(asked, persons, matches);
            }
        }
        matches.sort(Comparator.comparingDouble((Match match) -> -match.hit().bits()));
        return new Found(matches, screening.lists());
    }

    /// A document by its number alone, whichever state it is of.
    public List<ListedDocument> documents(String number) {
        var found = new ArrayList<ListedDocument>();
        for (ListInForce list : lists.inForce().values()) {
            if (list instanceof ListInForce.OfDocuments documents && !number.isBlank()) {
                documents(documents, number).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Persons stand in one index of a list, all other kinds in one beside it.
    private void find(Asked asked, ListInForce.OfPersons list, List<Match> into) {
        if (asked.kinds().contains(SubjectKind.PERSON)) {
            find(asked, list, list.index(), into);
        }
        if (asked.kinds().stream().anyMatch(kind -> kind != SubjectKind.PERSON)) {
            find(asked, list, list.beside(), into);
        }
    }

    private void find(Asked asked, ListInForce.OfPersons list, ScreeningIndex index, List<Match> into) {
        boolean birthKnown = asked.query().birthDate() != null;
        Double rate = asked.perThousand();
        double perThousand = rate == null ? settings.of(list.header().list()).perThousand() : rate;
        double threshold = index.threshold(perThousand, birthKnown);
        for (Hit hit : index.screen(asked.query(), asked.options(perThousand))) {
            ListedSubject subject = index.subject(hit.entry()).orElseThrow();
            if (asked.kinds().contains(subject.kind())) {
                ScreeningHit found = ScreeningHit.of(list.header(), list.category(hit.entry()), hit, null);
                into.add(new Match(found, subject, threshold));
            }
        }
    }

    private static Optional<ListedDocument> documents(ListInForce.OfDocuments list, String number) {
        DocumentList.Entry entry = list.find(list.header().state(), number);
        return Optional.ofNullable(entry).map(found -> ListedDocument.of(list.header(), found));
    }
}
