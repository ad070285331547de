package org.limen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NormalName;

/// For what share of names written in their own script one of the readings agrees with the Latin spelling.
///
/// The pairs are words of persons' names from Wikidata with the number of persons that bear them (Merhav and Ash,
/// COLING 2018), among them many foreign names and some pairs that are no pairs at all: a given name beside a family
/// name. Every share is weighted by the number of bearers. A fifth of the words is kept for the report, by a digest
/// of the Latin word; `--tuning` shows the other four, `--missed` prints what weighs most among what no reading gave.
public final class NativeScriptBench {
    private static final int FOLDS = 5;
    private static final int MISSED_SHOWN = 150;

    private final boolean tuning;
    private final boolean missed;

    private NativeScriptBench(List<String> options) {
        tuning = options.contains("--tuning");
        missed = options.contains("--missed");
    }

    public static void main(String[] args) throws IOException {
        List<String> options = List.of(args);
        String data = options.stream()
                .filter(option -> !option.startsWith("--"))
                .findFirst()
                .orElse(System.getenv().getOrDefault("LIMEN_DATA", "../shared/data")
                        + "/m-screening/translit/coling2018");
        if (Files.isDirectory(Path.of(data))) {
            new NativeScriptBench(options).run(Path.of(data));
            lists(Path.of(data).resolveSibling("../lists/un"));
        } else {
            System.out.println("native: skipped, there is no folder m-screening/translit/coling2018 below LIMEN_DATA");
        }
    }

    private static void lists(Path unitedNations) throws IOException {
        if (Files.isDirectory(unitedNations)) {
            try (Stream<Path> files = Files.list(unitedNations)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                    NativeListBench.run(file);
                }
            }
        }
    }

    /// How well a word in its own script agrees with the Latin one; the best first.
    private enum Agreement {
        LETTERS,
        SPELLING_KEY,
        SKELETON,
        ONE_EDIT,
        NONE
    }

    private record Pair(String latin, String written, int bearers) {}

    private void run(Path folder) throws IOException {
        System.out.printf(
                "names in their own script, %s words, share of bearers in %%%n", tuning ? "tuning" : "report");
        System.out.printf(
                "%-28s %9s %8s %6s %6s %6s %6s%n", "script", "words", "letters", "+key", "+skel", "+edit", "");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("wd_"))
                    .sorted()
                    .toList()) {
                report(file);
            }
        }
    }

    private void report(Path file) throws IOException {
        Map<String, Agreements> byScript = new TreeMap<>();
        for (Pair pair : pairs(file)) {
            String script = file.getFileName() + " " + script(pair.written());
            byScript.computeIfAbsent(script, key -> new Agreements()).add(pair, agreement(pair));
        }
        byScript.forEach((script, agreements) -> agreements.print(script));
        if (missed) {
            byScript.values().forEach(Agreements::printMissed);
        }
    }

    private static final class Agreements {
        private final long[] bearers = new long[Agreement.values().length];
        private final List<Pair> missed = new ArrayList<>();
        private int words;

        void add(Pair pair, Agreement agreement) {
            words++;
            bearers[agreement.ordinal()] += pair.bearers();
            if (agreement == Agreement.NONE) {
                missed.add(pair);
            }
        }

        void print(String script) {
            long all = 0;
            for (long some : bearers) {
                all += some;
            }
            System.out.printf("%-28s %9d", script, words);
            long reached = 0;
            for (int level = 0; level < Agreement.NONE.ordinal(); level++) {
                reached += bearers[level];
                System.out.printf(" %6.1f", 100.0 * reached / all);
            }
            System.out.println();
        }

        void printMissed() {
            missed.sort((one, other) -> other.bearers() - one.bearers());
            for (Pair pair : missed.subList(0, Math.min(MISSED_SHOWN, missed.size()))) {
                System.out.println("    " + pair + " "
                        + NameNormaliser.readings(pair.written()).stream()
                                .map(NormalName::text)
                                .toList());
            }
        }
    }

    private List<Pair> pairs(Path file) throws IOException {
        var pairs = new ArrayList<Pair>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            boolean kept = Math.floorMod(cells[0].hashCode(), FOLDS) == 0;
            if (cells.length == 3 && kept != tuning) {
                pairs.add(new Pair(cells[0], cells[1].replace(" ", ""), Integer.parseInt(cells[2])));
            }
        }
        return pairs;
    }

    private static String script(String written) {
        boolean han = written.codePoints().anyMatch(Character::isIdeographic);
        return han ? "Han" : Character.UnicodeScript.of(written.codePointAt(0)).name();
    }

    private static Agreement agreement(Pair pair) {
        NormalName latin = NameNormaliser.normalise(pair.latin());
        Agreement best = Agreement.NONE;
        for (NormalName reading : NameNormaliser.readings(pair.written())) {
            Agreement agreement = agreement(latin, reading);
            best = agreement.compareTo(best) < 0 ? agreement : best;
        }
        return best;
    }

    /// Words of one name are joined: whether syllables stand apart is the writer's choice.
    private static Agreement agreement(NormalName latin, NormalName reading) {
        String one = joined(latin);
        String other = joined(reading);
        if (one.equals(other)) {
            return Agreement.LETTERS;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return Agreement.NONE;
        }
        var oneToken = NameNormaliser.normalise(one).tokens().getFirst();
        var otherToken = NameNormaliser.normalise(other).tokens().getFirst();
        if (oneToken.spellingKey().equals(otherToken.spellingKey())) {
            return Agreement.SPELLING_KEY;
        }
        if (oneToken.skeleton().equals(otherToken.skeleton())
                && !oneToken.skeleton().isEmpty()) {
            return Agreement.SKELETON;
        }
        return withinOneEdit(one, other) ? Agreement.ONE_EDIT : Agreement.NONE;
    }

    private static boolean withinOneEdit(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int oneSkip = one.length() >= other.length() ? 1 : 0;
        int otherSkip = other.length() >= one.length() ? 1 : 0;
        return Math.abs(one.length() - other.length()) <= 1
                && shorter >= 3
                && one.substring(Math.min(one.length(), same + oneSkip))
                        .equals(other.substring(Math.min(other.length(), same + otherSkip)));
    }

    private static String joined(NormalName name) {
        return name.text().replace(" ", "");
    }
}
