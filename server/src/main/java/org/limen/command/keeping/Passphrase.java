package org.limen.command.keeping;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command takes a passphrase from: a file, the environment, or somebody who types it.
final class Passphrase {
    private static final String VARIABLE = "LIMEN_PASSPHRASE";
    private static final int CHARS_MIN = 12;

    @Option(
            names = "--passphrase-file",
            description = "A file with the passphrase in its first line;"
                    + " without it the environment's LIMEN_PASSPHRASE is taken, or it is asked for.")
    @Nullable
    Path file;

    String read() throws IOException {
        String passphrase = find();
        if (passphrase.length() < CHARS_MIN) {
            throw new IOException("a passphrase has at least " + CHARS_MIN + " characters");
        }
        return passphrase;
    }

    private String find() throws IOException {
        if (file != null) {
            return Files.readString(file).lines().findFirst().orElse("");
        }
        String variable = System.getenv(VARIABLE);
        if (variable != null) {
            return variable;
        }
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("Passphrase: "))
                .map(String::new)
                .orElseThrow(() -> new IOException("no passphrase: give --passphrase-file or set " + VARIABLE));
    }
}
