package org.limen.command.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.limen.backup.Manifest;
import org.limen.backup.Proof;
import org.limen.backup.Restore;
import org.limen.command.file.FileFault;
import org.limen.ledger.NodeKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./limen restore`: a backup brought back into a data folder, and proof that nothing is missing.
@Command(
        name = "restore",
        description = "Brings a backup back into a new data folder and proves that nothing is missing."
                + " Exit status 0: it holds; 1: it does not; 2: it could not be tried.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Option(names = "--from", required = true, description = "The backup's folder.")
    Path from = Path.of("");

    @Option(names = "--keys", required = true, description = "The backup's file with keys and settings.")
    Path keys = Path.of("");

    @Option(names = "--data", required = true, description = "The data folder to make; it must not exist yet.")
    Path data = Path.of("");

    @Mixin
    Passphrase passphrase = new Passphrase();

    @Override
    public Integer call() {
        QuietLog.keep();
        try {
            var order = new Restore.Order(
                    from.toAbsolutePath(), keys.toAbsolutePath(), data.toAbsolutePath(), passphrase.read());
            Proof proof = Restore.run(order, Clock.systemUTC());
            return proof.holds() ? say(proof) : sayWhatDoesNotHold(proof);
        } catch (IOException e) {
            System.err.println("The node was not brought back: " + FileFault.told(e) + ".");
        } catch (SQLException | GeneralSecurityException e) {
            System.err.println("The node was not brought back: " + e.getMessage() + ".");
        }
        return FileFault.STATUS;
    }

    private int say(Proof proof) throws IOException, GeneralSecurityException {
        Manifest saved = Objects.requireNonNull(proof.manifest());
        var ledger = Objects.requireNonNull(proof.ledger());
        System.out.println("Brought back " + saved.node() + " as saved at " + saved.began() + ": " + saved.files()
                + " files as they were saved.");
        System.out.println("Its ledger has " + ledger.entries() + " entries, verified from the first to the last, and"
                + " goes on from the " + saved.ledger().before().entries() + " before the end of the backup.");
        System.out.println("Its root is " + ledger.root() + ".");
        System.out.println(saved.tables().size() + " tables have the rows that were saved; "
                + Objects.requireNonNull(proof.evidence()).files() + " files of evidence have their hashes.");
        System.out.println("If it had a parent, first get back what that holds of it, there and then here:");
        System.out.println("  ./limen carry back --data DIR --child-key " + publicKey() + " --after " + ledger.entries()
                + " lost");
        System.out.println("  ./limen carry lost --data " + data + " lost");
        System.out.println("Then start it: ./limen serve --data " + data);
        return 0;
    }

    private String publicKey() throws IOException, GeneralSecurityException {
        return NodeKey.in(data.toAbsolutePath()).publicKey();
    }

    private static int sayWhatDoesNotHold(Proof proof) {
        System.out.println("The backup does not hold; nothing was left in place.");
        proof.problems().forEach(problem -> System.out.println(problem.message() + " (" + problem.code() + ")"));
        return 1;
    }
}
