package org.limen.command.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.command.file.FileFault;
import org.limen.command.file.NewFile;
import org.limen.screening.ListSigning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./limen list-key OUT`: makes the keys by which an authority signs its lists.
@Command(
        name = "list-key",
        description = "Makes a key that signs lists: the private key to OUT, the public one to OUT.pub.",
        mixinStandardHelpOptions = true)
public final class ListKeyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "OUT", description = "The file for the private key; it must not exist yet.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        Path file = Objects.requireNonNull(out);
        Path publicFile = Path.of(file + ".pub");
        var keys = ListSigning.newKeys();
        try {
            NewFile.made(file, () -> {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, ownerOnly);
                Files.writeString(file, base64(keys.getPrivate().getEncoded()));
                return NewFile.made(
                        publicFile,
                        () -> Files.writeString(
                                publicFile, base64(keys.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW));
            });
            commandLine.getOut().println("Private key: " + file + ". Public key: " + publicFile + ".");
            return 0;
        } catch (IOException e) {
            commandLine.getErr().println("The keys cannot be written: " + FileFault.told(e) + ".");
            return FileFault.STATUS;
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
