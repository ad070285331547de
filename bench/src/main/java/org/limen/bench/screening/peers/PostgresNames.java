package org.limen.bench.screening.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.limen.database.DataFolder;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;

/// PostgreSQL's pg_trgm over the listed names, on the embedded server, with a GIN index.
public final class PostgresNames implements Peer {
    private static final int BATCH = 5_000;
    private final Path folder;
    private final DataFolder server;
    private final Connection connection;
    private final PreparedStatement search;

    private PostgresNames(Path folder, DataFolder server, Connection connection, double threshold) throws SQLException {
        this.folder = folder;
        this.server = server;
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set pg_trgm.similarity_threshold = " + threshold);
        }
        search = connection.prepareStatement("select entry, name, similarity(name, ?) as score from listed_name"
                + " where name % ? order by score desc limit " + CANDIDATES);
    }

    /// Starts a server in a folder of its own and fills it; throws where the server or the extension cannot be had.
    public static PostgresNames of(Iterable<ListedSubject> persons, double threshold) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("limen-bench-trgm-");
        Files.createDirectory(folder.resolve("postgresql"));
        DataFolder server = DataFolder.open(folder);
        try {
            Connection connection = server.database().getConnection();
            fill(connection, persons);
            return new PostgresNames(folder, server, connection, threshold);
        } catch (SQLException e) {
            server.close();
            delete(folder);
            throw e;
        }
    }

    private static void fill(Connection connection, Iterable<ListedSubject> persons) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create table listed_name (entry text, name text)");
            insert(connection, persons);
            statement.execute("create index on listed_name using gin (name gin_trgm_ops)");
            statement.execute("analyze listed_name");
        }
    }

    private static void insert(Connection connection, Iterable<ListedSubject> persons) throws SQLException {
        try (var insert = connection.prepareStatement("insert into listed_name values (?, ?)")) {
            int count = 0;
            for (ListedSubject person : persons) {
                for (ListedName name : person.names()) {
                    insert.setString(1, person.entryId());
                    insert.setString(2, name.text());
                    insert.addBatch();
                    if (++count % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<Candidate> candidates(String name) {
        try {
            search.setString(1, name);
            search.setString(2, name);
            var found = new ArrayList<Candidate>();
            try (ResultSet rows = search.executeQuery()) {
                while (rows.next()) {
                    found.add(new Candidate(rows.getString(1), rows.getString(2), rows.getDouble(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (DataFolder closing = server) {
            search.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            System.err.println("left behind: " + folder + " (" + left.getMessage() + ")");
        }
    }
}
