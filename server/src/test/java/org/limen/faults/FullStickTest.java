package org.limen.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.limen.command.file.NewFile;

/// A file that a command writes onto a disk without room for it.
class FullStickTest {
    @Test
    void aFullDiskIsToldAndNoHalfOfTheFileStays() throws IOException {
        try (SmallDisk stick = SmallDisk.mount("stick", 1)) {
            assumeTrue(stick.canBeFilled(), "nothing may be mounted here");
            Path file = stick.folder.resolve("bundle");
            assertThatThrownBy(() -> NewFile.made(file, () -> Files.write(file, new byte[2 << 20])))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the disk of " + file + " is full")
                    .hasMessageContaining("make room");
            assertThat(file).doesNotExist();
        }
    }
}
