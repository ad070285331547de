package org.limen.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A copy of a running cluster, taken while it is written to: PostgreSQL's low-level backup
/// (manual, "Continuous Archiving", "Making a Base Backup Using the Low Level API").
///
/// The files are copied as they are, torn or half old; what was written meanwhile stands in the write-ahead log, which
/// is copied last and repairs them at the first start of the copy.
/// A replication slot of this session keeps that log from being recycled, so that no archive is needed.
/// Closing without [#finish] gives the backup up and leaves nothing behind in the server.
public final class BaseBackup implements AutoCloseable {
    private static final String LOG_FOLDER = "pg_wal";
    private static final String CONTROL = "global/pg_control";
    private static final int SEGMENTS_EACH_NUMBER = 256;

    /// Folders whose contents a start makes anew.
    private static final Set<String> EMPTIED = Set.of(
            LOG_FOLDER,
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "tablespace_map",
            "postgresql.auto.conf.tmp",
            "current_logfiles.tmp");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

    private final Connection session;
    private final Path cluster;

    private BaseBackup(Connection session, Path cluster) {
        this.session = session;
        this.cluster = cluster;
    }

    /// Where the copy goes. Paths are relative to the cluster, with slashes.
    public interface Copy {
        void folder(String path) throws IOException;

        void file(String path, InputStream content) throws IOException;
    }

    /// The part of the write-ahead log that makes the copy whole.
    ///
    /// @param upTo everything that was committed before this place is in the copy
    public record LogPart(String from, String upTo, int segments) {}

    static BaseBackup begin(Connection session, Path cluster) throws SQLException {
        var backup = new BaseBackup(session, cluster);
        try {
            backup.ask("SELECT pg_create_physical_replication_slot('limen_backup_' || pg_backend_pid(), true, true)");
            backup.ask("SELECT pg_backup_start('limen', true)");
            return backup;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /// Copies every file of the cluster but its log; the server goes on writing.
    public void copyFiles(Copy copy) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String path = relative(folder);
                if (!path.isEmpty()) {
                    copy.folder(path);
                }
                return EMPTIED.contains(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = relative(file);
                if (isWanted(path)) {
                    copyOne(file, path, copy);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        copy.folder(LOG_FOLDER + "/archive_status");
        copy.folder(LOG_FOLDER + "/summaries");
        copy.file(CONTROL, new ByteArrayInputStream(control()));
    }

    /// Ends the backup and copies the log that belongs to it: only with it the copy can start.
    public LogPart finish(Copy copy) throws IOException, SQLException {
        String label;
        String spaces;
        String upTo;
        String last;
        try (PreparedStatement stop = session.prepareStatement(
                        "SELECT lsn::text, pg_walfile_name(lsn), labelfile, spcmapfile FROM pg_backup_stop(false)");
                ResultSet row = stop.executeQuery()) {
            row.next();
            upTo = row.getString(1);
            last = row.getString(2);
            label = row.getString(3);
            spaces = Objects.requireNonNullElse(row.getString(4), "");
        }
        if (!spaces.isBlank()) {
            throw new IOException("the cluster has tablespaces outside its folder, which this backup does not copy");
        }
        Matcher first = FIRST_SEGMENT.matcher(label);
        if (!first.find()) {
            throw new IOException("PostgreSQL's backup label names no log: " + label);
        }
        copy.file("backup_label", new ByteArrayInputStream(label.getBytes(StandardCharsets.UTF_8)));
        int segments = copyLog(first.group(1), last, copy);
        return new LogPart(place(label), upTo, segments);
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }

    private int copyLog(String first, String last, Copy copy) throws IOException {
        List<Path> segments;
        try (Stream<Path> files = Files.list(cluster.resolve(LOG_FOLDER))) {
            segments = files.filter(file -> isBetween(file.getFileName().toString(), first, last))
                    .sorted()
                    .toList();
        }
        if (segments.size() != number(last) - number(first) + 1) {
            throw new IOException("PostgreSQL's log from " + first + " to " + last + " is not all there");
        }
        for (Path segment : segments) {
            copyOne(segment, relative(segment), copy);
        }
        return segments.size();
    }

    private static boolean isBetween(String name, String first, String last) {
        return name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    /// Segments of 16 MiB are counted on in the last sixteen digits, 256 to each of the upper eight.
    private static long number(String segment) {
        return Long.parseLong(segment.substring(8, 16), 16) * SEGMENTS_EACH_NUMBER
                + Long.parseLong(segment.substring(16), 16);
    }

    private static void copyOne(Path file, String path, Copy copy) throws IOException {
        InputStream content;
        try {
            content = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            return; // a table that was dropped meanwhile; the log drops it in the copy too
        }
        try (content) {
            copy.file(path, content);
        }
    }

    /// The control file is overwritten in place: it is read until two readings are the same.
    private byte[] control() throws IOException {
        Path file = cluster.resolve(CONTROL);
        byte[] before = Files.readAllBytes(file);
        byte[] again = Files.readAllBytes(file);
        while (!Arrays.equals(before, again)) {
            before = again;
            again = Files.readAllBytes(file);
        }
        return again;
    }

    private static boolean isWanted(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !LEFT_OUT.contains(path)
                && !path.equals(CONTROL)
                && !name.startsWith("pg_internal.init")
                && !path.contains("pgsql_tmp");
    }

    private String relative(Path file) {
        return cluster.relativize(file).toString().replace('\\', '/');
    }

    private static String place(String label) {
        return label.lines()
                .filter(line -> line.startsWith("START WAL LOCATION: "))
                .map(line -> line.split(" ", -1)[3])
                .findFirst()
                .orElse("");
    }

    private void ask(String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
