package org.limen.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jmrtd.lds.icao.MRZInfo;
import org.limen.engine.mrz.Mrz;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.mrz.MrzFormat;
import org.limen.engine.mrz.MrzReader;
import org.limen.engine.mrz.MrzWriter;
import org.limen.engine.mrz.MrzWriter.Entry;
import org.limen.engine.mrz.Sex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Time to read a machine-readable zone, with every check digit, beside JMRTD's parser, which checks none.
///
/// The zones are 1,024 made-up ones for each layout, written from a seed; `damaged` ones have a letter for a digit in
/// the date of birth, which is repaired.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MrzBench {
    private static final long SEED = 9303;
    private static final int ZONES = 1 << 10;
    private static final double MICROSECONDS_MAX = 5;
    private static final double MICROSECONDS_AIM = 1;
    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final List<List<String>> passports = new ArrayList<>();
    private final List<List<String>> cards = new ArrayList<>();
    private final List<List<String>> damaged = new ArrayList<>();
    private final List<String> passportTexts = new ArrayList<>();
    private final List<String> cardTexts = new ArrayList<>();
    private int next;

    /// Measures and prints the table.
    public static void main(String[] args) throws RunnerException {
        System.out.println(
                "mrz: reading a zone, µs at the 50th and 99th of 100, 5 s after 3 s of warming up, seed " + SEED);
        var options = new OptionsBuilder()
                .include(MrzBench.class.getName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        for (RunResult result : results) {
            var measured = result.getPrimaryResult();
            System.out.printf(
                    "  %-16s %7.2f %7.2f%n",
                    measured.getLabel(),
                    measured.getStatistics().getPercentile(50) / 1000,
                    measured.getStatistics().getPercentile(99) / 1000);
        }
        double ours = microseconds(results, "limenPassport");
        String verdict = ours <= MICROSECONDS_AIM ? "the aim is met" : ours <= MICROSECONDS_MAX ? "met" : "missed";
        System.out.printf(
                "  must %.0f µs, aim %.0f µs: %s; JMRTD takes %.1f times as long for a passport, %.1f times for a card%n",
                MICROSECONDS_MAX,
                MICROSECONDS_AIM,
                verdict,
                microseconds(results, "jmrtdPassport") / ours,
                microseconds(results, "jmrtdCard") / microseconds(results, "limenCard"));
    }

    private static double microseconds(Collection<RunResult> results, String label) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(label))
                .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(50) / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Setup
    public void write() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < ZONES; i++) {
            List<String> passport = MrzWriter.write(MrzFormat.TD3, entry("P", random));
            List<String> card = MrzWriter.write(MrzFormat.TD1, entry("ID", random));
            passports.add(passport);
            cards.add(card);
            passportTexts.add(String.join("\n", passport));
            cardTexts.add(String.join("\n", card));
            damaged.add(List.of(passport.get(0), withLetterInBirth(passport.get(1))));
        }
    }

    @Benchmark
    public Mrz limenPassport() {
        return MrzReader.read(passports.get(next()), ON);
    }

    @Benchmark
    public Mrz limenCard() {
        return MrzReader.read(cards.get(next()), ON);
    }

    @Benchmark
    public Mrz limenDamaged() {
        return MrzReader.read(damaged.get(next()), ON);
    }

    @Benchmark
    public MRZInfo jmrtdPassport() {
        return new MRZInfo(passportTexts.get(next()));
    }

    @Benchmark
    public MRZInfo jmrtdCard() {
        return new MRZInfo(cardTexts.get(next()));
    }

    private int next() {
        return next++ & (ZONES - 1);
    }

    private static Entry entry(String code, RandomGenerator random) {
        return new Entry(
                code,
                "UTO",
                word(random, 4 + random.nextInt(9)),
                word(random, 3 + random.nextInt(6)) + " " + word(random, 3 + random.nextInt(6)),
                word(random, 2) + (1_000_000 + random.nextInt(9_000_000)),
                "UTO",
                new MrzDate(1940 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                new MrzDate(2027 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "" + random.nextInt(100_000_000),
                "");
    }

    private static String word(RandomGenerator random, int length) {
        var word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(26)));
        }
        return word.toString();
    }

    /// The month of birth begins with 0 or 1, read as O or I.
    private static String withLetterInBirth(String line) {
        char letter = line.charAt(15) == '0' ? 'O' : 'I';
        return line.substring(0, 15) + letter + line.substring(16);
    }
}
