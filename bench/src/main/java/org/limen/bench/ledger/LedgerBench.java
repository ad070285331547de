package org.limen.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// `./limen bench ledger [--entries N] [--seconds S]`: appends a second, then a long export and both its verifiers.
///
/// With `--seconds 0` nothing is appended, with `--entries 0` nothing is exported.
public final class LedgerBench {
    private LedgerBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        int seconds = option(given, "--seconds", 10);
        int entries = option(given, "--entries", 1_000_000);
        Path data = Files.createTempDirectory("limen-bench-ledger-");
        try {
            if (seconds > 0) {
                AppendPart.run(data.resolve("node"), Duration.ofSeconds(seconds));
            }
            if (entries > 0) {
                VerifyPart.run(data, entries);
            }
        } finally {
            remove(data);
        }
    }

    private static int option(List<String> given, String name, int otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
