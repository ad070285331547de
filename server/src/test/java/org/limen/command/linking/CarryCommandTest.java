package org.limen.command.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.LimenTest;
import org.limen.backup.Backup;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import picocli.CommandLine;

/// Commands on a data folder whose database is in a PostgreSQL server, beside the node that runs on it.
@LimenTest
class CarryCommandTest {
    @TempDir
    Path folder;

    @Autowired
    HikariDataSource server;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Value("${limen.data}")
    Path data;

    @Test
    void recordsInAServerAreCarriedBesideTheNodeThatRunsOnIt() throws Exception {
        ledger.commit(page -> {
            page.enter(new LedgerEvent("test", "carried", Instant.parse("2026-03-01T08:00:00Z"), Map.of("n", 1)));
            return true;
        });
        await().until(() -> reader.head().isPresent());
        Path bundle = folder.resolve("bundle");
        Said said = carry(onServer(server.getPassword()), "out", "--parent-key", parentKey(), bundle.toString());
        assertThat(said.status()).as(said.text()).isZero();
        assertThat(said.text()).matches("(?s)[1-9][0-9]* entries stand in .*");
        assertThat(bundle).isNotEmptyFile();
    }

    @Test
    void aServerThatDoesNotAnswerAndAFolderWithoutADatabaseAreToldPlainly() throws Exception {
        String unmade = folder.resolve("unmade").toString();
        Said closed = carry(onServer("wrong"), "out", "--parent-key", parentKey(), unmade);
        assertThat(closed.status()).isEqualTo(2);
        assertThat(closed.text()).contains("does not answer");
        Path none = keyAndName(folder.resolve("none"));
        Said nothing = carry(none, "out", "--parent-key", parentKey(), unmade);
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.text()).contains("there is no embedded database below");
        assertThat(folder.resolve("unmade")).as("no half of a file").doesNotExist();
    }

    @Test
    void aBackupOfANodeOnAServerIsRefusedWithTheReason() throws Exception {
        var order = new Backup.Order(
                onServer("any"), folder.resolve("saved"), folder.resolve("keys"), "nine quiet herons wait", null);
        assertThatThrownBy(() -> Backup.take(order, Clock.systemUTC()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PostgreSQL server");
    }

    private record Said(int status, String text) {}

    private static Said carry(Path data, String what, String... more) {
        var text = new StringWriter();
        String[] arguments = Stream.concat(Stream.of(what, "--data", data.toString()), Stream.of(more))
                .toArray(String[]::new);
        int status = new CommandLine(new CarryCommand())
                .setOut(new PrintWriter(text, true))
                .setErr(new PrintWriter(text, true))
                .execute(arguments);
        return new Said(status, text.toString());
    }

    /// A data folder of this node, with the address of its database in its settings.
    private Path onServer(String password) throws IOException {
        Path own = keyAndName(folder.resolve("own"));
        Files.writeString(own.resolve("node.yaml"), """
                limen:
                  database:
                    url: "%s"
                    user: "%s"
                    password: "%s"
                """.formatted(server.getJdbcUrl(), server.getUsername(), password));
        return own;
    }

    private Path keyAndName(Path own) throws IOException {
        Files.createDirectories(own);
        for (String file : new String[] {"node.key", "node.name"}) {
            Files.copy(data.resolve(file), own.resolve(file));
        }
        return own;
    }

    private static String parentKey() throws Exception {
        return Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
    }
}
