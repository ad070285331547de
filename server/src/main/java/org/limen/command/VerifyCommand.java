package org.limen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.command.file.FileFault;
import org.limen.incident.bundle.BundleVerdict;
import org.limen.incident.bundle.BundleVerifier;
import org.limen.ledger.export.ExportVerifier;
import org.limen.ledger.export.Known;
import org.limen.ledger.export.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./limen verify FILE`: whether a ledger export or a bundle of evidence is whole and unchanged, without a database.
@Command(
        name = "verify",
        description =
                "Verifies a ledger export or a bundle of evidence. Exit status 0: intact; 1: broken; 2: could not be read.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    static final int INTACT = 0;
    static final int BROKEN = 1;
    static final int NOT_READ = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The export or the bundle.")
    private @Nullable Path file;

    @Option(
            names = "--public-key",
            paramLabel = "BASE64",
            description = "The node's public key as known from elsewhere; without it the file's own is taken.")
    private @Nullable String publicKey;

    @Option(
            names = "--head",
            paramLabel = "SIZE:ROOT",
            description = "A head of a ledger kept from before: how many entries, and their root in hexadecimal.")
    private @Nullable String head;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var path = Objects.requireNonNull(file);
        Optional<Known.KnownHead> kept = Optional.ofNullable(head).flatMap(Known.KnownHead::of);
        if (head != null && kept.isEmpty()) {
            commandLine.getErr().println("A head is given as SIZE:ROOT, the root in 64 lower-case hexadecimal digits.");
            return NOT_READ;
        }
        try (var in = Files.newInputStream(path)) {
            if (BundleVerifier.isFor(path)) {
                return say(commandLine.getOut(), BundleVerifier.verify(path, publicKey));
            }
            return say(commandLine.getOut(), ExportVerifier.verify(in, new Known(publicKey, kept.orElse(null))));
        } catch (IOException e) {
            commandLine.getErr().println("The file can't be verified: " + FileFault.told(e) + ".");
        }
        return NOT_READ;
    }

    private int say(PrintWriter out, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact intact -> {
                out.println(sentence(intact));
                yield INTACT;
            }
            case Verdict.Broken broken -> {
                out.println(sentence(broken));
                yield BROKEN;
            }
        };
    }

    private int say(PrintWriter out, BundleVerdict verdict) {
        return switch (verdict) {
            case BundleVerdict.Intact intact -> {
                out.println("Intact: " + intact.files() + " files of evidence, " + intact.bytes() + " bytes, from node "
                        + intact.node() + ", made at " + intact.made() + "." + signedWith(intact.publicKey()));
                yield INTACT;
            }
            case BundleVerdict.Broken broken -> {
                out.println("Broken: " + broken.what() + " (" + broken.code() + ").");
                yield BROKEN;
            }
        };
    }

    private String signedWith(String key) {
        return publicKey != null
                ? " Signed with the key that was given."
                : " Signed with the key in the file itself, " + key
                        + "; compare it with the node's, or give --public-key.";
    }

    private String sentence(Verdict.Intact intact) {
        var last = intact.lastHead();
        return "Intact: " + intact.entries() + " entries of node " + intact.node() + ", " + intact.purged()
                + " of them purged, and " + intact.heads() + " signed heads"
                + (last == null ? "." : ", the last for entry " + last.sequence() + " at " + last.signed() + ".")
                + " Their root is " + intact.root() + "." + countersigned(intact)
                + (head == null ? "" : " They go on from the head that was given.")
                + signedWith(intact.publicKey());
    }

    private static String countersigned(Verdict.Intact intact) {
        return intact.countersigned() == 0
                ? ""
                : " Heads were countersigned " + intact.countersigned() + " times, by "
                        + String.join(", ", intact.witnesses()) + ".";
    }

    private static String sentence(Verdict.Broken broken) {
        return "Broken at line " + broken.line()
                + (broken.sequence() == null ? "" : ", entry " + broken.sequence())
                + ": " + broken.what() + " (" + broken.code() + ").";
    }
}
