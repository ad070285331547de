package org.limen.command.linking;

import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.limen.command.file.FileFault;
import org.limen.command.file.NewFile;
import org.limen.command.keeping.QuietLog;
import org.limen.database.NodeDatabase;
import org.limen.kernel.RefusedException;
import org.limen.ledger.KeptNode;
import org.limen.ledger.NodeKey;
import org.limen.sync.bundle.BundleProblem;
import org.limen.sync.bundle.Carrying;
import org.limen.sync.bundle.GivenBack;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./limen carry`: a link by hand, on a memory stick: a bundle out at the child, in at the parent, a receipt back.
@Command(
        name = "carry",
        description = "Carries a node's records to the node above it in a file, and that node's word back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "out|in|receipt|down|back|lost|apart")
public final class CarryCommand {
    private static final int DONE = 0;
    private static final int WITH_PROBLEMS = 1;
    private static final int NOT_DONE = 2;
    private static final long MEGABYTE = 1L << 20;
    private static final String FILLED =
            "At its next start the node fills its tables from them; its entry gap-filled says what it could not.";

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    @Command(
            name = "out",
            description = "Writes what the parent has not given its word for, readable by the parent alone.",
            mixinStandardHelpOptions = true)
    int out(
            @Option(names = "--data", required = true, description = "The node's data folder.") Path data,
            @Option(names = "--parent-key", required = true, description = "The parent's key, as node-key prints it.")
                    String parentKey,
            @Option(
                            names = "--megabytes",
                            defaultValue = "512",
                            description = "About how large the bundle may become (default: 512).")
                    long megabytes,
            @Parameters(paramLabel = "BUNDLE", description = "The file to write; it must not exist yet.") Path bundle) {
        return written(data, bundle, carrying -> {
            Carrying.Out out = carrying.out(bundle, parentKey, megabytes * MEGABYTE);
            say(out.entries() + " entries stand in " + bundle + "."
                    + (out.whole() ? "" : " There are more: carry on with another bundle when its receipt is back."));
            return List.of();
        });
    }

    @Command(
            name = "in",
            description = "Takes a child's bundle, proves it, and writes the receipt that goes back.",
            mixinStandardHelpOptions = true)
    int in(
            @Option(names = "--data", required = true, description = "The node's data folder.") Path data,
            @Parameters(index = "0", paramLabel = "BUNDLE", description = "The child's bundle.") Path bundle,
            @Parameters(index = "1", paramLabel = "RECEIPT", description = "The file to write; it must not exist yet.")
                    Path receipt,
            @Option(
                            names = "--megabytes",
                            defaultValue = "512",
                            description = "About how large the receipt may become with its editions (default: 512).")
                    long megabytes) {
        return written(data, receipt, carrying -> {
            Carrying.In in = carrying.in(bundle, receipt, megabytes * MEGABYTE);
            say(in.entries() + " entries from " + in.from().name() + " are held. The receipt stands in " + receipt + "."
                    + (in.editionBytesLeft() == 0 ? "" : " Editions are left over for the next one."));
            return in.problems();
        });
    }

    @Command(name = "receipt", description = "Keeps the parent's word that came back.", mixinStandardHelpOptions = true)
    int receipt(
            @Option(names = "--data", required = true, description = "The node's data folder.") Path data,
            @Parameters(paramLabel = "RECEIPT", description = "The parent's receipt.") Path receipt) {
        return carried(data, carrying -> {
            Carrying.Receipt said = carrying.receipt(receipt);
            say(said.from().name() + " gave its word " + said.words() + " times; " + said.editions()
                    + " editions came whole, and the node takes them by itself.");
            return said.problems();
        });
    }

    @Command(
            name = "down",
            description = "Writes the editions that a child is to have, for one that sends nothing up by hand.",
            mixinStandardHelpOptions = true)
    int down(
            @Option(names = "--data", required = true, description = "The node's data folder.") Path data,
            @Option(names = "--child-key", required = true, description = "The child's key, as node-key prints it.")
                    String childKey,
            @Option(
                            names = "--part",
                            defaultValue = "1",
                            description = "Which of several bundles this is, from 1; the child takes them in order.")
                    int part,
            @Option(
                            names = "--megabytes",
                            defaultValue = "512",
                            description = "About how large each bundle may become (default: 512).")
                    long megabytes,
            @Parameters(paramLabel = "BUNDLE", description = "The file to write; it must not exist yet.") Path bundle) {
        return written(data, bundle, carrying -> {
            Carrying.Out out = carrying.down(bundle, childKey, Math.max(1, part), megabytes * MEGABYTE);
            say("The editions stand in " + bundle + "."
                    + (out.whole() ? "" : " There are more: go on with --part " + (part + 1) + "."));
            return List.of();
        });
    }

    @Command(
            name = "back",
            description = "At the parent: writes what it holds of a child's own ledger, readable by that child alone.",
            mixinStandardHelpOptions = true)
    int back(
            @Option(names = "--data", required = true, description = "The parent's data folder.") Path data,
            @Option(names = "--child-key", required = true, description = "The child's key, as node-key prints it.")
                    String childKey,
            @Option(
                            names = "--after",
                            defaultValue = "0",
                            description = "How many entries the child still has (default: 0).")
                    long after,
            @Parameters(paramLabel = "BUNDLE", description = "The file to write; it must not exist yet.") Path bundle) {
        return written(data, bundle, carrying -> {
            long entries = carrying.givenBack().out(bundle, childKey, after);
            say(entries + " entries of its ledger stand in " + bundle + ".");
            return List.of();
        });
    }

    @Command(
            name = "lost",
            description = "At a node that was set back, before its next start: puts back what its parent held.",
            mixinStandardHelpOptions = true)
    int lost(
            @Option(names = "--data", required = true, description = "The node's data folder.") Path data,
            @Option(
                            names = "--rejoin",
                            description = "Where the node recorded something since: enters it again behind the lost.")
                    boolean rejoin,
            @Parameters(paramLabel = "BUNDLE", description = "The parent's bundle.") Path bundle) {
        return opened(data, database -> {
            if (database.isUsed()) {
                complain("the node runs: stop it first");
                return NOT_DONE;
            }
            database.migrate();
            GivenBack back = carrying(data, database).givenBack();
            say(rejoin ? rejoined(back.rejoin(bundle, clock)) : put(back.in(bundle)));
            return DONE;
        });
    }

    private static String put(GivenBack.Put put) {
        long back = put.now() - put.before();
        return "The ledger has " + put.now() + " entries, " + back + " of them put back."
                + (back == 0 ? " The bundle holds nothing that is missing here." : "\n" + FILLED);
    }

    private static String rejoined(GivenBack.Rejoined rejoined) {
        return rejoined.putBack() == 0
                ? put(rejoined.put())
                : "Both histories have the first " + rejoined.parted() + " entries in common. " + rejoined.putBack()
                        + " are put back, and behind them the node's own since then entered again: "
                        + rejoined.put().now() + " in all.\n" + FILLED
                        + "\nThen say at the parent that the fork was looked at (Oversight, Links), and the link goes on.";
    }

    @Command(
            name = "apart",
            description = "At the parent: writes what lies beside a node's log, a line of JSON for each entry.",
            mixinStandardHelpOptions = true)
    int apart(
            @Option(names = "--data", required = true, description = "The parent's data folder.") Path data,
            @Option(
                            names = "--child-key",
                            required = true,
                            description = "The node's key, as the page of links has it.")
                    String childKey,
            @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.") Path file) {
        return written(data, file, carrying -> {
            try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
                say(carrying.apart(childKey, out) + " entries stand in " + file + ".");
            }
            return List.of();
        });
    }

    /// What is done with an opened node; gives what went wrong beside.
    @FunctionalInterface
    private interface Carry {
        List<BundleProblem> with(Carrying carrying) throws IOException, GeneralSecurityException;
    }

    /// What is done with an opened database; gives the command's exit status.
    @FunctionalInterface
    private interface Work {
        int on(NodeDatabase database) throws IOException, GeneralSecurityException;
    }

    private int carried(Path data, Carry carry) {
        return opened(data, database -> {
            List<BundleProblem> problems = carry.with(carrying(data, database));
            problems.stream().map(BundleProblem::message).distinct().forEach(this::complain);
            return problems.isEmpty() ? DONE : WITH_PROBLEMS;
        });
    }

    /// Leaves no half of a file behind.
    private int written(Path data, Path file, Carry carry) {
        return carried(data, carrying -> NewFile.made(file, () -> carry.with(carrying)));
    }

    private Carrying carrying(Path data, NodeDatabase database) throws IOException, GeneralSecurityException {
        NodeKey key = NodeKey.in(data.toAbsolutePath());
        return new Carrying(database.database(), data, KeptNode.name(data), key, clock);
    }

    private int opened(Path data, Work work) {
        if (!Files.isDirectory(data)) {
            complain("there is no folder " + data);
            return NOT_DONE;
        }
        QuietLog.keep();
        try (NodeDatabase database = NodeDatabase.open(data)) {
            return work.on(database);
        } catch (RefusedException e) {
            complain(e.refusal().detail());
        } catch (IOException e) {
            complain(FileFault.told(e));
        } catch (UncheckedIOException e) {
            complain(FileFault.told(e));
        } catch (GeneralSecurityException e) {
            complain(String.valueOf(e.getMessage()));
        } catch (DataAccessException | HikariPool.PoolInitializationException e) {
            complain("the database of " + data + " does not answer: " + e.getMessage());
        }
        return NOT_DONE;
    }

    private void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }

    private void complain(String line) {
        Objects.requireNonNull(spec).commandLine().getErr().println("limen: " + line);
    }
}
