package org.limen.bench.screening.recall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;

/// Which entries are of one person: the three lists have many persons in common.
///
/// Two entries are of one person when they share a name, word for word, and a year of birth, or when one of them
/// has no date of birth.
public final class SamePersons {
    private final Map<String, String> leader = new HashMap<>();

    private SamePersons() {}

    public static SamePersons among(List<ListedSubject> persons) {
        var same = new SamePersons();
        var byName = new HashMap<String, ListedSubject>();
        for (ListedSubject person : persons) {
            for (ListedName name : person.names()) {
                ListedSubject other = byName.putIfAbsent(key(name), person);
                if (other != null && datesAllow(person, other)) {
                    same.leader.put(same.leader(person.entryId()), same.leader(other.entryId()));
                }
            }
        }
        return same;
    }

    public boolean same(String entry, String other) {
        return entry.equals(other) || Objects.equals(leader(entry), leader(other));
    }

    private String leader(String entry) {
        String at = entry;
        for (String next = leader.get(at); next != null && !next.equals(at); next = leader.get(at)) {
            at = next;
        }
        return at;
    }

    private static String key(ListedName name) {
        return String.join(
                " ",
                NameNormaliser.normalise(name.text())
                        .text()
                        .lines()
                        .flatMap(l -> List.of(l.split(" ")).stream())
                        .sorted()
                        .toList());
    }

    private static boolean datesAllow(ListedSubject one, ListedSubject other) {
        return one.birthDates().isEmpty()
                || other.birthDates().isEmpty()
                || one.birthDates().stream()
                        .anyMatch(d -> other.birthDates().stream().anyMatch(e -> d.year() == e.year()));
    }
}
