package org.limen.sync.log;

import java.util.Set;
import org.limen.sync.LogsBelow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ways of the nodes below, for who passes something on to them.
@Component
class WaysBelow implements LogsBelow {
    private final JdbcClient jdbc;

    WaysBelow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> through(String child) {
        return Set.copyOf(jdbc.sql("SELECT public_key FROM sync.way WHERE carrier = ?")
                .param(child)
                .query(String.class)
                .list());
    }
}
