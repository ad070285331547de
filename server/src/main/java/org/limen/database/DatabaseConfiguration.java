package org.limen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The data source: to the embedded server, or to the one that `limen.database.url` names.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS_MAX = 12;
    private static final long WAIT_MILLIS_MAX = 5_000;

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${limen.database.url}'.isEmpty()")
    EmbeddedPostgres embeddedPostgres(@Value("${limen.data}") Path data) throws IOException {
        return EmbeddedPostgres.start(data.toAbsolutePath().resolve("postgresql"));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${limen.database.url}'.isEmpty()")
    HikariDataSource embeddedDataSource(EmbeddedPostgres postgres) {
        return pool(postgres.url(), postgres.user(), postgres.password());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("!'${limen.database.url}'.isEmpty()")
    DataSource serverDataSource(
            @Value("${limen.database.url}") String url,
            @Value("${limen.database.user}") String user,
            @Value("${limen.database.password}") String password,
            @Value("${limen.database.connections}") int connections) {
        HikariDataSource pool = pool(url, user, password);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        pool.setConnectionTimeout(WAIT_MILLIS_MAX);
        pool.setValidationTimeout(1_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("prepareThreshold", "3");
        return pool;
    }
}
