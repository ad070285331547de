package org.limen.bench.screening.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Words with how often they occur; picked accordingly.
final class Weighted {
    private final List<String> words;
    private final double[] upTo;

    private Weighted(List<String> words, double[] upTo) {
        this.words = words;
        this.upTo = upTo;
    }

    static final class Counts {
        private final Map<String, Double> counts = new LinkedHashMap<>();

        void add(String word, double count) {
            if (!word.isBlank() && count > 0) {
                counts.merge(word, count, Double::sum);
            }
        }

        /// Adds words of which only the order is known, as Zipf's law has it, all of them together worth the total.
        void addRanked(List<String> ranked, double total) {
            double harmonic = 0;
            for (int i = 1; i <= ranked.size(); i++) {
                harmonic += 1.0 / (i + 2);
            }
            for (int i = 0; i < ranked.size(); i++) {
                add(ranked.get(i), total / harmonic / (i + 3));
            }
        }

        double total() {
            return counts.values().stream().mapToDouble(d -> d).sum();
        }

        /// Adds all of the other, scaled to this total.
        void addAll(Counts other, double total) {
            double scale = total / Math.max(1e-9, other.total());
            other.counts.forEach((word, count) -> add(word, count * scale));
        }

        boolean isEmpty() {
            return counts.isEmpty();
        }

        Weighted weighted() {
            double[] upTo = counts.values().stream().mapToDouble(d -> d).toArray();
            Arrays.parallelPrefix(upTo, Double::sum);
            return new Weighted(new ArrayList<>(counts.keySet()), upTo);
        }
    }

    String pick(RandomGenerator random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found + 1));
    }
}
