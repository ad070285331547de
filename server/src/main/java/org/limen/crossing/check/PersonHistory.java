package org.limen.crossing.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.limen.engine.stay.Crossing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the record holds of a person, other nodes' as far as they are known here, found by person and by document, so
/// that another spelling does not hide it.
@Component
class PersonHistory {
    /// A commuter's four years; what is older says nothing about today's stay.
    private static final int CROSSINGS_MAX = 2_000;

    private static final String BEFORE = """
            SELECT id, at, day, post, direction, state, document_number, person_key, surname, given_names, birth_date
            FROM crossing.passage WHERE person_key = :person AND at < :at AND counts
            UNION
            SELECT id, at, day, post, direction, state, document_number, person_key, surname, given_names, birth_date
            FROM crossing.passage WHERE document_key = :document AND at < :at AND counts
            ORDER BY at DESC LIMIT :most
            """;

    private final JdbcClient jdbc;

    PersonHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One crossing of the record, with whether it was the same person.
    record Line(Checked.Past past, LocalDate day, boolean admitted) {}

    /// The crossings before a moment, latest first.
    List<Line> before(Instant at, Checked.Person person, String documentKey) {
        return jdbc.sql(BEFORE)
                .param("person", person.key())
                .param("document", documentKey)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", CROSSINGS_MAX)
                .query((row, number) -> line(row, person))
                .list();
    }

    /// The admitted crossings of the same person as the stay rules count them.
    static List<Crossing> stays(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.admitted() && !line.past().otherPerson())
                .map(line -> line.past().direction().equals("entry")
                        ? Crossing.entry(line.day())
                        : Crossing.exit(line.day()))
                .toList()
                .reversed();
    }

    private static Line line(ResultSet row, Checked.Person person) throws SQLException {
        String surname = row.getString("surname");
        String birth = String.valueOf(row.getString("birth_date"));
        boolean sameKey = row.getString("person_key").equals(person.key());
        boolean other = !sameKey && (!birth.equals(person.birthDate()) || !begins(surname, person.surname()));
        String state = row.getString("state");
        var past = new Checked.Past(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("post"),
                row.getString("direction"),
                state,
                row.getString("document_number"),
                (row.getString("given_names") + " " + surname).strip(),
                other);
        return new Line(past, row.getObject("day", LocalDate.class), state.equals("admitted"));
    }

    /// Zones cut names at different places: one that begins the other is no contradiction.
    private static boolean begins(String one, String other) {
        String a = PersonKey.zone(one);
        String b = PersonKey.zone(other);
        return a.startsWith(b) || b.startsWith(a);
    }
}
