package org.limen.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What a recording writes on: the database within the open transaction, and the ledger's next lines.
public interface Page {
    JdbcClient jdbc();

    void enter(LedgerEvent event);
}
