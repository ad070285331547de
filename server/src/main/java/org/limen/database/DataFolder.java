package org.limen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A node's embedded database opened from outside the node, whether the node runs or not.
///
/// A running server is joined; one that does not run is started, and stopped again on closing.
public final class DataFolder implements AutoCloseable {
    private static final String FOLDER = "postgresql";

    private final HikariDataSource pool;
    private final EmbeddedPostgres postgres;
    private final @Nullable EmbeddedPostgres started;

    private DataFolder(HikariDataSource pool, EmbeddedPostgres postgres, @Nullable EmbeddedPostgres started) {
        this.pool = pool;
        this.postgres = postgres;
        this.started = started;
    }

    /// Opens the database below a node's data folder.
    public static DataFolder open(Path data) throws IOException {
        Path folder = data.toAbsolutePath().resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no embedded database below " + data);
        }
        EmbeddedPostgres running = EmbeddedPostgres.at(folder);
        EmbeddedPostgres started = running.accepts() ? null : EmbeddedPostgres.start(folder);
        EmbeddedPostgres postgres = started == null ? running : started;
        HikariDataSource pool = DatabaseConfiguration.pool(postgres.url(), postgres.user(), postgres.password());
        pool.addDataSourceProperty("ApplicationName", NodeDatabase.APPLICATION);
        return new DataFolder(pool, postgres, started);
    }

    /// The cluster below a node's data folder.
    public static Path cluster(Path data) {
        return EmbeddedPostgres.cluster(data.toAbsolutePath().resolve(FOLDER));
    }

    /// Begins a copy of the running cluster.
    public BaseBackup beginBackup() throws SQLException {
        return BaseBackup.begin(postgres.connect(), postgres.cluster());
    }

    public DataSource database() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (started != null) {
            started.close();
        }
    }
}
