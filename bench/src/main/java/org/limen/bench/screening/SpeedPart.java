package org.limen.bench.screening;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.limen.bench.screening.cases.Fields;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;
import org.limen.bench.screening.speed.Arrivals;
import org.limen.bench.screening.speed.Latencies;
import org.limen.bench.screening.speed.Memory;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.words.TokenFrequencies;

/// Latency at a fixed rate of arrivals, throughput, and what an index costs to build and to hold.
///
/// Nine queries in ten are travellers who are on no list. Those measured were not asked while warming up. The rate
/// of arrivals is two fifths of what one thread does without waiting. Figures are this machine's in that minute.
final class SpeedPart {
    private static final int MILLION = 1_000_000;

    /// A smaller index weighs less than what else comes and goes on the heap.
    private static final int TOLD_FROM_NAMES = 100_000;

    private static final int QUERIES = 40_000;
    private static final double LOAD = 0.4;
    private static final long TEN_MILLION_HEAP_BYTES = 7L << 30;

    private final Run run;
    private final List<Case> warming = new ArrayList<>();
    private final List<Case> measured = new ArrayList<>();
    private final Table latency = new Table(
            "latency",
            "Time per screening on one thread, at a fixed rate of arrivals (µs)",
            List.of(
                    Column.perSecond("offered/s"),
                    Column.micros("p50"),
                    Column.micros("p99"),
                    Column.micros("p99.9"),
                    Column.micros("max"),
                    Column.micros("service p50"),
                    Column.micros("service p99"),
                    Column.perSecond("1 thread/s"),
                    Column.perSecond("2 threads/s")));
    private final Table cost = new Table(
            "index",
            "What an index costs",
            List.of(
                    Column.count("names"),
                    Column.count("entries"),
                    Column.seconds("build s"),
                    Column.bytes("bytes a name")));

    private SpeedPart(Run run) {
        this.run = run;
        List<Case> mixed = new ArrayList<>(
                run.innocents().subList(0, Math.min(QUERIES, run.innocents().size())));
        mixed.addAll(run.cases().rewritten().subList(0, QUERIES / 10));
        Collections.shuffle(mixed, new Random(Run.SEED));
        for (int i = 0; i < mixed.size(); i++) {
            (i % 2 == 0 ? warming : measured).add(mixed.get(i));
        }
    }

    static void run(Run run) {
        new SpeedPart(run).measure();
    }

    private void measure() {
        size("24 k real names", run::realOnly);
        size("1 M names", () -> run.filler(MILLION));
        if (run.extent.tenMillion() && Runtime.getRuntime().maxMemory() > TEN_MILLION_HEAP_BYTES) {
            size("10 M names", () -> run.filler(10 * MILLION));
        } else if (run.extent.tenMillion()) {
            run.report.say("10 M names: skipped, they need JAVA_TOOL_OPTIONS=-Xmx12g or so");
        }
        run.report.add(latency.note(load()));
        run.report.add(cost);
    }

    /// How busy the machine was: on one that had other work the figures say little.
    private static String load() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Load of the machine at the end: %.1f on %d processors; beyond their number others' work is in the figures.",
                system.getSystemLoadAverage(),
                system.getAvailableProcessors());
    }

    private void size(String name, Supplier<Iterable<ListedSubject>> list) {
        Iterable<ListedSubject> persons = list.get();
        TokenFrequencies travellers = TokenFrequencies.shipped();
        long before = Memory.usedBytes();
        long start = System.nanoTime();
        ScreeningIndex index = ScreeningIndex.build(persons, travellers);
        double seconds = (System.nanoTime() - start) / 1e9 - made(persons);
        double bytes = Memory.usedBytes() - before;
        double each = index.names() < TOLD_FROM_NAMES ? Double.NaN : bytes / index.names();
        cost.row(name, index.names(), index.entries(), seconds, each);
        latency(name + ", name and birth date", index, Fields.BIRTH);
        latency(name + ", all fields", index, Fields.FULL);
        latency(name + ", name only", index, Fields.NAME);
    }

    /// The seconds that making the persons alone takes, for they are made while the index is built.
    private static double made(Iterable<ListedSubject> persons) {
        long start = System.nanoTime();
        persons.forEach(p -> {});
        return (System.nanoTime() - start) / 1e9;
    }

    private void latency(String name, ScreeningIndex index, Fields fields) {
        List<Query> warm = queries(fields, warming);
        List<Query> asked = queries(fields, measured);
        double seconds = run.extent.quick() ? 2 : 5;
        Arrivals.throughput(index::screen, warm, 1, seconds);
        double alone = Arrivals.throughput(index::screen, warm, 1, seconds / 2);
        double rate = alone * LOAD;
        Arrivals arrivals = Arrivals.measure(index::screen, asked, rate, seconds);
        Latencies due = arrivals.fromDue();
        latency.row(
                name,
                rate,
                due.micros(0.5),
                due.micros(0.99),
                due.micros(0.999),
                due.micros(1),
                arrivals.service().micros(0.5),
                arrivals.service().micros(0.99),
                alone,
                Arrivals.throughput(index::screen, asked, 2, seconds / 2));
    }

    private static List<Query> queries(Fields fields, List<Case> cases) {
        return fields.of(cases).stream().map(Case::query).toList();
    }
}
