package org.limen.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.limen.Http;
import org.limen.TestOfficers;
import org.springframework.mock.env.MockEnvironment;

/// A node in a process of its own, which a test can kill and start again on the same data.
final class NodeProcess {
    private static final Duration START_MAX = Duration.ofSeconds(120);

    final Path data;
    final int port;
    private Process process;

    NodeProcess(Path data) throws IOException {
        this.data = data;
        this.port = freePort();
        this.process = launch();
        awaitHealth();
    }

    TestOfficers officers() {
        return new TestOfficers(new MockEnvironment().withProperty("local.server.port", "" + port));
    }

    /// Ends the node's process as a power cut would; its database lives on without it.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends the database's first process as a power cut would.
    void killDatabase() {
        Path pidFile = data.resolve("postgresql/cluster/postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the node's process and its database's at the same moment, as when the machine loses its power.
    void killAll() throws InterruptedException {
        killDatabase();
        kill();
    }

    void startAgain() throws IOException {
        process = launch();
        awaitHealth();
    }

    /// Ends the node in good order.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process launch() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                "org.limen.Limen",
                "serve",
                "--data",
                data.toString(),
                "--port",
                "" + port);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        File log = data.resolveSibling(data.getFileName() + ".log").toFile();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("LIMEN_ACCESS_SETUP_CODE", TestOfficers.SETUP_CODE);
        builder.environment().put("LIMEN_ACCESS_NEW_PASSWORDS_CHANGE", "false");
        builder.environment().put("LIMEN_NODE_STATE", "QMO");
        builder.environment().put("LIMEN_PACK", "morvania");
        return builder.start();
    }

    private void awaitHealth() {
        Awaitility.await()
                .atMost(START_MAX)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> Http.on(port)
                        .get("/api/health")
                        .json()
                        .path("database")
                        .asString("")
                        .equals("up"));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
