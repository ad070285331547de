package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The rules of a country pack from one day on.
///
/// @param number           counts up within the pack
/// @param validFrom        the first day on which it is in force
/// @param basis            the law it was taken from, in English
/// @param childBelowYears  a traveller below this age counts as unaccompanied when nobody responsible is there
/// @param groups           who is treated how: nobody's nationality stands in two of the same kind, and one ordinary
///                         group is for everyone else
public record Edition(int number, LocalDate validFrom, String basis, int childBelowYears, List<TravellerGroup> groups) {
    public Edition {
        groups = List.copyOf(groups);
        if (ordinary(groups).stream().filter(TravellerGroup::isForEveryoneElse).count() != 1) {
            throw new IllegalArgumentException("exactly one group without nationalities is for everyone else");
        }
        requireOnce(ordinary(groups));
        requireOnce(borderResident(groups));
    }

    /// The group that a nationality belongs to: its own, or everyone else's.
    public TravellerGroup groupFor(String nationality) {
        return find(ordinary(groups), nationality).orElseThrow();
    }

    /// The group of border residents of a nationality: holders of a local border traffic permit.
    public Optional<TravellerGroup> borderResidents(String nationality) {
        return find(borderResident(groups), nationality);
    }

    private static Optional<TravellerGroup> find(List<TravellerGroup> groups, String nationality) {
        String code = TravellerGroup.plainCode(nationality);
        return groups.stream()
                .filter(group -> group.nationalities().contains(code))
                .findFirst()
                .or(() -> groups.stream()
                        .filter(TravellerGroup::isForEveryoneElse)
                        .findFirst());
    }

    private static List<TravellerGroup> ordinary(List<TravellerGroup> groups) {
        return groups.stream().filter(group -> !group.borderResidents()).toList();
    }

    private static List<TravellerGroup> borderResident(List<TravellerGroup> groups) {
        return groups.stream().filter(TravellerGroup::borderResidents).toList();
    }

    private static void requireOnce(List<TravellerGroup> groups) {
        var seen = new HashSet<String>();
        for (var group : groups) {
            for (var nationality : group.nationalities()) {
                if (!seen.add(nationality)) {
                    throw new IllegalArgumentException(nationality + " stands in two groups");
                }
            }
        }
    }
}
