package org.limen.bench.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// `./limen bench ledger [--entries N] [--seconds S]`: appends a second, then a large export and both its verifiers.
public final class LedgerBench {
    private LedgerBench() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = option(Arrays.asList(arguments), "--seconds", 10);
        Path data = Files.createTempDirectory("limen-bench-ledger-");
        AppendPart.run(data, Duration.ofSeconds(seconds));
    }

    private static int option(List<String> given, String name, int otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }
}
