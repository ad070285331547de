package org.limen.ceasefire.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Ceasefire;
import org.limen.ceasefire.effort.Manning;
import org.limen.ceasefire.taking.FieldTable;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Observations as rows of `ceasefire.observation`.
@Component
public class ObservationTable extends FieldTable<Sighting> {
    /// Later than anything is recorded: as of now.
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String INSERT = """
            INSERT INTO ceasefire.observation (id, supersedes, content_hash, sameness, observer, from_at, to_at,
                recorded_at, officer, officer_name, report)
            VALUES (:id, :supersedes, :content, :sameness, :observer, :from, :to, :recorded, :officer, :name, :report)
            """;
    private static final String SELECT = """
            SELECT o.*, later.id AS superseded_by FROM ceasefire.observation o
            LEFT JOIN ceasefire.observation later ON later.supersedes = o.id AND later.recorded_at <= :asOf
            WHERE o.recorded_at <= :asOf AND
            """;

    private static final String FINGERPRINT = """
            SELECT count(*), coalesce(bit_xor(hashtextextended(o.id::text, 0)), 0) FROM ceasefire.observation o
            WHERE o.recorded_at <= :asOf AND o.from_at >= :from AND o.from_at < :to AND NOT EXISTS
                (SELECT 1 FROM ceasefire.observation later WHERE later.supersedes = o.id AND later.recorded_at <= :asOf)
            """;

    private final JdbcClient jdbc;
    /// Below this probability of being on land a patrol is asked about.
    private static final double ON_LAND_MIN = 0.05;

    private final Manning manning;
    private final Ceasefire ceasefire;

    ObservationTable(JdbcClient jdbc, Manning manning, Ceasefire ceasefire, JsonMapper json) {
        super("ceasefire.observation", Sighting.class, "observation-recorded", json);
        this.jdbc = jdbc;
        this.manning = manning;
        this.ceasefire = ceasefire;
    }

    @Override
    protected Optional<Refusal> refusal(JdbcClient page, Sighting report) {
        return notManned(page, report)
                .or(() -> swapped(report))
                .or(() -> inTheSea(report))
                .or(() -> duplicate(page, report));
    }

    /// A position that fits nothing that is drawn, and does the other way round.
    private Optional<Refusal> swapped(Sighting report) {
        if (report.stands("position-swapped")) {
            return Optional.empty();
        }
        LocalDate on = report.begins().atOffset(ZoneOffset.UTC).toLocalDate();
        return Stream.of(Optional.of(report.from()), Optional.ofNullable(report.at()))
                .flatMap(Optional::stream)
                .filter(where -> ceasefire.swapped(where.point(), on).isPresent())
                .findFirst()
                .map(where -> new Refusal(
                        "position-swapped",
                        422,
                        "Were latitude and longitude swapped? The other way round it is a place that fits.",
                        Map.of(
                                "lat", where.lat(),
                                "lon", where.lon(),
                                "suggested", Map.of("lat", where.lon(), "lon", where.lat()))));
    }

    /// A patrol whose position is in the sea, where land is drawn at all.
    private Optional<Refusal> inTheSea(Sighting report) {
        if (report.observerKind() != Sighting.ObserverKind.PATROL || report.stands("position-in-sea")) {
            return Optional.empty();
        }
        var error = new PositionError(report.from().errorM());
        LocalDate on = report.begins().atOffset(ZoneOffset.UTC).toLocalDate();
        return ceasefire
                .probabilityOnLand(report.from().point(), error, on)
                .filter(probability -> probability < ON_LAND_MIN)
                .map(probability -> new Refusal(
                        "position-in-sea",
                        422,
                        "A patrol's position lies in the sea. Are latitude and longitude right? Confirm it if they are.",
                        Map.of("lat", report.from().lat(), "lon", report.from().lon())));
    }

    /// A post of which this node knows the shifts of that day was not manned at that time.
    private Optional<Refusal> notManned(JdbcClient page, Sighting report) {
        boolean asked = report.observerKind() == Sighting.ObserverKind.POST && !report.stands("post-not-manned");
        return asked && manning.contradicts(page, report.observer(), report.begins(), report.ends())
                ? Optional.of(new Refusal(
                        "post-not-manned",
                        422,
                        "By what is recorded, " + report.observer() + " was not manned at that time. Is the post right,"
                                + " and the time? Confirm it or record the shift.",
                        Map.of("observer", report.observer())))
                : Optional.empty();
    }

    /// The same report under another id: a form sent twice.
    private Optional<Refusal> duplicate(JdbcClient page, Sighting report) {
        if (report.supersedes() != null || report.stands("observation-duplicate")) {
            return Optional.empty();
        }
        return page.sql("SELECT id FROM ceasefire.observation WHERE sameness = ? LIMIT 1")
                .param(sameness(report).bytes())
                .query(UUID.class)
                .optional()
                .map(id -> new Refusal(
                        "observation-duplicate",
                        409,
                        "The same observation was recorded before as " + id + ". Confirm it if it is another one.",
                        Map.of("of", id)));
    }

    /// Who, when, where to and what: what two reports of one sight share.
    private Hash sameness(Sighting report) {
        return Hash.over(json.writeValueAsBytes(Arrays.asList(
                report.observer(),
                report.happened(),
                report.from().lat(),
                report.from().lon(),
                report.bearingDeg(),
                report.at(),
                report.kind(),
                report.count())));
    }

    @Override
    protected void insert(JdbcClient page, Sighting report, Kept kept) {
        page.sql(INSERT)
                .param("id", report.id())
                .param("supersedes", report.supersedes(), Types.OTHER)
                .param("content", kept.content().bytes())
                .param("sameness", sameness(report).bytes())
                .param("observer", report.observer())
                .param("from", utc(report.begins()))
                .param("to", utc(report.ends()))
                .param("recorded", kept.recorded())
                .param("officer", kept.officer())
                .param("name", kept.officerName())
                .param("report", json.writeValueAsString(report))
                .update();
    }

    /// Those that happened in a span, as known at a moment, by time; superseded ones where they are asked for.
    public List<Recorded> between(Instant from, Instant to, Instant asOf, boolean superseded) {
        return jdbc.sql(SELECT + " o.from_at >= :from AND o.from_at < :to" + (superseded ? "" : " AND later.id IS NULL")
                        + " ORDER BY o.from_at, o.id")
                .param("asOf", utc(asOf))
                .param("from", utc(from))
                .param("to", utc(to))
                .query(this::recorded)
                .list();
    }

    /// What tells two states of knowledge of a span apart: how many observations stand, and all their ids as one
    /// number.
    public record Fingerprint(long number, long ids) {}

    /// The fingerprint of what [#between] gives without superseded ones.
    public Fingerprint fingerprint(Instant from, Instant to, Instant asOf) {
        return jdbc.sql(FINGERPRINT)
                .param("asOf", utc(asOf))
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, i) -> new Fingerprint(row.getLong(1), row.getLong(2)))
                .single();
    }

    public Optional<Recorded> find(UUID id, Instant asOf) {
        return jdbc.sql(SELECT + " o.id = :id")
                .param("asOf", utc(asOf))
                .param("id", id)
                .query(this::recorded)
                .optional();
    }

    private Recorded recorded(ResultSet row, int number) throws SQLException {
        @Nullable UUID supersededBy = row.getObject("superseded_by", UUID.class);
        return new Recorded(
                json.readValue(row.getString("report"), Sighting.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("officer", UUID.class),
                row.getString("officer_name"),
                supersededBy);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
