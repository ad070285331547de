package org.limen.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.ledger.export.ExportWriter;
import picocli.CommandLine;

class VerifyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;
    private KeyPair keys;

    @BeforeEach
    void export() throws IOException, GeneralSecurityException {
        keys = newKeys();
        file = folder.resolve("ledger.jsonl");
        try (var stream = Files.newOutputStream(file)) {
            var writer = new ExportWriter(stream, "Stone Bridge", keys);
            var at = Instant.parse("2026-03-01T06:00:00Z");
            byte[] salt = new byte[Entry.SALT_BYTES];
            var bodyHash = Entry.bodyHash(salt, "{}".getBytes(UTF_8));
            writer.entry(
                    new Entry(1, new UUID(1, 2), "node-started", "node", at, at, bodyHash, Hash.origin()), salt, "{}");
            writer.end();
        }
    }

    @Test
    void anIntactFileIsSaidToBeSo() {
        assertThat(run(file.toString())).isZero();
        assertThat(out.toString())
                .startsWith("Intact: 1 entries of node Stone Bridge")
                .contains("--public-key");
        assertThat(run(file.toString(), "--public-key", publicKey(keys))).isZero();
        assertThat(out.toString()).endsWith("Signed with the key that was given." + System.lineSeparator());
    }

    @Test
    void aBrokenFileNamesTheLine() throws IOException {
        Files.writeString(file, Files.readString(file).replace("node-started", "node-stopped"));
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("Broken at line 2, entry 1:").contains("(hash-wrong)");
    }

    @Test
    void anotherNodesKeyBreaksIt() throws GeneralSecurityException {
        assertThat(run(file.toString(), "--public-key", publicKey(newKeys()))).isEqualTo(1);
        assertThat(out.toString()).contains("(key-differs)");
    }

    @Test
    void aFileThatIsNotThereCannotBeRead() {
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("The file can't be verified: there is no file ");
        assertThat(run(folder.toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String publicKey(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }
}
