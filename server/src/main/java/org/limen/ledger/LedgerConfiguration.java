package org.limen.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.sql.DataSource;
import org.limen.kernel.NodeIdentity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The node's key and the ledger's writer as beans.
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    NodeKey nodeKey(@Value("${limen.data}") Path data, NodeIdentity node) throws IOException, GeneralSecurityException {
        NodeKey key = NodeKey.in(data.toAbsolutePath());
        KeptNode.keep(data.toAbsolutePath(), node.name());
        return key;
    }

    @Bean
    DiskSpace diskSpace(@Value("${limen.data}") Path data) {
        return new DiskSpace(data.toAbsolutePath());
    }

    @Bean(destroyMethod = "close")
    GroupWriter ledger(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            FlywayMigrationInitializer migrated,
            JsonMapper json,
            NodeIdentity node,
            NodeKey key,
            Clock clock,
            DiskSpace disk) {
        var jdbc = new JdbcTemplate(dataSource);
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> new SubtreeTable(jdbc).catchUp());
        return new GroupWriter(jdbc, transaction, json, node, key, clock, disk::bytesFree);
    }
}
