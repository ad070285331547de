package org.limen.command.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.backup.Backup;
import org.limen.backup.Manifest;
import org.limen.command.file.FileFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./limen backup`: a node's database, evidence, keys and settings, whether it runs or not.
@Command(name = "backup", description = "Saves a node, running or not.", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "The node's data folder.")
    Path data = Path.of("");

    @Option(names = "--to", required = true, description = "The folder to make; it must not exist yet.")
    Path to = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            description = "The file to make for keys and settings; keep it apart from the folder.")
    Path keys = Path.of("");

    @Option(
            names = "--seal-key",
            description = "Where the key of what is sealed lies, when it is not in the data folder.")
    @Nullable
    Path sealKey;

    @Mixin
    Passphrase passphrase = new Passphrase();

    @Override
    public Integer call() {
        QuietLog.keep();
        try {
            var order = new Backup.Order(
                    data.toAbsolutePath(), to.toAbsolutePath(), keys.toAbsolutePath(), passphrase.read(), sealKey);
            say(Backup.take(order, Clock.systemUTC()));
            return 0;
        } catch (IOException e) {
            System.err.println("The node was not saved: " + FileFault.told(e) + ".");
        } catch (SQLException | GeneralSecurityException e) {
            System.err.println("The node was not saved: " + e.getMessage() + ".");
        }
        return FileFault.STATUS;
    }

    private void say(Manifest saved) {
        System.out.printf(
                Locale.ROOT,
                "Saved %s: %d entries of its ledger, %d tables, %d files of evidence, %.1f MB in %s.%n",
                saved.node(),
                saved.ledger().before().entries(),
                saved.tables().size(),
                saved.evidence(),
                saved.bytes() / 1e6,
                to);
        System.out.println(
                "Its ledger's root there is " + saved.ledger().before().root() + ".");
        System.out.println("Keys and settings are in " + keys + ": keep them apart, and the passphrase elsewhere.");
    }
}
