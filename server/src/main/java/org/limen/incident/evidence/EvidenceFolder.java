package org.limen.incident.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The files of evidence on disk, each named by its SHA-256.
///
/// A file arrives beside its place, is forced to disk, made read-only and moved there in one act; after a crash it is
/// there whole or not at all, and what was only half received is swept away at the next start.
@Component
class EvidenceFolder {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFolder.class);
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long DISK_BYTES_MIN = 128L << 20;

    private final Path originals;
    private final Path incoming;
    private final Path derived;

    EvidenceFolder(@Value("${limen.data}") Path data) throws IOException {
        Path folder = data.toAbsolutePath().resolve("evidence");
        this.originals = Files.createDirectories(folder.resolve("originals"));
        this.incoming = Files.createDirectories(folder.resolve("incoming"));
        this.derived = Files.createDirectories(folder.resolve("derived"));
        sweep();
    }

    /// A file that is on disk for good.
    record Kept(Hash sha256, long bytes) {}

    /// Receives a file to its end.
    ///
    /// @param bytesSaid how long it says it is, or -1
    /// @throws IOException when the sender breaks off; nothing is kept then
    Kept receive(InputStream in, long bytesSaid) throws IOException {
        if (Files.getFileStore(incoming).getUsableSpace() < DISK_BYTES_MIN + Math.max(bytesSaid, 0)) {
            throw new RefusedException(Refusal.DISK_FULL);
        }
        Path arriving = Files.createTempFile(incoming, "file", ".part");
        try {
            Kept kept = write(in, arriving);
            settle(arriving, kept);
            return kept;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    Path original(Hash sha256) {
        return shelf(sha256).resolve(sha256.hex());
    }

    /// Files stand in 256 folders by the first two digits, so that none gets long.
    private Path shelf(Hash sha256) {
        return originals.resolve(sha256.hex().substring(0, 2));
    }

    Path thumbnail(Hash sha256) {
        return derived.resolve(sha256.hex() + ".jpg");
    }

    /// Whether the original is there and still is what was received.
    boolean isIntact(Hash sha256) {
        Path file = original(sha256);
        return Files.exists(file) && hash(file).equals(sha256);
    }

    private static Kept write(InputStream in, Path to) throws IOException {
        MessageDigest digest = Hash.sha256();
        long bytes = 0;
        var buffer = new byte[BUFFER_BYTES];
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                var part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    bytes += out.write(part);
                }
            }
            out.force(true);
        }
        return new Kept(Hash.of(digest.digest()), bytes);
    }

    /// The same file may be there already; if that one was damaged, the fresh one takes its place.
    private void settle(Path arriving, Kept kept) throws IOException {
        Path place = original(kept.sha256());
        if (isIntact(kept.sha256())) {
            return;
        }
        if (Files.exists(place)) {
            LOG.warn("The original {} was damaged and is put right by the same file received anew", kept.sha256());
        }
        Path shelf = Files.createDirectories(shelf(kept.sha256()));
        Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString("r--------"));
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(shelf);
        force(originals);
    }

    /// A new name in a folder is on disk when the folder is.
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Hash hash(Path file) {
        MessageDigest digest = Hash.sha256();
        var buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Hash.of(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep() throws IOException {
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path part : left.toList()) {
                Files.deleteIfExists(part);
            }
        }
    }
}
