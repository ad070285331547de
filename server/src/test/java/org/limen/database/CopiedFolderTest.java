package org.limen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data folder that was copied, beside the node that runs on the original.
class CopiedFolderTest {
    @TempDir
    Path folder;

    @Test
    void aCopyNeverReachesTheDatabaseOfTheOriginal() throws IOException {
        Path original = folder.resolve("node");
        Path copy = folder.resolve("copy");
        EmbeddedPostgres.start(database(original)).close();
        copy(original, copy);
        try (EmbeddedPostgres running = EmbeddedPostgres.start(database(original))) {
            assertThatThrownBy(() -> DataFolder.open(copy))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has the port of the database in " + running.cluster())
                    .hasMessageContaining("delete " + database(copy).resolve("port"));
            assertThatThrownBy(() -> EmbeddedPostgres.start(database(copy))).isInstanceOf(IOException.class);
            Files.delete(database(copy).resolve("port"));
            DataFolder.open(copy).close();
            assertThat(running.accepts()).as("the original runs on").isTrue();
            DataFolder.open(original).close();
        }
    }

    private static Path database(Path data) {
        return data.resolve("postgresql");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
