package org.limen.incident.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.incident.IncidentId;
import org.limen.incident.record.Columns;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may see a sealed identity: somebody of one role asks, somebody else of the other agrees, and for a while both
/// may.
///
/// The two roles are the shift leader, who needs to know, and the inspector, who answers to nobody of the service.
@Component
class Openings {
    private static final Duration ASKED_FOR = Duration.ofHours(24);

    private static final String SELECT = """
            SELECT q.*, a.agreed, a.officer AS answered_by, a.officer_name AS answered_name, a.why AS answer,
                a.recorded_at AS answered_at
            FROM incident.opening_request q LEFT JOIN incident.opening_answer a ON a.request = q.id
            """;

    private final JdbcClient jdbc;
    private final SealedReporters reporters;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration openFor;

    Openings(
            JdbcClient jdbc,
            SealedReporters reporters,
            Ledger ledger,
            Clock clock,
            @Value("${limen.incident.open-minutes}") int openMinutes) {
        this.jdbc = jdbc;
        this.reporters = reporters;
        this.ledger = ledger;
        this.clock = clock;
        this.openFor = Duration.ofMinutes(openMinutes);
    }

    /// One asking, as it is sent.
    record Asked(
            @NotNull UUID id,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    /// The other one's answer, as it is sent.
    record Answered(
            @NotNull UUID id,
            @NotNull Boolean agreed,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    /// A request with its answer.
    ///
    /// @param role      in which it was asked; the answer comes from the other
    /// @param state     `asked`, `agreed`, `declined` or `expired`
    /// @param openUntil until when both may read
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opening(
            UUID id,
            IncidentId incident,
            String role,
            Columns.By officer,
            String why,
            Instant recordedAt,
            String state,
            Columns.@Nullable By answeredBy,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Instant openUntil) {

        boolean isFor(UUID person) {
            return officer.id().equals(person)
                    || (answeredBy != null && answeredBy.id().equals(person));
        }
    }

    Answer<Opening> ask(UUID incident, Asked asked, Officer officer) {
        if (!reporters.has(jdbc, incident, clock.instant())) {
            return Answer.refused(Refusal.notFound("No reporter's identity is sealed there."));
        }
        Role role = officer.has(Role.INSPECTOR) ? Role.INSPECTOR : Role.SHIFT_LEADER;
        Answer<UUID> written = ledger.commit(page -> {
            Optional<Opening> before = find(page.jdbc(), asked.id());
            if (before.isPresent()) {
                boolean same = before.get().why().equals(asked.why())
                        && before.get().isFor(officer.id().value());
                return same ? Answer.given(asked.id()) : Answer.refused(Refusal.idReused(asked.id()));
            }
            insert(page, incident, asked, role, officer);
            return Answer.given(asked.id());
        });
        return written.map(id -> find(jdbc, id).orElseThrow());
    }

    Answer<Opening> answer(UUID request, Answered answered, Officer officer) {
        Answer<UUID> written = ledger.commit(page -> write(page, request, answered, officer));
        return written.map(id -> find(jdbc, id).orElseThrow());
    }

    /// Whether this officer is one of two who asked, now.
    boolean isOpenTo(UUID incident, Officer officer) {
        Instant now = clock.instant();
        return jdbc
                .sql(SELECT + " WHERE q.incident = ? AND a.agreed AND a.recorded_at > ?")
                .params(incident, Columns.utc(now.minus(openFor)))
                .query(this::opening)
                .list()
                .stream()
                .anyMatch(opening -> opening.isFor(officer.id().value()));
    }

    /// The latest requests first.
    List<Opening> all() {
        return jdbc.sql(SELECT + " ORDER BY q.recorded_at DESC LIMIT 200")
                .query(this::opening)
                .list();
    }

    private void insert(Page page, UUID incident, Asked asked, Role role, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        page.jdbc()
                .sql(
                        "INSERT INTO incident.opening_request (id, incident, role, officer, officer_name, why, recorded_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        asked.id(),
                        incident,
                        role.code(),
                        officer.id().value(),
                        officer.name(),
                        asked.why(),
                        Columns.utc(now))
                .update();
        page.enter(new LedgerEvent(
                "opening-asked",
                incident.toString(),
                now,
                Map.of("id", asked.id(), "officer", officer.name(), "role", role, "why", asked.why())));
    }

    private Answer<UUID> write(Page page, UUID request, Answered answered, Officer officer) {
        Optional<Opening> found = find(page.jdbc(), request);
        if (found.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no request " + request + "."));
        }
        Opening opening = found.get();
        Role other = opening.role().equals(Role.INSPECTOR.code()) ? Role.SHIFT_LEADER : Role.INSPECTOR;
        if (opening.officer().id().equals(officer.id().value()) || !officer.has(other)) {
            return Answer.refused(Refusal.of(
                    "needs-the-other", 403, "It takes two: somebody else, of the role " + other.code() + ", answers."));
        }
        if (!opening.state().equals("asked")) {
            return Answer.refused(new Refusal(
                    "already-answered",
                    409,
                    "The request is " + opening.state() + ".",
                    Map.of("state", opening.state())));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        page.jdbc()
                .sql("INSERT INTO incident.opening_answer"
                        + " (id, request, agreed, role, officer, officer_name, why, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        answered.id(),
                        request,
                        answered.agreed(),
                        other.code(),
                        officer.id().value(),
                        officer.name(),
                        answered.why(),
                        Columns.utc(now))
                .update();
        page.enter(new LedgerEvent(
                answered.agreed() ? "opening-agreed" : "opening-declined",
                opening.incident().toString(),
                now,
                Map.of("id", request, "officer", officer.name(), "role", other, "why", answered.why())));
        return Answer.given(request);
    }

    private Optional<Opening> find(JdbcClient client, UUID id) {
        return client.sql(SELECT + " WHERE q.id = ?")
                .param(id)
                .query(this::opening)
                .optional();
    }

    private Opening opening(ResultSet row, int number) throws SQLException {
        Instant asked = Columns.instant(row, "recorded_at");
        Instant answered = Columns.instantOrNull(row, "answered_at");
        boolean agreed = row.getBoolean("agreed");
        return new Opening(
                row.getObject("id", UUID.class),
                new IncidentId(row.getObject("incident", UUID.class)),
                row.getString("role"),
                Columns.officer(row),
                row.getString("why"),
                asked,
                state(asked, answered, agreed),
                answered == null
                        ? null
                        : new Columns.By(row.getObject("answered_by", UUID.class), row.getString("answered_name")),
                row.getString("answer"),
                answered,
                answered != null && agreed ? answered.plus(openFor) : null);
    }

    private String state(Instant asked, @Nullable Instant answered, boolean agreed) {
        if (answered != null) {
            return agreed ? "agreed" : "declined";
        }
        return asked.plus(ASKED_FOR).isBefore(clock.instant()) ? "expired" : "asked";
    }
}
