package org.limen.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.limen.command.file.FileFault;
import org.limen.command.file.NewFile;
import org.limen.command.keeping.QuietLog;
import org.limen.database.NodeDatabase;
import org.limen.ledger.KeptNode;
import org.limen.ledger.LedgerFile;
import org.limen.ledger.NodeKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./limen export`: the ledger of a node's data folder as a file, whether the node runs or not.
@Command(name = "export", description = "Writes a node's ledger to a file.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "The node's data folder.")
    Path data = Path.of("");

    @Option(names = "--out", required = true, description = "The file to write; it must not exist yet.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        QuietLog.keep();
        try {
            long entries = NewFile.made(out, this::write);
            System.out.println("Wrote " + entries + " entries to " + out + ".");
            return 0;
        } catch (IOException e) {
            System.err.println("The ledger was not exported: " + FileFault.told(e) + ".");
            return FileFault.STATUS;
        }
    }

    private long write() throws IOException {
        String node = KeptNode.name(data);
        try (NodeDatabase opened = NodeDatabase.open(data);
                OutputStream file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
            return LedgerFile.write(opened.database(), node, NodeKey.in(data.toAbsolutePath()), file);
        } catch (SQLException | GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
