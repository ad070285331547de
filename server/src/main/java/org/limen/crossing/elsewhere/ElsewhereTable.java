package org.limen.crossing.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.Direction;
import org.limen.crossing.check.Thinned;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.State;
import org.limen.kernel.NodeIdentity;
import org.limen.sync.HeldEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Other nodes' crossings and decisions in the database, and all versions of a crossing or a person, own ones too.
@Component
class ElsewhereTable {
    private static final String INSERT = """
            INSERT INTO crossing.elsewhere_crossing (origin, node, id, sequence, arrival, at, day, recorded_at, held_at,
                post, lane, direction, officer_name, person_key, document_key, surname, given_names, birth_date,
                nationality, document_number, limited, may_stay_until, state, thinning,
                checked)
            VALUES (:origin, :node, :id, :sequence, :arrival, :at, :day, :recorded, :held, :post, :lane, :direction,
                :officer, :person, :documentKey, :surname, :givenNames, :birthDate, :nationality, :documentNumber,
                :limited, :until, :state, :thinning, :checked)
            ON CONFLICT (origin, id) DO NOTHING
            """;

    /// Only the last entry before a crossing, by person and by document, can be ended by it.
    private static final String FOLLOW = """
            WITH passed AS (SELECT * FROM crossing.passage WHERE id = :id AND person_key <> ''),
            around AS (
              SELECT origin, id FROM passed
              UNION SELECT b.origin, b.id FROM passed p CROSS JOIN LATERAL (
                SELECT e.origin, e.id FROM crossing.elsewhere_crossing e WHERE e.person_key = p.person_key
                AND e.direction = 'entry' AND e.state = 'admitted' AND e.at < p.at ORDER BY e.at DESC LIMIT 1) b
              UNION SELECT b.origin, b.id FROM passed p CROSS JOIN LATERAL (
                SELECT e.origin, e.id FROM crossing.elsewhere_crossing e WHERE e.document_key = p.document_key
                AND e.direction = 'entry' AND e.state = 'admitted' AND e.at < p.at ORDER BY e.at DESC LIMIT 1) b)
            UPDATE crossing.elsewhere_crossing e SET followed_on = (
              SELECT n.day FROM crossing.elsewhere_crossing n
              WHERE n.state = 'admitted' AND (n.person_key = e.person_key OR n.document_key = e.document_key)
                AND (n.at, n.origin, n.id) > (e.at, e.origin, e.id)
                AND NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = n.origin AND u.id = n.id)
              ORDER BY n.at, n.origin, n.id LIMIT 1)
            FROM around a WHERE e.origin = a.origin AND e.id = a.id AND e.direction = 'entry'
            """;

    private final JdbcClient jdbc;
    private final NodeIdentity node;

    ElsewhereTable(JdbcClient jdbc, NodeIdentity node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /// Where and how a traveller was shown, which the entry of the arrival says for all of its travellers.
    record Shown(UUID arrival, String post, String lane, Direction direction, boolean late, String officerName) {}

    void insertShown(JdbcClient at, String origin, UUID crossing, Shown shown) {
        at.sql("INSERT INTO crossing.elsewhere_shown (origin, crossing, arrival, post, lane, direction, late,"
                        + " officer_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        origin,
                        crossing,
                        shown.arrival(),
                        shown.post(),
                        shown.lane(),
                        shown.direction().code(),
                        shown.late(),
                        shown.officerName())
                .update();
    }

    Optional<Shown> shown(JdbcClient at, String origin, UUID crossing) {
        return at.sql("SELECT * FROM crossing.elsewhere_shown WHERE origin = ? AND crossing = ?")
                .params(origin, crossing)
                .query((row, i) -> new Shown(
                        row.getObject("arrival", UUID.class),
                        row.getString("post"),
                        row.getString("lane"),
                        Direction.of(row.getString("direction")),
                        row.getBoolean("late"),
                        row.getString("officer_name")))
                .optional();
    }

    void insert(JdbcClient at, HeldEntry entry, Shown shown, HeldFact.WasChecked of) {
        Checked checked = of.checked();
        Checked.Person person = checked.person();
        Thinned thinned = checked.thinned();
        boolean referred = checked.outcome().equals("referred");
        at.sql(INSERT)
                .param("origin", entry.origin().publicKey())
                .param("node", entry.origin().name())
                .param("id", of.crossing())
                .param("sequence", entry.sequence())
                .param("arrival", shown.arrival())
                .param("at", CrossingStore.utc(entry.happened()))
                .param("day", LocalDate.ofInstant(entry.happened(), node.zone()))
                .param("recorded", CrossingStore.utc(entry.recorded()))
                .param("held", CrossingStore.utc(entry.held()))
                .param("post", shown.post())
                .param("lane", shown.lane())
                .param("direction", shown.direction().code())
                .param("officer", shown.officerName())
                .param("person", person.key())
                .param("documentKey", checked.document().key())
                .param("surname", person.surname())
                .param("givenNames", person.givenNames())
                .param("birthDate", person.birthDate(), java.sql.Types.VARCHAR)
                .param("nationality", person.nationality())
                .param("documentNumber", checked.document().number())
                .param("limited", checked.stay() != null && !checked.stay().unlimited())
                .param("until", of.mayStayUntil(), java.sql.Types.DATE)
                .param("state", (referred ? new State.Referred() : new State.Cleared()).code())
                .param("thinning", thinned == null ? null : thinned.thinning(), java.sql.Types.OTHER)
                .param("checked", of.body())
                .update();
    }

    void insertDecision(JdbcClient at, HeldEntry entry, HeldFact.Decided decided) {
        at.sql(
                        "INSERT INTO crossing.elsewhere_decision (origin, sequence, crossing, at, state, officer_name, note)"
                                + " VALUES (:origin, :sequence, :crossing, :at, :state, :officer, :note) ON CONFLICT DO NOTHING")
                .param("origin", entry.origin().publicKey())
                .param("sequence", entry.sequence())
                .param("crossing", decided.crossing())
                .param("at", CrossingStore.utc(entry.happened()))
                .param("state", decided.state())
                .param("officer", decided.officerName())
                .param("note", decided.note(), java.sql.Types.VARCHAR)
                .update();
        at.sql("UPDATE crossing.elsewhere_crossing SET state = ?, decided_at = ? WHERE origin = ? AND id = ?")
                .params(
                        decided.state(),
                        CrossingStore.utc(entry.happened()),
                        entry.origin().publicKey(),
                        decided.crossing())
                .update();
        follow(at, decided.crossing());
    }

    /// Notes of the entries that a crossing may end, and of its own, on which day another node recorded the person
    /// next.
    private static void follow(JdbcClient at, UUID crossing) {
        at.sql(FOLLOW).param("id", crossing).update();
    }

    /// All versions of one crossing.
    List<Version> ofCase(JdbcClient at, UUID id) {
        return at.sql("SELECT * FROM crossing.passage WHERE id = ?")
                .param(id)
                .query(this::version)
                .list();
    }

    /// All crossings of a person, the latest first.
    List<Version> ofPerson(JdbcClient at, String personKey) {
        return at.sql("SELECT * FROM crossing.passage WHERE person_key = ? ORDER BY at DESC, origin, id")
                .param(personKey)
                .query(this::version)
                .list();
    }

    List<Version> ofPerson(String personKey) {
        return ofPerson(jdbc, personKey);
    }

    Optional<Version> find(JdbcClient at, Conflict.Of of) {
        return ofCase(at, of.id()).stream()
                .filter(version -> version.origin().equals(of.origin()))
                .findFirst();
    }

    Optional<Version> find(Conflict.Of of) {
        return find(jdbc, of);
    }

    /// Makes these versions of an id count and no others.
    void count(JdbcClient at, UUID id, Set<String> origins) {
        at.sql("DELETE FROM crossing.uncounted WHERE id = ? AND origin = ANY (?)")
                .params(id, origins.toArray(String[]::new))
                .update();
        at.sql("INSERT INTO crossing.uncounted (origin, id) SELECT p.origin, p.id FROM crossing.passage p"
                        + " WHERE p.id = ? AND NOT p.origin = ANY (?) ON CONFLICT DO NOTHING")
                .params(id, origins.toArray(String[]::new))
                .update();
        follow(at, id);
    }

    private Version version(ResultSet row, int number) throws SQLException {
        String origin = row.getString("origin");
        return new Version(
                origin,
                origin.isEmpty() ? node.name() : row.getString("node"),
                row.getObject("id", UUID.class),
                row.getObject("arrival", UUID.class),
                CrossingStore.instant(row, "at"),
                row.getObject("day", LocalDate.class),
                row.getString("post"),
                Direction.of(row.getString("direction")),
                row.getString("officer_name"),
                row.getString("person_key"),
                row.getString("document_key"),
                row.getString("surname"),
                row.getString("given_names"),
                row.getString("nationality"),
                row.getBoolean("limited"),
                row.getString("state"),
                CrossingStore.instantOrNull(row, "decided_at"),
                row.getBoolean("counts"));
    }
}
