package org.limen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a text with the one kept in git; `UPDATE_EXPECT=1` writes the kept one anew.
public final class Expect {
    private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_EXPECT"));

    private Expect() {}

    /// Fails with the difference unless the file, named from the project's root, holds just this text.
    public static void text(String file, String actual) throws IOException {
        Path kept = root().resolve(file);
        if (UPDATE) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, actual);
        }
        assertThat(kept)
                .as("%s is kept in git; write it with UPDATE_EXPECT=1", file)
                .exists();
        assertThat(actual)
                .as("%s differs; if that is meant, write it anew with UPDATE_EXPECT=1 and read the difference", file)
                .isEqualTo(Files.readString(kept));
    }

    /// The project's root folder.
    public static Path root() {
        String root = System.getProperty("limen.root");
        return Path.of(root == null ? ".." : root).toAbsolutePath().normalize();
    }
}
