package org.limen.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.limen.database.BaseBackup;
import org.limen.database.DataFolder;
import org.limen.database.NodeDatabase;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.merkle.Hash;
import org.limen.ledger.KeptNode;
import org.limen.ledger.LedgerPoint;
import org.limen.ledger.NodeKey;

/// Saves a node that has an embedded database, whether it runs or not.
///
/// A running node is neither stopped nor slowed beyond the reading of its files.
/// The evidence is copied after the database: whatever the copied database names is there then, for evidence is never
/// changed and never taken away.
public final class Backup {
    static final String MANIFEST = "backup.json";
    static final String SIGNATURE = "backup.sig";
    static final String LIST = "files.sha256";
    static final String CLUSTER = "cluster";
    static final String EVIDENCE = "evidence";
    static final String SEAL = "seal.key";
    static final String PASSWORD = "postgresql/password";

    /// What is not saved from a data folder: what is saved by other means, and what the node makes anew.
    private static final Set<String> NOT_SETTINGS =
            Set.of("postgresql", EVIDENCE, "indexes", "imports", RestoredNote.FILE);

    private static final long SETTINGS_BYTES_MAX = 64L << 20;

    private final Order order;
    private final Clock clock;
    private final Path unfinished;
    private final SavedFiles files;

    private Backup(Order order, Clock clock) {
        this.order = order;
        this.clock = clock;
        this.unfinished = order.to().resolveSibling(order.to().getFileName() + ".unfinished");
        this.files = new SavedFiles(unfinished);
    }

    /// What is saved where.
    ///
    /// @param to      a folder that does not exist yet
    /// @param keys    a file that does not exist yet
    /// @param sealKey where the key of what is sealed lies, when it does not lie in the data folder
    public record Order(
            Path data,
            Path to,
            Path keys,
            String passphrase,
            @Nullable Path sealKey) {}

    /// Saves the node; the folder bears its name only once everything is in it.
    public static Manifest take(Order order, Clock clock) throws IOException, SQLException, GeneralSecurityException {
        for (Path target : List.of(order.to(), order.keys())) {
            if (Files.exists(target)) {
                throw new IOException(target + " exists already: a backup never writes over anything");
            }
        }
        if (NodeDatabase.isOnServer(order.data())) {
            throw new IOException("its database is in a PostgreSQL server: save that by the server's own means");
        }
        return new Backup(order, clock).take();
    }

    private Manifest take() throws IOException, SQLException, GeneralSecurityException {
        String node = KeptNode.name(order.data());
        FileTree.delete(unfinished);
        files.folder(CLUSTER);
        SortedMap<String, byte[]> settings = settings();
        NodeKey key = NodeKey.in(order.data().toAbsolutePath());
        try {
            Manifest manifest = save(node, key);
            byte[] written = manifest.written();
            FileTree.write(unfinished.resolve(LIST), files.list().getBytes(StandardCharsets.UTF_8));
            FileTree.write(unfinished.resolve(MANIFEST), written);
            String signature = Ed25519.sign(written, key.pair().getPrivate());
            FileTree.write(unfinished.resolve(SIGNATURE), signature.getBytes(StandardCharsets.US_ASCII));
            KeyFile.write(order.keys(), settings, order.passphrase());
            Files.move(unfinished, order.to(), StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            FileTree.delete(unfinished);
        }
    }

    private Manifest save(String node, NodeKey key) throws IOException, SQLException {
        Instant began = now();
        try (DataFolder folder = DataFolder.open(order.data());
                BaseBackup backup = folder.beginBackup()) {
            DataSource database = folder.database();
            backup.copyFiles(files.below(CLUSTER));
            LedgerPoint ledgerBefore = LedgerPoint.in(database);
            SortedMap<String, Long> rowsBefore = TableRows.in(database);
            BaseBackup.LogPart log = backup.finish(files.below(CLUSTER));
            SortedMap<String, Long> rowsAfter = TableRows.in(database);
            LedgerPoint ledgerAfter = LedgerPoint.in(database);
            int evidence = copyEvidence();
            files.settle();
            return new Manifest(
                    Manifest.FORM,
                    node,
                    key.publicKey(),
                    began,
                    now(),
                    version(database),
                    log,
                    new Manifest.Ledgers(ledgerBefore, ledgerAfter),
                    both(rowsBefore, rowsAfter),
                    List.copyOf(files.folders()),
                    Hash.over(files.list().getBytes(StandardCharsets.UTF_8)).hex(),
                    files.count(),
                    files.bytes(),
                    evidence);
        }
    }

    private int copyEvidence() throws IOException {
        Path evidence = order.data().resolve(EVIDENCE).resolve("originals");
        int count = 0;
        for (Path file : FileTree.files(evidence)) {
            try (InputStream content = Files.newInputStream(file)) {
                files.file(EVIDENCE + "/originals/" + slashes(evidence.relativize(file)), content);
                count++;
            }
        }
        return count;
    }

    /// Keys, settings and whatever else lies in the data folder and is not saved by other means.
    private SortedMap<String, byte[]> settings() throws IOException {
        var settings = new TreeMap<String, byte[]>();
        long bytes = 0;
        try (Stream<Path> all = Files.list(order.data())) {
            for (Path part : all.filter(Backup::isSetting).toList()) {
                for (Path file : FileTree.files(part)) {
                    bytes += Files.size(file);
                    if (bytes > SETTINGS_BYTES_MAX) {
                        throw new IOException("the data folder holds more beside database and evidence than keys and"
                                + " settings can be: " + file);
                    }
                    settings.put(slashes(order.data().relativize(file)), Files.readAllBytes(file));
                }
            }
        }
        settings.put(PASSWORD, Files.readAllBytes(order.data().resolve(PASSWORD)));
        if (order.sealKey() != null) {
            settings.put(SEAL, Files.readAllBytes(order.sealKey()));
        }
        if (!settings.containsKey(SEAL)) {
            throw new IOException("the key of what is sealed is not in " + order.data() + ": say where it is");
        }
        return settings;
    }

    private static boolean isSetting(Path part) {
        String name = part.getFileName().toString();
        return !NOT_SETTINGS.contains(name) && !name.endsWith(".log");
    }

    private static SortedMap<String, Manifest.Rows> both(
            SortedMap<String, Long> before, SortedMap<String, Long> after) {
        var both = new TreeMap<String, Manifest.Rows>();
        before.forEach((table, rows) -> both.put(table, new Manifest.Rows(rows, after.getOrDefault(table, 0L))));
        return both;
    }

    private static String version(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
