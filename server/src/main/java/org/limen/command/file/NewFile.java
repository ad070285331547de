package org.limen.command.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A file that a command makes: whole, or not there; what stood there before is never touched.
public final class NewFile {
    private NewFile() {}

    /// What makes the file, and refuses to write over one.
    ///
    /// @param <T> what it gives
    /// @param <X> what else may go wrong
    @FunctionalInterface
    public interface Making<T, X extends Exception> {
        T make() throws IOException, X;
    }

    /// Makes a file.
    ///
    /// @throws IOException with a sentence that says what is wrong and what to do
    public static <T, X extends Exception> T made(Path file, Making<T, X> making) throws IOException, X {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(FileFault.exists(file));
        }
        boolean keep = false;
        try {
            T made = making.make();
            keep = true;
            return made;
        } catch (FileAlreadyExistsException e) {
            keep = true;
            throw new IOException(FileFault.told(e), e);
        } catch (IOException e) {
            throw new IOException(FileFault.told(e, file), e);
        } finally {
            if (!keep) {
                Files.deleteIfExists(file);
            }
        }
    }
}
