package org.limen.bench.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.limen.bench.screening.cases.Fields;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Report;
import org.limen.bench.screening.report.Table;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.words.TokenFrequencies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// One screening by JMH's clock in a process of its own, and what it allocates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ScreeningJmh {
    private static final int QUERIES = 20_000;

    @Param({"24000", "1000000"})
    int names;

    private final List<Query> queries = new ArrayList<>();
    private ScreeningIndex index = ScreeningIndex.build(List.of(), TokenFrequencies.none());
    private int next;

    static void run(Run run) {
        var table = new Table(
                "jmh",
                "One screening by name and birth date, as JMH measures it (closed loop)",
                List.of(
                        Column.micros("p50 µs"),
                        Column.micros("p99 µs"),
                        Column.micros("mean µs"),
                        Column.bytes("bytes")));
        var options = new OptionsBuilder()
                .include(ScreeningJmh.class.getName() + "\\.")
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Dlimen.root=" + System.getProperty("limen.root", "."))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            new Runner(options).run().forEach(result -> row(table, result));
            run.report.add(table.note("Bytes: allocated for one screening, hits and their evidence included."));
        } catch (RunnerException e) {
            run.report.say("JMH: skipped, %s", e.getMessage());
        }
    }

    private static void row(Table table, RunResult result) {
        var times = result.getPrimaryResult().getStatistics();
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        table.row(
                result.getParams().getParam("names") + " names",
                times.getPercentile(50) / 1e3,
                times.getPercentile(99) / 1e3,
                times.getMean() / 1e3,
                allocated == null ? Double.NaN : allocated.getScore());
    }

    @Setup
    public void build() {
        var run = new Run(SharedData.found().orElseThrow(), new Report(System.out), new Run.Extent(false, true, false));
        index = ScreeningIndex.build(run.filler(names), TokenFrequencies.shipped());
        Fields.BIRTH.of(run.innocents()).stream()
                .limit(QUERIES)
                .map(Case::query)
                .forEach(queries::add);
    }

    @Benchmark
    public List<Hit> screen() {
        next = (next + 1) % queries.size();
        return index.screen(queries.get(next));
    }
}
