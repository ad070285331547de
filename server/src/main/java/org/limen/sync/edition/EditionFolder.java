package org.limen.sync.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;

/// Editions as they lie below a node's data folder, for who carries them by hand, whether the node runs or not.
///
/// A running node writes down what it passes on to each child and what it uses itself; what was carried here it takes
/// within seconds, or when it starts.
public final class EditionFolder {
    private static final String USED = "used";
    private static final String FROM_ABOVE = "from-above";

    private final Path folder;

    /// @param data the node's data folder
    public EditionFolder(Path data) {
        this.folder = data.toAbsolutePath().resolve("sync");
    }

    /// A catalogue that was carried here, and the key of the node that signed it.
    record Carried(String publicKey, Catalogue catalogue) {}

    /// What the node passes on to a child, as far as it wrote that down when it ran last.
    public Optional<Catalogue> offered(String childKey) throws IOException {
        return read(childKey);
    }

    /// What the node has of its parent's.
    public Catalogue used() throws IOException {
        return read(USED).orElse(new Catalogue(List.of()));
    }

    /// How much came of editions that are not whole yet, by their SHA-256.
    public Map<String, Long> came() throws IOException {
        var came = new HashMap<String, Long>();
        Path incoming = folder.resolve("incoming");
        if (Files.isDirectory(incoming)) {
            try (Stream<Path> files = Files.list(incoming)) {
                for (Path file : files.toList()) {
                    came.put(file.getFileName().toString(), Files.size(file));
                }
            }
        }
        return came;
    }

    /// Bytes of an edition that is passed on; none behind its end.
    public byte[] piece(String sha256, long from, int bytesMax) throws IOException {
        Path file = folder.resolve("outgoing").resolve(hex(sha256));
        if (!Files.exists(file)) {
            throw new IOException("the node did not write down yet what it passes on: start it, then try again");
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.min(from, in.length()));
            byte[] piece = new byte[(int) Math.min(bytesMax, in.length() - in.getFilePointer())];
            in.readFully(piece);
            return piece;
        }
    }

    /// Keeps bytes of an edition that came; gives whether they fit to what is here.
    public boolean add(String sha256, long from, byte[] bytes) throws IOException {
        Path part = Files.createDirectories(folder.resolve("incoming")).resolve(hex(sha256));
        long there = Files.exists(part) ? Files.size(part) : 0;
        if (from > there) {
            return false;
        }
        if (from + bytes.length > there) {
            Files.write(
                    part,
                    Arrays.copyOfRange(bytes, (int) (there - from), bytes.length),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        return true;
    }

    /// Keeps the catalogue that a bundle brought; the node takes what it names if its parent signed the bundle.
    public void carried(String publicKey, Catalogue catalogue) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((publicKey + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(Messages.of(catalogue));
        write(FROM_ABOVE, bytes.toByteArray());
    }

    Optional<Carried> carried() throws IOException {
        Path file = file(FROM_ABOVE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String key = new String(bytes, 0, end, StandardCharsets.US_ASCII);
        byte[] message = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
        return Messages.catalogue(message) instanceof Came.Whole<Catalogue>(Catalogue catalogue)
                ? Optional.of(new Carried(key, catalogue))
                : Optional.empty();
    }

    void carriedIsDone() throws IOException {
        Files.deleteIfExists(file(FROM_ABOVE));
    }

    void writeUsed(Catalogue catalogue) throws IOException {
        write(USED, Messages.of(catalogue));
    }

    void writeOffered(String childKey, Catalogue catalogue) throws IOException {
        write(childKey, Messages.of(catalogue));
    }

    private Optional<Catalogue> read(String of) throws IOException {
        Path file = file(of);
        return Files.exists(file)
                        && Messages.catalogue(Files.readAllBytes(file)) instanceof Came.Whole<Catalogue>(var catalogue)
                ? Optional.of(catalogue)
                : Optional.empty();
    }

    private void write(String of, byte[] bytes) throws IOException {
        Path file = file(of);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path making = Files.createTempFile(Files.createDirectories(file.getParent()), "making", null);
        Files.write(making, bytes);
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String of) {
        String name = of.equals(USED) || of.equals(FROM_ABOVE)
                ? of
                : Hash.over(of.getBytes(StandardCharsets.US_ASCII)).hex();
        return folder.resolve("carried").resolve(name);
    }

    private static String hex(String sha256) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IOException("this is no SHA-256: " + sha256);
        }
        return sha256;
    }
}
