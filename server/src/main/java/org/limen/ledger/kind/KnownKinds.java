package org.limen.ledger.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The kinds of entries that this release writes, and so understands when another node wrote them.
public final class KnownKinds {
    private static final String FILE = "/ledger/kinds.txt";
    private static final List<String> WRITTEN = read();

    private KnownKinds() {}

    /// Whether this release writes entries of this kind in this version.
    public static boolean has(EntryKind kind) {
        String written = kind.written();
        return WRITTEN.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? kind.schema() == 1 && written.startsWith(known.substring(0, known.length() - 1))
                        : known.equals(written));
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(KnownKinds.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
