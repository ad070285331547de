package org.limen.crossing.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Matches exits to entries: an admitted entry opens a stay, the next admitted exit of the same person ends it.
///
/// The person is found by key, else by document.
/// A second entry without an exit between opens a stay of its own and marks the earlier one: nothing is guessed away.
@Component
class Stays {
    private static final String OPEN_OF_PERSON = """
            SELECT entry FROM crossing.stay
            WHERE exit IS NULL AND entered_again IS NULL AND entered_at <= :at
              AND (person_key = :person OR document_key = :document)
            ORDER BY (person_key = :person) DESC, entered_at DESC LIMIT 1
            """;

    void admitted(JdbcClient jdbc, CrossingRow row) {
        Optional<UUID> open = jdbc.sql(OPEN_OF_PERSON)
                .param("at", CrossingStore.utc(row.at()))
                .param("person", row.personKey())
                .param("document", row.documentKey())
                .query(UUID.class)
                .optional();
        switch (row.direction()) {
            case ENTRY -> {
                open.ifPresent(entry -> mark(jdbc, "entered_again", "entered_again_on", entry, row));
                open(jdbc, row);
            }
            case EXIT -> open.ifPresent(entry -> mark(jdbc, "exit", "left_on", entry, row));
        }
    }

    private static void open(JdbcClient jdbc, CrossingRow row) {
        LocalDate until = row.limited() ? row.mayStayUntil() : null;
        jdbc.sql("""
                        INSERT INTO crossing.stay
                            (entry, person_key, document_key, entered_at, entered_on, may_stay_until)
                        VALUES (:entry, :person, :document, :at, :day, :until)
                        """)
                .param("entry", row.id())
                .param("person", row.personKey())
                .param("document", row.documentKey())
                .param("at", CrossingStore.utc(row.at()))
                .param("day", row.day())
                .param("until", until, java.sql.Types.DATE)
                .update();
    }

    private static void mark(JdbcClient jdbc, String column, String dayColumn, UUID entry, CrossingRow by) {
        jdbc.sql("UPDATE crossing.stay SET " + column + " = ?, " + dayColumn + " = ? WHERE entry = ?")
                .params(by.id(), by.day(), entry)
                .update();
    }
}
