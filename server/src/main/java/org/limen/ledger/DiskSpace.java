package org.limen.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The room left on the disk that a node records on.
///
/// PostgreSQL stops whole when its log can't be written; refusing a little earlier keeps it answering.
public record DiskSpace(Path data) {
    static final long BYTES_MIN = 96L << 20;

    /// Whether nothing may be recorded any more.
    public boolean isFull() {
        return bytesFree() < BYTES_MIN;
    }

    public long bytesFree() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("the free space of " + data + " can't be read", e);
        }
    }
}
