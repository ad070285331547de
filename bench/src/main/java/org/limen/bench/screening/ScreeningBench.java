package org.limen.bench.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.report.Reference;
import org.limen.bench.screening.report.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the parts that were asked for and prints their tables.
@Command(
        name = "./limen bench screening",
        mixinStandardHelpOptions = true,
        description = "Measures screening: recall at a fixed number of false alerts, beside peers, and speed.")
public final class ScreeningBench implements Callable<Integer> {
    private static final String OPENING = """
            # What screening reaches

            Written by `./limen bench screening --write`; `--compare` shows how a later run differs.
            How it is measured, and on whom, is told in [decision 12](../decisions/0012-how-screening-is-measured.md).
            Recall is the share of listed persons found at 10, 1 and 0.1 false alerts per 1,000 travellers; *first* is the share that also stands at the top of the list at 1 per 1,000.
            """;

    @Option(names = "--part", split = ",", description = "parts to run, separated by commas; all of them by default")
    private List<String> asked = new ArrayList<>();

    @Option(names = "--tuning", description = "report the even half, which constants may be chosen on")
    private boolean tuning;

    @Option(names = "--quick", description = "a tenth of the innocents, shorter measuring")
    private boolean quick;

    @Option(names = "--ten-million", description = "measure speed on ten million names too (needs 8 GB)")
    private boolean tenMillion;

    @Option(names = "--compare", description = "show the difference to the reference in docs/reference")
    private boolean compare;

    @Option(names = "--write", description = "write the tables of this run into the reference")
    private boolean write;

    private static Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("ready", ReadyMadePart::run);
        parts.put("accuracy", AccuracyPart::run);
        parts.put("native", NativePart::run);
        parts.put("oracle", OraclePart::run);
        parts.put("million", MillionPart::run);
        parts.put("speed", SpeedPart::run);
        parts.put("keeping", KeepingPart::run);
        parts.put("jmh", ScreeningJmh::run);
        parts.put("peers", PeersPart::run);
        parts.put("pairs", PairsPart::run);
        return parts;
    }

    public static void main(String[] arguments) {
        quieten();
        int exit = new CommandLine(new ScreeningBench()).execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /// Peers' libraries tell what they do on standard output, between the tables.
    private static void quieten() {
        java.util.logging.Logger.getLogger("org.apache.lucene").setLevel(java.util.logging.Level.SEVERE);
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.WARN);
        }
    }

    @Override
    public Integer call() throws IOException {
        Optional<SharedData> data = SharedData.found();
        if (data.isEmpty()) {
            System.out.println("screening: skipped, the folder m-screening/benchmark is not below LIMEN_DATA");
            return 0;
        }
        Map<String, Part> parts = parts();
        List<String> unknown = asked.stream().filter(a -> !parts.containsKey(a)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("no such part: " + String.join(", ", unknown) + "; there are: "
                    + String.join(", ", parts.keySet()));
            return 2;
        }
        var run = new Run(data.get(), new Report(System.out), new Run.Extent(tuning, quick, tenMillion));
        for (String part : asked.isEmpty() ? parts.keySet() : asked) {
            parts.get(part).run(run);
        }
        finish(run.report);
        return 0;
    }

    private void finish(Report report) throws IOException {
        Path folder = Path.of(System.getProperty("limen.root", "."), "docs", "reference");
        if (compare) {
            report.compare(Reference.read(folder.resolve(Report.FIGURES)));
        }
        if (write) {
            report.write(folder, OPENING);
        }
    }
}
