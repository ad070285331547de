package org.limen.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of the node's own, its cluster in one folder.
///
/// Durable: `fsync` and `synchronous_commit` are on, pages carry checksums.
/// Closed: it listens on 127.0.0.1 only, has no socket in the file system, and asks for a password that is made
/// at the first start and readable by the node's user alone (SCRAM-SHA-256).
/// As root, where PostgreSQL refuses to run, it runs through `unshare -U`, that is as nobody.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final String USER = "limen";
    private static final String PORT = "port";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "32"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("wal_compression", "on"),
            Map.entry("checkpoint_timeout", "10min"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final int port;
    private volatile boolean stopping;
    private @Nullable Process server;

    private EmbeddedPostgres(PostgresBinaries binaries, Path folder, String password, int port) {
        this.binaries = binaries;
        this.cluster = cluster(folder);
        this.log = folder.resolve("postgresql.log");
        this.password = password;
        this.port = port;
    }

    /// The server of a folder, without starting it.
    static EmbeddedPostgres at(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        String password = kept(folder.resolve("password"), EmbeddedPostgres::newPassword);
        int port = Integer.parseInt(kept(folder.resolve(PORT), EmbeddedPostgres::freePort));
        return new EmbeddedPostgres(PostgresBinaries.unpacked(), folder, password, port);
    }

    /// Starts the server of a folder, making its cluster first where there is none.
    static EmbeddedPostgres start(Path folder) throws IOException {
        EmbeddedPostgres postgres = at(folder);
        postgres.makeClusterIfAbsent(folder);
        postgres.stopOrphan();
        postgres.launch();
        postgres.awaitReady();
        Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
        return postgres;
    }

    static Path cluster(Path folder) {
        return folder.resolve("cluster");
    }

    Path cluster() {
        return cluster;
    }

    /// A session of its own, apart from the pool.
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    /// Stops the server in good order, waiting for what it still writes.
    @Override
    public void close() {
        stopping = true;
        try {
            stop();
        } catch (IOException e) {
            LOG.warn("PostgreSQL could not be told to stop", e);
        }
    }

    private void makeClusterIfAbsent(Path folder) throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        LOG.info("Making a PostgreSQL cluster in {}", cluster);
        deleteHalfMade();
        run(
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.resolve("password"),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
    }

    /// `initdb` cleans up after its own failures, but not after a kill: what has no version file is not a cluster yet.
    private void deleteHalfMade() throws IOException {
        if (Files.exists(cluster)) {
            try (var paths = Files.walk(cluster)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// A node that was killed leaves its server running; it is stopped in good order before ours starts.
    private void stopOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!accepts() && !Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean runs = !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        if (runs) {
            LOG.info("PostgreSQL of a node that died still runs in {}: stopping it", cluster);
            stop();
        }
    }

    private void launch() throws IOException {
        var command = new ArrayList<String>(asNobody());
        command.addAll(List.of(binaries.program("postgres").toString(), "-D", cluster.toString(), "-p", "" + port));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (!accepts()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL did not start within " + START_MAX.toSeconds() + " s; see " + log);
            }
            if (server != null && !server.isAlive()) {
                pause(Duration.ofMillis(300));
                launch();
            }
            pause(Duration.ofMillis(40));
        }
    }

    /// Whether the server runs and takes our password.
    ///
    /// @throws IOException when it is another's: a copied data folder has the port and the password of the original
    boolean accepts() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            Path served = Path.of(row.getString(1));
            if (!Files.exists(served) || !Files.isSameFile(served, cluster)) {
                throw new IOException(cluster.getParent() + " has the port of the database in " + served
                        + ": if it is a copy, delete " + cluster.resolveSibling(PORT) + " and it takes another");
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// Starts the server again whenever it ends without our asking: checks wait or are refused, none is lost.
    private void watch() {
        while (!stopping && server != null) {
            try {
                server.waitFor();
                if (!stopping) {
                    LOG.warn("PostgreSQL ended with status {}: starting it again", server.exitValue());
                    launch();
                    awaitReady();
                    LOG.info("PostgreSQL runs again");
                }
            } catch (IOException e) {
                LOG.error("PostgreSQL could not be started again; trying on", e);
                pause(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stop() throws IOException {
        run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "" + STOP_MAX.toSeconds());
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>(asNobody());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(START_MAX.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private static List<String> asNobody() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static String kept(Path file, java.util.function.Supplier<String> make) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, make.get());
        }
        return Files.readString(file).strip();
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "" + socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
