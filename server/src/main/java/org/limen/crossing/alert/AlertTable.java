package org.limen.crossing.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;
import org.limen.crossing.record.CrossingStore;
import org.limen.engine.merkle.Hash;
import org.limen.screening.Judgement;
import org.limen.screening.ScreeningHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Alerts and what became of them, in the database; nothing here is changed, only added.
@Component
class AlertTable {
    private static final String SELECT = """
            SELECT a.id, a.origin, a.crossing, a.person_key, a.raised_at, a.hit, c.at, c.post, c.direction, c.state, c.surname,
              c.given_names, c.birth_date, c.nationality, c.document_number, c.node, a.checked_edition,
              a.checked_age_seconds, coalesce(s.contradicted, false) AS contradicted
            FROM crossing.alert a JOIN crossing.passage c ON c.id = a.crossing AND c.origin = a.origin
            LEFT JOIN crossing.alert_standing s ON s.alert = a.id
            """;

    /// Nobody judged it, or officers of two nodes judged it differently and nobody here said what is right.
    /// Whom it was about may have been taken out of the record since: then there is nothing left to judge.
    private static final String OPEN = "(s.alert IS NULL OR s.contradicted) AND a.person_key <> ''";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectReader hits;

    AlertTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.hits = json.readerFor(ScreeningHit.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// An alert with the crossing that it concerns.
    ///
    /// @param origin       the public key of the node that recorded the crossing; empty for this one
    /// @param node         the other node that recorded the crossing; empty for this one
    /// @param checkedOn    null where the list was not there at the crossing
    /// @param contradicted whether officers of two nodes judged it differently, and it waits for a word on that
    /// @param outcome      null while it waits
    /// @param words        all that was said of it, here and at other nodes, in the order in which it came
    record Row(
            UUID id,
            String origin,
            UUID crossing,
            String personKey,
            Instant raisedAt,
            ScreeningHit hit,
            Instant at,
            String post,
            Direction direction,
            String state,
            String surname,
            String givenNames,
            @Nullable String birthDate,
            String nationality,
            String documentNumber,
            String node,
            @Nullable CheckedOn checkedOn,
            boolean contradicted,
            @Nullable Outcome outcome,
            List<Outcome> words) {
        /// With what was said of it: where it doesn't wait, that it is the same person counts for most.
        Row with(List<Said> said) {
            Optional<Outcome> counting = said.stream()
                    .filter(Said::counts)
                    .map(Said::outcome)
                    .max(Comparator.comparingInt(one -> STRENGTH.indexOf(one.outcome())));
            return new Row(
                    id,
                    origin,
                    crossing,
                    personKey,
                    raisedAt,
                    hit,
                    at,
                    post,
                    direction,
                    state,
                    surname,
                    givenNames,
                    birthDate,
                    nationality,
                    documentNumber,
                    node,
                    checkedOn,
                    contradicted,
                    contradicted ? null : counting.orElse(null),
                    said.stream().map(Said::outcome).toList());
        }
    }

    private static final List<String> STRENGTH = List.of("different", "same", "withdrawn");

    /// The edition of the list that the crossing was checked by, and how old it was then.
    record CheckedOn(long edition, long ageSeconds) {}

    /// @param outcome `same`, `different` or `withdrawn`
    /// @param officer the name of who judged; null where it was withdrawn
    /// @param node    where it was said; empty for this node
    record Outcome(String outcome, String why, @Nullable String officer, Instant at, String node) {}

    /// @param counts whether no later word of the same node, or of this one, stands for it
    record Said(UUID alert, Outcome outcome, boolean counts) {}

    /// Alerts with the latest first, those that wait for a judgement or all.
    List<Row> all(boolean open, @Nullable String post, int limit) {
        return withWords(
                jdbc,
                jdbc.sql(SELECT + " WHERE (NOT :open OR (" + OPEN + ")) AND (:post::text IS NULL OR c.post = :post)"
                                + " ORDER BY a.raised_at DESC, a.id LIMIT :limit")
                        .param("open", open)
                        .param("post", post, java.sql.Types.VARCHAR)
                        .param("limit", limit)
                        .query(this::row)
                        .list());
    }

    long open(@Nullable String post) {
        return jdbc.sql("SELECT count(*) FROM crossing.alert a JOIN crossing.passage c ON c.id = a.crossing"
                        + " AND c.origin = a.origin LEFT JOIN crossing.alert_standing s ON s.alert = a.id WHERE " + OPEN
                        + " AND (:post::text IS NULL OR c.post = :post)")
                .param("post", post, java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    Optional<Row> find(JdbcClient at, UUID id) {
        return withWords(
                        at,
                        at.sql(SELECT + " WHERE a.id = ?")
                                .param(id)
                                .query(this::row)
                                .list())
                .stream()
                .findFirst();
    }

    /// The key of the person of a crossing, here or elsewhere; empty where it is not on record or was purged.
    Optional<String> person(JdbcClient at, String origin, UUID crossing) {
        return at.sql("SELECT person_key FROM crossing.passage WHERE id = ? AND origin = ? AND person_key <> ''")
                .params(crossing, origin)
                .query(String.class)
                .optional();
    }

    ScreeningHit hit(JsonNode node) {
        return hits.readValue(node);
    }

    Optional<Row> find(UUID id) {
        return find(jdbc, id);
    }

    List<Row> openOf(String list) {
        return jdbc.sql(SELECT + " WHERE " + OPEN + " AND a.list = ?")
                .param(list)
                .query(this::row)
                .list();
    }

    private static List<Row> withWords(JdbcClient at, List<Row> rows) {
        Map<UUID, List<Said>> said = at
                .sql("SELECT * FROM crossing.alert_word WHERE alert = ANY (?) ORDER BY place")
                .param(rows.stream().map(Row::id).toArray(UUID[]::new))
                .query(AlertTable::said)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::alert));
        return rows.stream()
                .map(row -> row.with(said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /// An alert as it is raised.
    ///
    /// @param origin    of the crossing; empty for this node
    /// @param checkedOn null where the list was not there at the crossing
    record Raised(
            UUID id,
            String origin,
            UUID crossing,
            String personKey,
            @Nullable CheckedOn checkedOn,
            ScreeningHit hit,
            Instant at) {}

    /// Adds an alert; false where the crossing has one for this entry that is open, or was judged and is of the same
    /// edition. One that was withdrawn comes again when its edition does.
    boolean insert(JdbcClient at, Raised alert) {
        ScreeningHit hit = alert.hit();
        CheckedOn checkedOn = alert.checkedOn();
        return at.sql("""
                        INSERT INTO crossing.alert (id, crossing, origin, person_key, list, entry, edition, raised_at,
                          hit, checked_edition, checked_age_seconds)
                        SELECT :id, :crossing, :origin, :person, :list, :entry, :edition, :at, :hit, :checkedOn,
                          :checkedAge WHERE NOT EXISTS (
                          SELECT 1 FROM crossing.alert a LEFT JOIN crossing.alert_standing s ON s.alert = a.id
                          WHERE a.crossing = :crossing AND a.origin = :origin AND a.list = :list AND a.entry = :entry
                          AND (s.alert IS NULL OR s.contradicted
                            OR (s.outcome <> 'withdrawn' AND a.edition = :edition)))
                        """)
                        .param("id", alert.id())
                        .param("crossing", alert.crossing())
                        .param("person", alert.personKey())
                        .param("list", hit.list())
                        .param("entry", hit.entry())
                        .param("edition", hit.edition())
                        .param("at", CrossingStore.utc(alert.at()))
                        .param("hit", json.writeValueAsString(hit))
                        .param("origin", alert.origin())
                        .param("checkedOn", checkedOn == null ? null : checkedOn.edition(), java.sql.Types.BIGINT)
                        .param("checkedAge", checkedOn == null ? null : checkedOn.ageSeconds(), java.sql.Types.BIGINT)
                        .update()
                == 1;
    }

    /// Adds what became of an alert; false where it waits no more.
    boolean insertOutcome(
            JdbcClient at,
            UUID id,
            UUID alert,
            Hash content,
            String outcome,
            String why,
            Judgement.@Nullable By officer,
            Instant now) {
        return at.sql("INSERT INTO crossing.alert_outcome (id, alert, content_hash, outcome, why, officer,"
                                + " officer_name, recorded_at) SELECT :id, :alert, :content, :outcome, :why,"
                                + " :officer::uuid, :name, :at WHERE NOT EXISTS (SELECT 1 FROM crossing.alert_standing s"
                                + " WHERE s.alert = :alert AND NOT s.contradicted)")
                        .param("id", id)
                        .param("alert", alert)
                        .param("content", content.bytes())
                        .param("outcome", outcome)
                        .param("why", why)
                        .param("officer", officer == null ? null : officer.id(), java.sql.Types.OTHER)
                        .param("name", officer == null ? null : officer.name(), java.sql.Types.VARCHAR)
                        .param("at", CrossingStore.utc(now))
                        .update()
                == 1;
    }

    Optional<Hash> outcomeContent(JdbcClient at, UUID id) {
        return at.sql("SELECT content_hash FROM crossing.alert_outcome WHERE id = ?")
                .param(id)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    private Row row(ResultSet row, int i) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("origin"),
                row.getObject("crossing", UUID.class),
                row.getString("person_key"),
                CrossingStore.instant(row, "raised_at"),
                hits.readValue(row.getString("hit")),
                CrossingStore.instant(row, "at"),
                row.getString("post"),
                Direction.of(row.getString("direction")),
                row.getString("state"),
                row.getString("surname"),
                row.getString("given_names"),
                row.getString("birth_date"),
                row.getString("nationality"),
                row.getString("document_number"),
                row.getString("node"),
                checkedOn(row),
                row.getBoolean("contradicted"),
                null,
                List.of());
    }

    private static @Nullable CheckedOn checkedOn(ResultSet row) throws SQLException {
        Long edition = row.getObject("checked_edition", Long.class);
        return edition == null ? null : new CheckedOn(edition, row.getLong("checked_age_seconds"));
    }

    private static Said said(ResultSet row, int i) throws SQLException {
        var outcome = new Outcome(
                row.getString("outcome"),
                row.getString("why"),
                row.getString("officer_name"),
                CrossingStore.instant(row, "at"),
                row.getString("node"));
        return new Said(row.getObject("alert", UUID.class), outcome, row.getBoolean("counts"));
    }
}
