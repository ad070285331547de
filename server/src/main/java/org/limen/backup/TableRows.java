package org.limen.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/// How many rows every table of a database has at one moment.
final class TableRows {
    private static final String TABLES = """
            SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1
            """;

    private TableRows() {}

    static SortedMap<String, Long> in(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setNetworkTimeout(Runnable::run, 0);
            var rows = new TreeMap<String, Long>();
            try (Statement statement = connection.createStatement()) {
                for (String table : names(statement)) {
                    rows.put(table, count(statement, table));
                }
            } finally {
                connection.rollback();
            }
            return rows;
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
