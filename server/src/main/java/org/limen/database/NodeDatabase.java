package org.limen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node's database opened from outside the node, whether the node runs or not: the embedded one below its data
/// folder, or the server that its settings name.
///
/// The settings are those that the node itself would find: `node.yaml` in its data folder and the environment.
public final class NodeDatabase implements AutoCloseable {
    /// By which a command's connections are told apart from a node's.
    static final String APPLICATION = "limen command";

    private static final int CONNECTIONS_MAX = 4;

    private final DataSource database;
    private final AutoCloseable closing;

    private NodeDatabase(DataSource database, AutoCloseable closing) {
        this.database = database;
        this.closing = closing;
    }

    public static NodeDatabase open(Path data) throws IOException {
        PropertyResolver settings = settings(data);
        if (url(settings).isEmpty()) {
            DataFolder folder = DataFolder.open(data);
            return new NodeDatabase(folder.database(), folder);
        }
        HikariDataSource pool = DatabaseConfiguration.pool(
                url(settings),
                settings.getRequiredProperty("limen.database.user"),
                settings.getRequiredProperty("limen.database.password"));
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        pool.addDataSourceProperty("ApplicationName", APPLICATION);
        return new NodeDatabase(pool, pool);
    }

    /// Whether somebody else is connected to it: a node that runs.
    public boolean isUsed() {
        return JdbcClient.create(database)
                .sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND backend_type = 'client backend' AND application_name <> ?)")
                .param(APPLICATION)
                .query(Boolean.class)
                .single();
    }

    /// Brings it to the form of this release, as the node's next start would.
    public void migrate() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /// Whether a node keeps its records in a server that is not its own.
    public static boolean isOnServer(Path data) {
        return !url(settings(data)).isEmpty();
    }

    public DataSource database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        try {
            closing.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static String url(PropertyResolver settings) {
        return settings.getProperty("limen.database.url", "");
    }

    private static PropertyResolver settings(Path data) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "data folder",
                        Map.of("limen.data", data.toAbsolutePath().toString())));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
