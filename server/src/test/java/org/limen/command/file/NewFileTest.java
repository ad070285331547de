package org.limen.command.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsThereStaysAsItIsAndAnotherNameIsAskedFor() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "kept");
        String sentence = there + " exists already and is left as it is: give another name";
        assertThatThrownBy(() -> write(there)).hasMessage(sentence);
        assertThatThrownBy(() ->
                        NewFile.made(there, () -> Files.writeString(there, "other", StandardOpenOption.CREATE_NEW)))
                .hasMessage(sentence);
        assertThat(there).hasContent("kept");
    }

    @Test
    void aFileThatCameMeanwhileIsNotTakenAway() {
        Path late = folder.resolve("late");
        assertThatThrownBy(() -> NewFile.made(late, () -> {
                    Files.writeString(late, "another's");
                    return begun(late);
                }))
                .hasMessageContaining("late exists already");
        assertThat(late).hasContent("another's");
    }

    @Test
    void whatCouldNotBeFinishedLeavesNoHalfBehind() {
        Path half = folder.resolve("half");
        assertThatThrownBy(() -> NewFile.made(half, () -> {
                    begun(half);
                    throw new IOException("the other half is missing");
                }))
                .hasMessage("the other half is missing");
        assertThat(half).doesNotExist();
    }

    @Test
    void aMissingFolderAFolderInItsPlaceAndAForbiddenOneAreTold() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("file");
        assertThatThrownBy(() -> write(nowhere))
                .hasMessageStartingWith("there is no folder " + folder.resolve("nowhere"))
                .hasMessageContaining("make it first");
        assertThatThrownBy(() -> Files.readString(folder.resolve("none")))
                .isInstanceOfSatisfying(
                        IOException.class,
                        fault -> assertThat(FileFault.told(fault))
                                .isEqualTo("there is no file " + folder.resolve("none")));
        assertThatThrownBy(() -> Files.writeString(folder, "text"))
                .isInstanceOfSatisfying(
                        IOException.class,
                        fault -> assertThat(FileFault.told(fault)).endsWith("is a folder: name a file"));
        Path forbidden = Files.createDirectory(
                folder.resolve("forbidden"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeFalse(Files.isWritable(forbidden), "whoever runs this test may write everywhere");
        assertThatThrownBy(() -> write(forbidden.resolve("file")))
                .hasMessageContaining("this user may not read or write " + forbidden);
    }

    @Test
    void whatWasSaidWhenItWasWrappedIsKept() {
        IOException fault = new IOException("cut off");
        assertThat(FileFault.told(new UncheckedIOException(fault))).isEqualTo("cut off");
        assertThat(FileFault.told(new UncheckedIOException("entry 7 can't be read", fault)))
                .isEqualTo("entry 7 can't be read");
    }

    private static Path write(Path file) throws IOException {
        return NewFile.made(file, () -> begun(file));
    }

    private static Path begun(Path file) throws IOException {
        return Files.writeString(file, "new", StandardOpenOption.CREATE_NEW);
    }
}
