package org.limen.sync.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Standing;

/// The logs of which the parent said that it holds less than it gave its word for, since it was set back to a backup:
/// the next bundle goes on from there.
///
/// It is kept in a small file of the data folder; where that is lost, the parent says it again.
final class HeldLess {
    private final Path file;

    HeldLess(Path data) {
        this.file = data.toAbsolutePath().resolve("sync").resolve("held-less");
    }

    /// How many entries of a log the parent holds at most; more than there can be where it said nothing.
    long of(Origin origin) throws IOException {
        return read().getOrDefault(origin.publicKey(), Long.MAX_VALUE);
    }

    /// The parent said what it holds.
    void said(Standing standing) throws IOException {
        var all = read();
        all.put(standing.origin().publicKey(), standing.size());
        write(all);
    }

    /// The parent gave its word anew.
    void end(Origin origin) throws IOException {
        var all = read();
        if (all.remove(origin.publicKey()) != null) {
            write(all);
        }
    }

    private Map<String, Long> read() throws IOException {
        var all = new TreeMap<String, Long>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 2 && parts[1].matches("[0-9]{1,18}")) {
                    all.put(parts[0], Long.parseLong(parts[1]));
                }
            }
        }
        return all;
    }

    private void write(Map<String, Long> all) throws IOException {
        Files.createDirectories(file.getParent());
        Path making = Files.writeString(file.resolveSibling("held-less.new"), text(all));
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(Map<String, Long> all) {
        var text = new StringBuilder();
        all.forEach((key, size) -> text.append(key).append(' ').append(size).append('\n'));
        return text.toString();
    }
}
