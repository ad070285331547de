package org.limen.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.limen.database.DataFolder;
import org.limen.engine.Problem;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.merkle.Hash;
import org.limen.incident.evidence.EvidenceAtRest;
import org.limen.ledger.LedgerFile;
import org.limen.ledger.LedgerPoint;
import org.limen.ledger.NodeKey;
import org.limen.ledger.export.ExportVerifier;
import org.limen.ledger.export.Known;
import org.limen.ledger.export.Verdict;

/// Brings a backup back into a data folder and compares everything that then stands with what the backup says.
///
/// The data folder bears its name only when nothing is missing; a backup that does not hold leaves nothing behind.
public final class Restore {
    private static final int PIPE_BYTES = 1 << 20;

    private final Order order;
    private final Clock clock;
    private final Path unfinished;
    private final List<Problem> problems = new ArrayList<>();

    private Restore(Order order, Clock clock) {
        this.order = order;
        this.clock = clock;
        this.unfinished = order.data().resolveSibling(order.data().getFileName() + ".unfinished");
    }

    /// What is brought back where.
    ///
    /// @param data a folder that does not exist yet
    public record Order(Path from, Path keys, Path data, String passphrase) {}

    public static Proof run(Order order, Clock clock) throws IOException, SQLException, GeneralSecurityException {
        if (Files.exists(order.data())) {
            throw new IOException(order.data() + " exists already: nothing is ever brought back over a node");
        }
        return new Restore(order, clock).run();
    }

    private Proof run() throws IOException, SQLException, GeneralSecurityException {
        FileTree.delete(unfinished);
        try {
            SortedMap<String, byte[]> settings = KeyFile.read(order.keys(), order.passphrase());
            for (Map.Entry<String, byte[]> file : settings.entrySet()) {
                FileTree.write(inside(file.getKey()), file.getValue());
            }
            NodeKey key = NodeKey.in(unfinished);
            byte[] written = Files.readAllBytes(order.from().resolve(Backup.MANIFEST));
            String signature = Files.readString(order.from().resolve(Backup.SIGNATURE), StandardCharsets.US_ASCII);
            if (!Ed25519.isSigned(written, signature, key.pair().getPublic())) {
                return Proof.broken(
                        problem("manifest-forged", "The manifest was not signed with the key in the key file."));
            }
            return bringBack(Manifest.read(written), key);
        } finally {
            FileTree.delete(unfinished);
        }
    }

    private Proof bringBack(Manifest manifest, NodeKey key) throws IOException, SQLException, GeneralSecurityException {
        copyFiles(manifest);
        if (!problems.isEmpty()) {
            return new Proof(manifest, null, null, problems);
        }
        Proof proof = compare(manifest, key);
        if (proof.holds()) {
            RestoredNote.leave(unfinished, manifest, proof, clock.instant());
            Files.move(unfinished, order.data(), StandardCopyOption.ATOMIC_MOVE);
        }
        return proof;
    }

    /// Copies what the list names, hashing it on the way; what the list does not name is left where it is.
    private void copyFiles(Manifest manifest) throws IOException {
        byte[] list = Files.readAllBytes(order.from().resolve(Backup.LIST));
        if (!Hash.over(list).hex().equals(manifest.filesHash())) {
            problems.add(problem("list-changed", "The list of files is not the one that was signed."));
            return;
        }
        var files = new SavedFiles(unfinished);
        for (String folder : manifest.folders()) {
            files.folder(place(folder));
        }
        for (Map.Entry<String, Hash> file :
                SavedFiles.read(new String(list, StandardCharsets.UTF_8)).entrySet()) {
            copy(file.getKey(), file.getValue(), files);
        }
        files.settle();
    }

    private void copy(String path, Hash hash, SavedFiles files) throws IOException {
        Path file = order.from().resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add(problem("file-missing", "The backup lacks " + path + "."));
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            if (!files.file(place(path), content).equals(hash)) {
                problems.add(problem("file-changed", "The backup's " + path + " is not what was saved."));
            }
        }
    }

    /// The cluster lies deeper in a data folder than in a backup.
    private static String place(String path) {
        return path.equals(Backup.CLUSTER) || path.startsWith(Backup.CLUSTER + "/") ? "postgresql/" + path : path;
    }

    private Proof compare(Manifest manifest, NodeKey key) throws IOException, SQLException, GeneralSecurityException {
        try (DataFolder folder = DataFolder.open(unfinished)) {
            DataSource database = folder.database();
            LedgerPoint ledger = LedgerPoint.in(database);
            compareLedger(manifest, ledger, database, key);
            compareRows(manifest, TableRows.in(database));
            EvidenceAtRest evidence = EvidenceAtRest.in(database, unfinished);
            evidence.missing()
                    .forEach(hash ->
                            problems.add(problem("evidence-missing", "The file of evidence " + hash + " is missing.")));
            evidence.damaged()
                    .forEach(hash -> problems.add(
                            problem("evidence-changed", "The file of evidence " + hash + " was changed.")));
            return new Proof(manifest, ledger, evidence, problems);
        }
    }

    private void compareLedger(Manifest manifest, LedgerPoint ledger, DataSource database, NodeKey key)
            throws IOException {
        LedgerPoint before = manifest.ledger().before();
        LedgerPoint after = manifest.ledger().after();
        if (ledger.entries() < before.entries() || ledger.entries() > after.entries()) {
            problems.add(problem(
                    "ledger-length",
                    "The ledger has " + ledger.entries() + " entries and must have " + before.entries() + " to "
                            + after.entries() + "."));
            return;
        }
        if (ledger.entries() == after.entries() && !ledger.equals(after)) {
            problems.add(problem("ledger-differs", "The ledger's root is not the one that was saved."));
        }
        if (verify(manifest.node(), before, database, key) instanceof Verdict.Broken broken) {
            problems.add(problem("ledger-broken", "The ledger does not verify: " + broken.what()));
        }
    }

    /// Every entry, body, link and signature, and that it goes on from the point that was saved.
    private static Verdict verify(String node, LedgerPoint before, DataSource database, NodeKey key)
            throws IOException {
        Optional<Known.KnownHead> head = Known.KnownHead.of(before.entries() + ":" + before.root());
        try (var in = new PipedInputStream(PIPE_BYTES);
                var out = new PipedOutputStream(in)) {
            CompletableFuture<Long> writing = CompletableFuture.supplyAsync(() -> {
                try (out) {
                    return LedgerFile.write(database, node, key, out);
                } catch (IOException | SQLException | GeneralSecurityException e) {
                    throw new CompletionException(e);
                }
            });
            Verdict verdict = ExportVerifier.verify(in, new Known(key.publicKey(), head.orElse(null)));
            if (verdict instanceof Verdict.Intact) {
                writing.join();
            }
            return verdict;
        }
    }

    private void compareRows(Manifest manifest, SortedMap<String, Long> rows) {
        var wanted = new TreeMap<>(manifest.tables());
        rows.forEach((table, count) -> {
            Manifest.Rows saved = wanted.remove(table);
            if (saved == null || !saved.allow(count)) {
                problems.add(problem(
                        "rows-differ",
                        "The table " + table + " has " + count + " rows"
                                + (saved == null ? " and was not saved." : ", saved were " + saved + ".")));
            }
        });
        wanted.keySet().forEach(table -> problems.add(problem("table-missing", "The table " + table + " is missing.")));
    }

    private Path inside(String path) throws IOException {
        Path file = unfinished.resolve(path).normalize();
        if (!file.startsWith(unfinished)) {
            throw new IOException("a file of the key file lies outside the data folder: " + path);
        }
        return file;
    }

    private static Problem problem(String code, String message) {
        return Problem.error(code, "backup", message);
    }
}
