package org.limen.engine.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;

/// Takes entries and puts together those with the same list and id, in the order in which each came first.
public final class MergedEntries implements Consumer<ListEntry> {
    private final List<ListEntry> entries = new ArrayList<>();
    private final Map<String, Map<String, Integer>> positions = new HashMap<>();

    @Override
    public void accept(ListEntry entry) {
        ListedSubject subject = entry.subject();
        Integer known = positions
                .computeIfAbsent(subject.list(), list -> new HashMap<>())
                .putIfAbsent(subject.entryId(), entries.size());
        if (known == null) {
            entries.add(entry);
        } else {
            entries.set(known, merged(entries.get(known), entry));
        }
    }

    public List<ListEntry> entries() {
        return List.copyOf(entries);
    }

    public List<ListedSubject> subjects() {
        return entries.stream().map(ListEntry::subject).toList();
    }

    /// What the first part says stands where both say something that can only be once.
    private static ListEntry merged(ListEntry first, ListEntry more) {
        ListedSubject one = first.subject();
        ListedSubject two = more.subject();
        var nationalities = new TreeSet<>(one.nationalities());
        nationalities.addAll(two.nationalities());
        var subject = new ListedSubject(
                one.entryId(),
                one.list(),
                one.kind(),
                names(one.names(), two.names()),
                joined(one.birthDates(), two.birthDates()),
                nationalities,
                one.sex() == Sex.UNSPECIFIED ? two.sex() : one.sex(),
                joined(one.documentNumbers(), two.documentNumbers()),
                joined(one.birthPlaces(), two.birthPlaces()));
        Category category = first.category() == Category.DISCREET_CHECK ? more.category() : first.category();
        return new ListEntry(subject, category, first.note().isEmpty() ? more.note() : first.note(), first.line());
    }

    private static List<ListedName> names(List<ListedName> some, List<ListedName> more) {
        var byText = new LinkedHashMap<String, ListedName>();
        some.forEach(name -> byText.put(name.text(), name));
        more.forEach(name -> byText.merge(name.text(), name, (a, b) -> a.isWeak() ? b : a));
        return List.copyOf(byText.values());
    }

    private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
