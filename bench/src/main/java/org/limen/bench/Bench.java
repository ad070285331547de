package org.limen.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.limen.bench.fusion.FusionBench;
import org.limen.bench.ledger.LedgerBench;
import org.limen.bench.lines.LinesBench;
import org.limen.bench.screening.ScreeningBench;
import org.limen.bench.sync.SyncBench;

/// `./limen bench NAME`: runs one bench and prints what it measured.
public final class Bench {
    /// Every bench by its name.
    private static final Map<String, Measurement> BENCHES = new TreeMap<>(Map.of(
            "check",
            CheckBench::main,
            "fusion",
            FusionBench::main,
            "ledger",
            LedgerBench::main,
            "lines",
            LinesBench::main,
            "mrz",
            MrzBench::main,
            "native",
            NativeScriptBench::main,
            "screening",
            ScreeningBench::main,
            "sync",
            SyncBench::main));

    private Bench() {}

    @FunctionalInterface
    private interface Measurement {
        void run(String[] args) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Measurement bench = args.length == 0 ? null : BENCHES.get(args[0]);
        if (bench == null) {
            System.err.println("./limen bench NAME, where NAME is one of: " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
        } else {
            bench.run(Arrays.copyOfRange(args, 1, args.length));
        }
    }
}
