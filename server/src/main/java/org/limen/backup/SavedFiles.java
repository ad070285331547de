package org.limen.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.database.BaseBackup;
import org.limen.engine.merkle.Hash;

/// Files on their way into a folder: each is hashed while it is written.
final class SavedFiles {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final int FLUSHES_AT_ONCE = 32;
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /// As `sha256sum` writes and checks it.
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(.+)");

    private final Path root;
    private final SortedMap<String, Hash> hashes = new TreeMap<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private long bytes;

    SavedFiles(Path root) {
        this.root = root;
    }

    /// A part of the folder as the place where a copied cluster goes.
    BaseBackup.Copy below(String part) {
        return new BaseBackup.Copy() {
            @Override
            public void folder(String path) throws IOException {
                SavedFiles.this.folder(part + "/" + path);
            }

            @Override
            public void file(String path, InputStream content) throws IOException {
                SavedFiles.this.file(part + "/" + path, content);
            }
        };
    }

    void folder(String path) throws IOException {
        Files.createDirectories(root.resolve(path), FOLDER);
        folders.add(path);
    }

    Hash file(String path, InputStream content) throws IOException {
        Path file = inside(path);
        Files.createDirectories(file.getParent(), FOLDER);
        MessageDigest digest = Hash.sha256();
        var buffer = new byte[BUFFER_BYTES];
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                var part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    bytes += out.write(part);
                }
            }
        }
        Hash hash = Hash.of(digest.digest());
        hashes.put(path, hash);
        return hash;
    }

    /// Waits until every file is on disk; many at once, since a disk takes many with one flush.
    void settle() throws IOException {
        var failed = new AtomicReference<@Nullable IOException>();
        try (ExecutorService flushes = Executors.newFixedThreadPool(FLUSHES_AT_ONCE)) {
            hashes.keySet()
                    .forEach(path -> flushes.execute(() -> {
                        try (FileChannel file = FileChannel.open(root.resolve(path), StandardOpenOption.WRITE)) {
                            file.force(true);
                        } catch (IOException e) {
                            failed.set(e);
                        }
                    }));
        }
        IOException failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }

    long bytes() {
        return bytes;
    }

    int count() {
        return hashes.size();
    }

    Set<String> folders() {
        return folders;
    }

    /// Every file with its hash.
    String list() {
        return hashes.entrySet().stream()
                .map(file -> file.getValue().hex() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /// Reads such a list.
    static Map<String, Hash> read(String list) throws IOException {
        var files = new TreeMap<String, Hash>();
        for (String line : list.lines().toList()) {
            Matcher match = LINE.matcher(line);
            if (!match.matches()) {
                throw new IOException("the list of files has a line that is none: " + line);
            }
            files.put(match.group(2), Hash.of(HexFormat.of().parseHex(match.group(1))));
        }
        return files;
    }

    private Path inside(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("a file of the backup lies outside it: " + path);
        }
        return file;
    }
}
