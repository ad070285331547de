package org.limen.bench.screening.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.data.YentePeople;
import org.limen.bench.screening.peers.Formula;
import org.limen.bench.screening.people.Culture;
import org.limen.bench.screening.recall.Case;
import org.limen.engine.PartialDate;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;

/// Persons on the United Nations' list as the authors of yente edited them, with what they knew of them.
///
/// Their file names no entry, so each is linked with the UN entry of the same year of birth whose name is most like
/// it by best-pair Jaro-Winkler, and left out where none is much like it. That formula has no part in Limen.
public final class YenteCases {
    public static final String KIND = "UN persons edited by yente's authors";
    private static final double ALIKE_MIN = 0.72;

    private YenteCases() {}

    public static List<Case> read(SharedData data, List<ListedSubject> persons) {
        List<ListedSubject> listed =
                persons.stream().filter(p -> p.list().equals("UN")).toList();
        var cases = new ArrayList<Case>();
        for (Map<String, String> row : data.rows("labelled/yente_positives_un_treated.csv")) {
            Query query = YentePeople.query(row);
            linked(query, listed)
                    .ifPresent(p -> cases.add(new Case(KIND, Culture.of(p).title(), p.entryId(), query)));
        }
        return cases;
    }

    private static Optional<ListedSubject> linked(Query query, List<ListedSubject> listed) {
        String name = NameNormaliser.normalise(query.names().getFirst()).text();
        return listed.stream()
                .filter(p -> sameYear(query.birthDate(), p))
                .max(Comparator.comparingDouble(p -> alike(name, p)))
                .filter(p -> alike(name, p) >= ALIKE_MIN);
    }

    private static boolean sameYear(@Nullable PartialDate birth, ListedSubject person) {
        return birth == null
                || person.birthDates().isEmpty()
                || person.birthDates().stream().anyMatch(d -> d.year() == birth.year());
    }

    private static double alike(String name, ListedSubject person) {
        return person.names().stream()
                .mapToDouble(n -> Formula.bestPairs(name, n.text()))
                .max()
                .orElse(0);
    }
}
