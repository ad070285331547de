package org.limen.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.ListFormat;
import org.limen.engine.lists.MergedEntries;
import org.limen.engine.lists.SubjectListReader;
import org.limen.engine.lists.Understood;
import org.limen.engine.screening.ListedSubject;

/// Lists out of files of any known form, each with a report of what was understood on standard error.
final class ListFiles {

    private final PrintWriter err;
    private final InstantSource clock;
    private final int problemsShown;
    private final List<ListedSubject> subjects = new ArrayList<>();

    /// A file and its form as far as its beginning shows it.
    private record ListFile(Path path, Optional<ListFormat> format) {
        boolean is(ListFormat form) {
            return format.filter(form::equals).isPresent();
        }
    }

    ListFiles(PrintWriter err, InstantSource clock, int problemsShown) {
        this.err = err;
        this.clock = clock;
        this.problemsShown = problemsShown;
    }

    List<ListedSubject> subjects() {
        return List.copyOf(subjects);
    }

    /// Reads all files, or says in a sentence why it can't.
    @Nullable
    String read(List<Path> paths) throws IOException {
        var files = new ArrayList<ListFile>();
        for (Path path : paths) {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                return "There is no file " + path + " that can be read.";
            }
            files.add(new ListFile(path, format(path)));
        }
        @Nullable
        Path aliases = files.stream()
                .filter(file -> file.is(ListFormat.OFAC_ALIASES_CSV))
                .map(ListFile::path)
                .findFirst()
                .orElse(null);
        for (ListFile file : files) {
            String failure = read(file, aliases);
            if (failure != null) {
                return failure;
            }
        }
        return aliases != null && files.stream().noneMatch(file -> file.is(ListFormat.OFAC_CSV))
                ? aliases + " holds OFAC's aliases; name the list (sdn.csv) too."
                : null;
    }

    private @Nullable String read(ListFile file, @Nullable Path aliases) throws IOException {
        if (file.format.isEmpty()) {
            return file.path + " begins like no list that is known.";
        }
        if (file.is(ListFormat.OFAC_ALIASES_CSV)) {
            return null;
        }
        if (file.is(ListFormat.OFAC_ADDRESSES_CSV)) {
            err.println(file.path + ": OFAC's addresses are not used for screening.");
            return null;
        }
        boolean withAliases = aliases != null && file.is(ListFormat.OFAC_CSV);
        try (InputStream in = Files.newInputStream(file.path);
                InputStream more = withAliases ? Files.newInputStream(aliases) : InputStream.nullInputStream()) {
            read(file, in, withAliases ? more : null);
        }
        return null;
    }

    private void read(ListFile file, InputStream in, @Nullable InputStream aliases) throws IOException {
        var merged = new MergedEntries();
        var progress = new Progress(err, clock);
        long size = Files.size(file.path);
        var reader = SubjectListReader.of("")
                .reporting(bytes -> progress.tell(
                        () -> String.format(Locale.ROOT, "%s: %,d of %,d bytes read", file.path, bytes, size)));
        if (aliases != null) {
            reader.withAliases(aliases);
        }
        Understood report = reader.read(in, String.valueOf(file.path.getFileName()), merged);
        subjects.addAll(merged.subjects());
        report.lines(problemsShown)
                .forEach(line -> err.println((line.startsWith("  ") ? "  " : file.path + ": ") + line));
        err.flush();
    }

    private static Optional<ListFormat> format(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return ListFormat.detect(in.readNBytes(ListFormat.BYTES_NEEDED), String.valueOf(path.getFileName()));
        }
    }
}
