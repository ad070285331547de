package org.limen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.words.TokenFrequencies;

/// Recall at a fixed rate of false alerts, and time per screening, on the ready-made benchmark of the shared data.
///
/// The constants of the model were tuned on entities with even numbers; what is printed is for odd ones only. The
/// bits needed for the rate are taken from the even half of the innocents, and the rate that results from the odd
/// half is printed beside the recall. Names and birth dates are used, no nationality or sex, for the innocents of
/// the set have none. A million names come from recombining the words of the real ones, seeded.
public final class ScreeningBench {
    private static final long SEED = 2026;
    private static final int MILLION = 1_000_000;
    private static final int LOOSE_PER_THOUSAND = 20;

    /// A machine-readable zone of this many letters may be full, and its last word cut.
    private static final int FULL_ZONE_LETTERS = 28;

    private final Path folder;

    private ScreeningBench(Path folder) {
        this.folder = folder;
    }

    private record Case(String kind, int entity, Query query) {}

    public static void main(String[] args) throws IOException {
        Optional<Path> folder = data();
        if (folder.isEmpty()) {
            System.out.println("screening: skipped, the folder m-screening/benchmark is not below LIMEN_DATA");
            return;
        }
        int parity = args.length > 0 && args[0].equals("--tuning") ? 0 : 1;
        boolean large = Arrays.stream(args).noneMatch("--small"::equals);
        new ScreeningBench(folder.get()).run(parity, large);
    }

    private void run(int parity, boolean large) throws IOException {
        List<ListedSubject> persons = persons();
        ScreeningIndex index = built("real lists", persons);
        List<Case> positives = cases("queries_positive.tsv", false);
        List<Case> innocents = cases("queries_innocent.tsv", false);
        recall(index, positives, innocents, parity, true);
        recall(index, positives, innocents, parity, false);
        latency("real lists, name and birth date", index, innocents, positives);
        if (large) {
            ScreeningIndex million = built("1 M names", recombined(persons));
            latency("1 M names, name and birth date", million, innocents, positives);
            latency("1 M names, name only", million, withoutDates(innocents), withoutDates(positives));
            recall(million, positives, innocents, parity, true);
        }
    }

    private static ScreeningIndex built(String what, List<ListedSubject> persons) {
        System.gc();
        long before = usedBytes();
        long start = System.nanoTime();
        ScreeningIndex index = ScreeningIndex.build(persons, TokenFrequencies.shipped());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        System.out.printf(
                "%n%s: %,d names of %,d persons, built in %.1f s, %d bytes a name beside the persons themselves%n",
                what, index.names(), index.entries(), seconds, (usedBytes() - before) / Math.max(1, index.names()));
        return index;
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void recall(
            ScreeningIndex index, List<Case> positives, List<Case> innocents, int parity, boolean withDates) {
        List<Case> asked = withDates ? innocents : withoutDates(innocents);
        double needed = bitsAt(index, asked, i -> i % 2 == 0);
        long falseAlerts = count(index, asked, i -> i % 2 == 1, needed);
        double predicted = index.threshold(1, withDates);
        System.out.printf(
                "%n%s: %.1f bits for 1 in 1,000 by the even half (the model says %.1f); odd half: %d false alerts of %d%n",
                withDates ? "name and birth date" : "name only", needed, predicted, falseAlerts, asked.size() / 2);
        long shipped = count(index, asked, i -> true, predicted);
        System.out.printf("at the model's own threshold: %d false alerts of all %d%n", shipped, asked.size());
        Map<String, int[]> rows = new TreeMap<>();
        for (Case c : withDates ? positives : withoutDates(positives)) {
            if (c.entity % 2 == parity) {
                score(index, c, needed, rows.computeIfAbsent(c.kind, k -> new int[3]));
                score(index, c, needed, rows.computeIfAbsent("~ all", k -> new int[3]));
            }
        }
        rows.forEach((kind, row) -> System.out.printf(
                "  %-12s %4d asked  recall %.3f  first %.3f%n",
                kind, row[0], (double) row[1] / row[0], (double) row[2] / row[0]));
    }

    private static void score(ScreeningIndex index, Case c, double needed, int[] row) {
        List<Hit> hits = index.screen(c.query, ScreeningOptions.perThousand(LOOSE_PER_THOUSAND));
        String entity = Integer.toString(c.entity);
        row[0]++;
        row[1] += hits.stream().anyMatch(h -> h.bits() >= needed && h.entry().equals(entity)) ? 1 : 0;
        row[2] += !hits.isEmpty()
                        && hits.getFirst().bits() >= needed
                        && hits.getFirst().entry().equals(entity)
                ? 1
                : 0;
    }

    /// The bits that one in a thousand of these innocents reach.
    private static double bitsAt(ScreeningIndex index, List<Case> innocents, Predicate<Integer> which) {
        List<Double> best = new ArrayList<>();
        for (int i = 0; i < innocents.size(); i++) {
            if (which.test(i)) {
                best.add(bestBits(index, innocents.get(i)));
            }
        }
        best.sort(java.util.Comparator.reverseOrder());
        return best.get(best.size() / 1000) + 0.05;
    }

    private static long count(ScreeningIndex index, List<Case> innocents, Predicate<Integer> which, double needed) {
        long alerts = 0;
        for (int i = 0; i < innocents.size(); i++) {
            alerts += which.test(i) && bestBits(index, innocents.get(i)) >= needed ? 1 : 0;
        }
        return alerts;
    }

    private static double bestBits(ScreeningIndex index, Case c) {
        List<Hit> hits = index.screen(c.query, ScreeningOptions.perThousand(LOOSE_PER_THOUSAND));
        return hits.isEmpty() ? 0 : hits.getFirst().bits();
    }

    private static void latency(String what, ScreeningIndex index, List<Case> innocents, List<Case> positives) {
        List<Case> mixed = new ArrayList<>(innocents.subList(0, Math.min(9_000, innocents.size())));
        mixed.addAll(positives.subList(0, Math.min(1_000, positives.size())));
        java.util.Collections.shuffle(mixed, new Random(SEED));
        mixed.forEach(c -> index.screen(c.query));
        long[] nanos = new long[mixed.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            index.screen(mixed.get(i).query);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.0f µs, p90 %.0f µs, p99 %.0f µs, most %.0f µs, mean %.0f µs on 1 thread%n",
                what,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 9 / 10] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3,
                nanos[nanos.length - 1] / 1e3,
                Arrays.stream(nanos).average().orElse(0) / 1e3);
    }

    private static List<Case> withoutDates(List<Case> cases) {
        return cases.stream()
                .map(c -> new Case(c.kind, c.entity, c.query.bornOn(null)))
                .toList();
    }

    private List<Case> cases(String file, boolean allFields) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            String[] cells = line.split("\t", -1);
            boolean full = cells[2].length() >= FULL_ZONE_LETTERS;
            PartialDate birth = PartialDate.read(cells[3], "birthDate").date();
            String nationality = allFields ? cells[4] : "";
            Sex sex = allFields ? Sex.of(cells[5]) : Sex.UNSPECIFIED;
            cases.add(new Case(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    new Query(List.of(cells[2]), birth, nationality, sex, "", "", full)));
        }
        return cases;
    }

    private List<ListedSubject> persons() throws IOException {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("list_real.tsv"))) {
            String[] cells = line.split("\t", -1);
            rows.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells);
        }
        return rows.entrySet().stream()
                .map(e -> person(e.getKey(), e.getValue()))
                .toList();
    }

    private static ListedSubject person(String id, List<String[]> rows) {
        List<PartialDate> dates = new ArrayList<>();
        var names = new TreeSet<String>();
        var nationalities = new TreeSet<String>();
        Sex sex = Sex.UNSPECIFIED;
        for (String[] row : rows) {
            names.add(row[2]);
            PartialDate date = PartialDate.read(row[3], "birthDate").date();
            if (date != null) {
                dates.add(date);
            }
            if (!row[4].isEmpty()) {
                nationalities.add(row[4]);
            }
            sex = row[5].isEmpty() ? sex : Sex.of(row[5]);
        }
        List<ListedName> listed = names.stream().map(ListedName::good).toList();
        return ListedSubject.person(id, rows.getFirst()[1], listed, dates, nationalities, sex, List.of());
    }

    /// The real persons and as many made-up ones as make a million names: words of real names recombined, one in forty
    /// with a letter changed so that the dictionary grows to some 90,000 words, as it does on real lists.
    private static List<ListedSubject> recombined(List<ListedSubject> real) {
        var random = new Random(SEED);
        List<ListedSubject> persons = new ArrayList<>(real);
        List<String[]> names = real.stream()
                .flatMap(p -> p.names().stream())
                .map(n -> n.text().split(" "))
                .toList();
        int count = names.size();
        for (int i = 0; count < MILLION; i++) {
            String name = recombined(names, random);
            int year = 1940 + random.nextInt(65);
            var date = new PartialDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            List<PartialDate> dates = random.nextInt(14) == 0
                    ? List.of()
                    : List.of(random.nextInt(6) == 0 ? PartialDate.ofYear(year) : date);
            persons.add(ListedSubject.person(
                    "m" + i,
                    "made-up",
                    List.of(ListedName.good(name)),
                    dates,
                    java.util.Set.of(),
                    Sex.UNSPECIFIED,
                    List.of()));
            count++;
        }
        return persons;
    }

    private static String recombined(List<String[]> names, Random random) {
        String[] pattern = names.get(random.nextInt(names.size()));
        String[] words = new String[pattern.length];
        for (int i = 0; i < words.length; i++) {
            String[] other = names.get(random.nextInt(names.size()));
            words[i] = other[random.nextInt(other.length)];
            if (words[i].length() > 4 && random.nextInt(40) == 0) {
                int at = 1 + random.nextInt(words[i].length() - 1);
                words[i] = words[i].substring(0, at) + (char) ('A' + random.nextInt(26)) + words[i].substring(at + 1);
            }
        }
        return String.join(" ", words);
    }

    private static Optional<Path> data() {
        String set = System.getenv("LIMEN_DATA");
        String root = System.getProperty("limen.root", ".");
        Path folder =
                (set == null ? Path.of(root, "..", "shared", "data") : Path.of(set)).resolve("m-screening/benchmark");
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
