package org.limen.command.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a file can't be read or written, as a sentence with what to do: the exceptions of the JDK often say its path
/// only.
public final class FileFault {
    /// The exit status of a command that was asked for something that can't be begun.
    public static final int STATUS = 2;

    private static final long BYTES_OF_A_BLOCK = 4096;

    private FileFault() {}

    /// What an exception says, without a full stop at its end.
    public static String told(IOException fault) {
        return switch (fault) {
            case FileAlreadyExistsException there -> exists(there.getFile());
            case NoSuchFileException missing -> missing(missing.getFile());
            case AccessDeniedException denied ->
                "this user may not read or write " + denied.getFile()
                        + ": run the command as the user whom it belongs to, or name another place";
            case NotDirectoryException none -> none.getFile() + " is no folder";
            case DirectoryNotEmptyException full -> "the folder " + full.getFile() + " is not empty";
            case FileSystemException other when other.getFile() != null -> other(other);
            default -> said(fault);
        };
    }

    /// What an exception says that somebody wrapped, with what was said when it was.
    public static String told(UncheckedIOException wrapped) {
        IOException fault = Objects.requireNonNull(wrapped.getCause());
        String message = String.valueOf(wrapped.getMessage());
        return message.equals(fault.toString()) ? told(fault) : message;
    }

    /// What is said of a file that was to be written.
    static String told(IOException fault, Path target) {
        return isFull(target) ? full(target) : told(fault);
    }

    static String exists(Path file) {
        return exists(file.toString());
    }

    private static String exists(@Nullable String file) {
        return file + " exists already and is left as it is: give another name";
    }

    private static String missing(@Nullable String named) {
        Path file = Path.of(String.valueOf(named));
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? "there is no file " + file
                : "there is no folder " + folder + " for " + file + ": make it first, or name another place";
    }

    private static String other(FileSystemException fault) {
        return Files.isDirectory(Path.of(fault.getFile()))
                ? fault.getFile() + " is a folder: name a file"
                : fault.getFile() + " can't be read or written: " + fault.getReason();
    }

    private static String said(IOException fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    /// Asked of the disk, for the system says it in its own language.
    private static boolean isFull(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < BYTES_OF_A_BLOCK;
        } catch (IOException e) {
            return false;
        }
    }

    private static String full(Path target) {
        return "the disk of " + target
                + " is full, and nothing is left there: make room, or name a file on another disk";
    }
}
