package org.limen.bench.screening.peers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.limen.bench.screening.recall.Found;
import org.limen.bench.screening.recall.Searcher;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;

/// A peer's candidates, kept from the first time that a name is asked, and scored by itself or by a formula.
public final class PeerSearch {
    private final Peer peer;
    private final Map<String, ListedSubject> persons;
    private final Map<String, List<Candidate>> kept = new HashMap<>();
    private final java.util.ArrayList<Long> nanos = new java.util.ArrayList<>();

    /// @param persons by entry, for their dates of birth
    public PeerSearch(Peer peer, Map<String, ListedSubject> persons) {
        this.peer = peer;
        this.persons = persons;
    }

    /// The peer's own order and scores, or those of a formula; with or without a birth filter.
    public Searcher scored(@Nullable Formula formula, boolean filtered) {
        return query -> found(query, formula, filtered);
    }

    /// Nanoseconds that each name took when it was first asked, in ascending order.
    public long[] nanos() {
        return nanos.stream().mapToLong(n -> n).sorted().toArray();
    }

    private List<Found> found(Query query, @Nullable Formula formula, boolean filtered) {
        String name = query.names().getFirst();
        var best = new HashMap<String, Double>();
        for (Candidate candidate : candidates(name)) {
            if (!filtered || !contradicts(candidate.entry(), query.birthDate())) {
                double score = formula == null ? candidate.score() : formula.score(name, candidate.name());
                best.merge(candidate.entry(), score, Math::max);
            }
        }
        return best.entrySet().stream()
                .map(e -> new Found(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::entry))
                .toList();
    }

    private List<Candidate> candidates(String name) {
        return kept.computeIfAbsent(name, n -> {
            long start = System.nanoTime();
            List<Candidate> candidates = peer.candidates(n);
            nanos.add(System.nanoTime() - start);
            return candidates;
        });
    }

    /// Whether all listed years of birth are more than one year away.
    private boolean contradicts(String entry, @Nullable PartialDate birth) {
        List<PartialDate> listed = Objects.requireNonNull(persons.get(entry)).birthDates();
        return birth != null
                && !listed.isEmpty()
                && listed.stream().allMatch(d -> Math.abs(d.year() - birth.year()) > 1);
    }
}
