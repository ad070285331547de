package org.limen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command that makes a file, asked to make one that is there already.
class NewFilesOfCommandsTest {
    @TempDir
    Path folder;

    @Test
    void noCommandWritesOverAFile() throws IOException {
        Path key = folder.resolve("authority");
        assertThat(run("list-key", key.toString()).status()).isZero();
        Path there = Files.writeString(folder.resolve("there"), "kept");
        Path rows = Files.writeString(folder.resolve("rows"), "");
        refused(there, "list-key", there.toString());
        refused(there, "export", "--data", folder.toString(), "--out", there.toString());
        refused(
                there,
                "list-sign",
                "--key",
                key.toString(),
                "--list",
                "wanted",
                "--kind",
                "persons",
                "--number",
                "1",
                "--authority",
                "UTO",
                rows.toString(),
                there.toString());
        refused(key.resolveSibling("authority.pub"), "list-key", movedAway(key).toString());
        assertThat(key).as("no private key without its public one").doesNotExist();
    }

    @Test
    void aFolderThatIsMissingAndOneInAFilesPlaceAreToldWithoutAStackTrace() {
        Said nowhere = run("list-key", folder.resolve("nowhere").resolve("key").toString());
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.text()).contains("there is no folder " + folder.resolve("nowhere"));
        Said missing = run("distance", "--lines", folder.toString());
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.text()).doesNotContain("\tat ");
    }

    private static Path movedAway(Path key) throws IOException {
        Files.delete(key);
        return key;
    }

    private static void refused(Path there, String... arguments) throws IOException {
        byte[] before = Files.readAllBytes(there);
        Said said = run(arguments);
        assertThat(said.status()).as(said.text()).isEqualTo(2);
        assertThat(said.text()).contains(there + " exists already and is left as it is: give another name");
        assertThat(there).hasBinaryContent(before);
    }

    private record Said(int status, String text) {}

    private static Said run(String... arguments) {
        PrintStream err = System.err;
        var text = new ByteArrayOutputStream();
        System.setErr(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            int status = LimenCommand.run(arguments);
            return new Said(status, text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(err);
        }
    }
}
