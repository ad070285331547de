package org.limen.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A disk of a few hundred megabytes, so that a test can fill it; where none may be mounted, the folder lies on the
/// machine's own disk and can't be filled.
final class SmallDisk implements AutoCloseable {
    final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /// Mounts one; only root may, and not in every container.
    static SmallDisk mount(String name, int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("limen-" + name + "-");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        var disk = new SmallDisk(folder, mounted);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(disk::close));
        return disk;
    }

    boolean canBeFilled() {
        return mounted;
    }

    /// Fills it until no more than this is free.
    void fillUpTo(long bytesFree) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long free = bytesFree(); free > bytesFree; free = bytesFree()) {
                out.write(new byte[(int) Math.min(1 << 20, free - bytesFree)]);
            }
        } catch (FileSystemException e) {
            // Another took the last bytes: it is full.
        }
    }

    private long bytesFree() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        if (mounted && Files.exists(folder)) {
            run("umount", "--lazy", folder.toString());
        }
        run("rm", "-rf", "--one-file-system", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
