package org.limen.command.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.command.file.FileFault;
import org.limen.command.file.NewFile;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./limen list-sign`: makes a signed edition of a list's rows, as a node accepts it.
@Command(
        name = "list-sign",
        description = "Makes a signed edition of a list from its tab-separated rows.",
        mixinStandardHelpOptions = true)
public final class ListSignCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The authority's private key.")
    private @Nullable Path key;

    @Option(names = "--list", paramLabel = "NAME", required = true, description = "The list's name.")
    private String list = "";

    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "persons or documents.")
    private String kind = "";

    @Option(names = "--number", paramLabel = "N", required = true, description = "Higher than all editions before.")
    private long number;

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            required = true,
            description = "The state's code, or one with a hyphen and a name.")
    private String authority = "";

    @Option(
            names = "--issued",
            paramLabel = "INSTANT",
            description = "When it was issued, as 2026-03-01T06:00:00Z (default: now); its age is counted from then.")
    private @Nullable Instant issued;

    @Parameters(index = "0", paramLabel = "IN", description = "The rows.")
    private @Nullable Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; it must not exist yet.")
    private @Nullable Path out;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        try {
            return sign();
        } catch (IOException e) {
            err.println("The edition cannot be made: " + FileFault.told(e) + ".");
        } catch (IllegalArgumentException e) {
            err.println("The edition cannot be made: " + e.getMessage() + ".");
        }
        return FileFault.STATUS;
    }

    private int sign() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var privateKey = ListSigning.privateKey(Files.readString(Objects.requireNonNull(key)));
        if (privateKey.isEmpty()) {
            commandLine.getErr().println("The file " + key + " holds no key as list-key makes it.");
            return FileFault.STATUS;
        }
        byte[] rows = Files.readAllBytes(Objects.requireNonNull(in));
        Instant when = issued == null ? clock.instant() : issued;
        byte[] edition = ListSigning.edition(privateKey.get(), list, ListKind.of(kind), number, when, authority, rows);
        Path file = Objects.requireNonNull(out);
        NewFile.made(file, () -> Files.write(file, edition, StandardOpenOption.CREATE_NEW));
        commandLine.getOut().println("Edition " + number + " of " + list + " stands in " + out + ".");
        return 0;
    }
}
