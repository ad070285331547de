package org.limen.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.SubjectKind;
import org.limen.engine.screening.words.TokenFrequencies;

/// The indexes that a file of names is screened against: one of persons and, where they are asked for, one of
/// everything else, for the words of companies and ships must not change what a person's name is worth.
final class ScreenedKinds {
    private final List<ScreeningIndex> indexes;
    private final Map<String, SubjectKind> otherKinds;

    /// A hit with what the listed one is.
    record KindHit(SubjectKind kind, Hit hit) {}

    private ScreenedKinds(List<ScreeningIndex> indexes, Map<String, SubjectKind> otherKinds) {
        this.indexes = indexes;
        this.otherKinds = otherKinds;
    }

    static ScreenedKinds of(List<ListedSubject> subjects, Set<SubjectKind> wanted) {
        var indexes = new ArrayList<ScreeningIndex>();
        var otherKinds = new HashMap<String, SubjectKind>();
        if (wanted.contains(SubjectKind.PERSON)) {
            indexes.add(index(subjects, EnumSet.of(SubjectKind.PERSON)));
        }
        var others = EnumSet.complementOf(EnumSet.of(SubjectKind.PERSON));
        others.retainAll(wanted);
        if (!others.isEmpty()) {
            indexes.add(index(subjects, others));
            subjects.stream()
                    .filter(subject -> others.contains(subject.kind()))
                    .forEach(subject -> otherKinds.put(key(subject.list(), subject.entryId()), subject.kind()));
        }
        return new ScreenedKinds(List.copyOf(indexes), Map.copyOf(otherKinds));
    }

    /// Hits of all kinds, the weightiest first.
    List<KindHit> screen(Query query, ScreeningOptions options) {
        var hits = new ArrayList<KindHit>();
        for (ScreeningIndex index : indexes) {
            index.screen(query, options).forEach(hit -> hits.add(new KindHit(kind(hit), hit)));
        }
        if (indexes.size() > 1) {
            hits.sort(Comparator.comparingDouble((KindHit hit) -> -hit.hit.bits()));
        }
        return hits.size() > options.hitsMax() ? hits.subList(0, options.hitsMax()) : hits;
    }

    int names() {
        return indexes.stream().mapToInt(ScreeningIndex::names).sum();
    }

    private SubjectKind kind(Hit hit) {
        return otherKinds.getOrDefault(key(hit.list(), hit.entry()), SubjectKind.PERSON);
    }

    private static String key(String list, String entry) {
        return list + '\t' + entry;
    }

    private static ScreeningIndex index(List<ListedSubject> subjects, Set<SubjectKind> kinds) {
        return ScreeningIndex.build(
                subjects.stream()
                        .filter(subject -> kinds.contains(subject.kind()))
                        .toList(),
                TokenFrequencies.shipped());
    }
}
