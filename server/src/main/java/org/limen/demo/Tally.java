package org.limen.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.limen.demo.Booth.Handled;
import org.limen.demo.world.Plant;
import org.limen.demo.world.Plant.Finding;
import org.limen.demo.world.Plant.Kind;

/// Counts what came of a morning, and compares it with what was planted.
final class Tally {
    private final Map<UUID, Found> travellers = new HashMap<>();
    private final Map<UUID, Plant> plants;
    private final List<Plant> all;
    private final Map<UUID, Boolean> recordedOnce = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();

    Tally(List<Plant> plants) {
        this.all = plants;
        this.plants = plants.stream().collect(Collectors.toMap(Plant::traveller, Function.identity()));
    }

    void add(Handled handled) {
        nanos.add(handled.nanos());
        handled.travellers().forEach(found -> travellers.put(found.crossing(), found));
    }

    /// What a second sending of the same arrival came to.
    void again(UUID arrival, boolean sameAnswer) {
        recordedOnce.put(arrival, sameAnswer);
    }

    int checked() {
        return travellers.size();
    }

    long referred() {
        return travellers.values().stream().filter(Found::referred).count();
    }

    /// How many travellers each reason sent to second line, the commonest first.
    Map<String, Long> referredBy() {
        return counted(travellers.values().stream()
                .flatMap(
                        found -> found.referring().stream().map(Found.Why::code).distinct())
                .toList());
    }

    /// How many crossings stand in each state.
    Map<String, Long> states() {
        return counted(travellers.values().stream().map(Found::state).toList());
    }

    /// How often a kind was planted and found.
    record Score(int planted, int found) {}

    Map<Kind, Score> scores() {
        var scores = new TreeMap<Kind, Score>();
        for (Plant plant : all) {
            int found = isFound(plant) ? 1 : 0;
            scores.merge(
                    plant.kind(),
                    new Score(1, found),
                    (one, other) -> new Score(one.planted() + other.planted(), one.found() + other.found()));
        }
        return scores;
    }

    List<Plant> missed() {
        return all.stream().filter(plant -> !isFound(plant)).toList();
    }

    /// Referred although nothing was planted on them, or only a namesake.
    List<Found> falselyReferred() {
        return travellers.values().stream()
                .filter(Found::referred)
                .filter(found -> !isExpected(plants.get(found.crossing())))
                .sorted(Comparator.comparing(Found::at))
                .toList();
    }

    Found of(Plant plant) {
        Found found = travellers.get(plant.traveller());
        if (found == null) {
            throw new IllegalStateException("the planted traveller " + plant.traveller() + " was never checked");
        }
        return found;
    }

    /// The time within which this part of the checks was answered, in milliseconds.
    double latencyMillis(double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())) / 1e6;
    }

    private boolean isFound(Plant plant) {
        if (plant.kind().finding() == Finding.RECORDED_ONCE) {
            return recordedOnce.getOrDefault(plant.arrival(), false);
        }
        Found found = of(plant);
        return plant.isFound(found.referred(), found.codes());
    }

    private static boolean isExpected(@org.jspecify.annotations.Nullable Plant plant) {
        return plant != null && plant.kind().finding() == Finding.REFERRED;
    }

    private static Map<String, Long> counted(List<String> what) {
        var counts = what.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
