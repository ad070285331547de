package org.limen.incident.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.incident.record.Columns;
import org.limen.incident.sealing.Seal;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps complaints sealed: the rows and the ledger hold only what can't be read without the seal's key.
///
/// The time it was recorded lies inside the seal as well; the ledger's own entry has to have one, and says no more than
/// that something sealed was added.
@Component
class Complaints {
    private final Seal seal;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Complaints(Seal seal, Ledger ledger, JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.seal = seal;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /// A complaint as it is sent.
    ///
    /// @param about     whom, or what
    /// @param language  of the text, BCP 47
    /// @param contact   how the complainant can be reached, if they want to be
    /// @param byName    whether the name of whoever sends it is kept
    record Made(
            @NotNull UUID id,
            @Nullable Instant happened,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
            String about,

            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
            String language,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = "[^\\x00]*")
            String text,

            @Nullable @Size(max = 500) String contact,
            @NotNull Boolean byName) {}

    /// A complaint as the inspector reads it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Complaint(Made complaint, Instant recordedAt, Columns.@Nullable By sender, List<Note> notes) {
        Complaint with(List<Note> all) {
            return new Complaint(complaint, recordedAt, sender, all);
        }
    }

    /// What the inspector found or did.
    ///
    /// @param state `received`, `examined`, `upheld`, `not-upheld` or `closed`
    record Note(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = "received|examined|upheld|not-upheld|closed")
            String state,

            @NotBlank @Size(max = 5_000) @Pattern(regexp = "[^\\x00]*")
            String text,

            @Nullable Instant recordedAt,
            Columns.@Nullable By officer) {}

    /// Gives only that it was received.
    Answer<Once<UUID>> make(Made made, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Columns.By sender = made.byName() ? by(officer) : null;
        byte[] sealed =
                seal.close(json.writeValueAsBytes(new Complaint(made, now, sender, List.of())), belonging(made.id()));
        return ledger.commit(page -> {
            Optional<Complaint> before = page.jdbc()
                    .sql("SELECT sealed FROM incident.sealed_complaint WHERE id = ?")
                    .param(made.id())
                    .query((row, number) -> opened(made.id(), row.getBytes(1)))
                    .optional();
            if (before.isPresent()) {
                return before.get().complaint().equals(made)
                        ? Answer.given(new Once<>(made.id(), false))
                        : Answer.refused(Refusal.idReused(made.id()));
            }
            page.jdbc()
                    .sql("INSERT INTO incident.sealed_complaint (id, sealed) VALUES (?, ?)")
                    .params(made.id(), sealed)
                    .update();
            page.enter(sealedEvent(sealed, now));
            return Answer.given(new Once<>(made.id(), true));
        });
    }

    /// All complaints, the latest first.
    List<Complaint> all() {
        return jdbc
                .sql("SELECT id, sealed FROM incident.sealed_complaint")
                .query((row, number) -> opened(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list()
                .stream()
                .map(complaint -> complaint.with(notes(complaint.complaint().id())))
                .sorted(Comparator.comparing(Complaint::recordedAt).reversed())
                .toList();
    }

    Optional<Complaint> find(UUID id) {
        return all().stream()
                .filter(complaint -> complaint.complaint().id().equals(id))
                .findFirst();
    }

    Answer<Once<UUID>> note(UUID complaint, Note given, Officer officer) {
        if (find(complaint).isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no complaint " + complaint + "."));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var note = new Note(given.id(), given.state(), given.text(), now, by(officer));
        byte[] sealed = seal.close(json.writeValueAsBytes(note), belonging(given.id()));
        return ledger.commit(page -> {
            int added = page.jdbc()
                    .sql("INSERT INTO incident.sealed_complaint_note (id, complaint, sealed) VALUES (?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")
                    .params(given.id(), complaint, sealed)
                    .update();
            if (added > 0) {
                page.enter(sealedEvent(sealed, now));
            }
            return Answer.given(new Once<>(complaint, added > 0));
        });
    }

    private List<Note> notes(UUID complaint) {
        return jdbc
                .sql("SELECT id, sealed FROM incident.sealed_complaint_note WHERE complaint = ?")
                .param(complaint)
                .query((row, number) -> json.readValue(
                        seal.open(row.getBytes("sealed"), belonging(row.getObject("id", UUID.class))), Note.class))
                .list()
                .stream()
                .sorted(Comparator.comparing(note -> note.recordedAt() == null ? Instant.MIN : note.recordedAt()))
                .toList();
    }

    private Complaint opened(UUID id, byte[] sealed) {
        return json.readValue(seal.open(sealed, belonging(id)), Complaint.class);
    }

    /// The ledger's subject is a fresh id that leads nowhere.
    private static LedgerEvent sealedEvent(byte[] sealed, Instant now) {
        return new LedgerEvent(
                "sealed",
                UUID.randomUUID().toString(),
                now,
                Map.of("sealed", Base64.getEncoder().encodeToString(sealed)));
    }

    private static Columns.By by(Officer officer) {
        return new Columns.By(officer.id().value(), officer.name());
    }

    private static String belonging(UUID id) {
        return "complaint " + id;
    }
}
