package org.limen.incident.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.incident.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Who told it in confidence is read by two together or by nobody, and by nobody from a copy of the database.
@LimenTest
class SealedReporterTest {
    private static final String NAME = "Velmira Ostrakava";

    @Autowired
    TestOfficers officers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    Field field;
    String incident;
    Map<String, Object> report = Map.of();

    @BeforeEach
    void report() {
        field = new Field(officers);
        report = Field.report("sealedReporter", Map.of("name", NAME, "contact", "the mill at Harrow"));
        incident =
                field.observer.post("/api/incidents", report).json().path("id").asString();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void theNameStandsNowhereInTheClear() {
        assertThat(field.shown(incident).path("sealedReporter").asBoolean()).isTrue();
        assertThat(field.shown(incident).toString()).doesNotContain("Velmira").doesNotContain("the mill");
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.body WHERE body LIKE '%Velmira%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM incident.revision r WHERE r::text LIKE '%elmira%'")
                        .query(Long.class)
                        .single())
                .isZero();
        byte[] sealed = jdbc.sql("SELECT sealed FROM incident.sealed_reporter WHERE incident = ?")
                .param(UUID.fromString(incident))
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Velmira");
    }

    @Test
    void whatIsSealedBelongsToItsPlaceAndCannotBeChanged() {
        byte[] sealed = seal.close(new byte[] {1, 2, 3}, "here");
        assertThat(seal.open(sealed, "here")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> seal.open(sealed, "elsewhere")).isInstanceOf(IllegalStateException.class);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> seal.open(changed, "here")).isInstanceOf(IllegalStateException.class);
        }
        assertThat(seal.close(new byte[] {1, 2, 3}, "here")).isNotEqualTo(sealed);
    }

    @Test
    void aRepeatWithAnotherReporterIsAnotherReport() {
        assertThat(field.observer.post("/api/incidents", report).status()).isEqualTo(200);
        var other = new HashMap<>(report);
        other.put("sealedReporter", Map.of("name", "Somebody Else"));
        assertThat(field.observer.post("/api/incidents", other).code()).isEqualTo("id-reused");
        other.remove("sealedReporter");
        assertThat(field.observer.post("/api/incidents", other).code()).isEqualTo("id-reused");
    }

    @Test
    void oneAloneReadsNothing() {
        assertThat(read(field.leader).code()).isEqualTo("sealed");
        assertThat(read(field.inspector).code()).isEqualTo("sealed");
        String request = ask(field.leader);
        assertThat(read(field.leader).code()).isEqualTo("sealed");
        assertThat(answer(field.leader, request, true).code()).isEqualTo("needs-the-other");
        Http both = officers.as(Role.SHIFT_LEADER, Role.INSPECTOR).forPurpose(Purpose.OVERSIGHT);
        String own = ask(both);
        assertThat(answer(both, own, true).code()).isEqualTo("needs-the-other");
        assertThat(read(both).code()).isEqualTo("sealed");
    }

    @Test
    void twoTogetherReadForAWhileAndAllOfItIsOnRecord() {
        String request = ask(field.leader);
        assertThat(answer(field.inspector, request, true).status()).isEqualTo(201);
        for (Http one : new Http[] {field.leader, field.inspector}) {
            JsonNode reporter = read(one).json().path("reporters").get(0);
            assertThat(reporter.path("name").asString()).isEqualTo(NAME);
        }
        Http third = officers.as(Role.SHIFT_LEADER, Role.ANALYST).forPurpose(Purpose.MONITORING);
        assertThat(read(third).code()).isEqualTo("sealed");
        assertThat(answer(field.inspector, request, true).code()).isEqualTo("already-answered");
        assertThat(jdbc.sql(
                                "SELECT kind FROM ledger.entry WHERE subject = ? AND kind LIKE 'opening-%' ORDER BY sequence")
                        .param(incident)
                        .query(String.class)
                        .list())
                .containsExactly("opening-asked", "opening-agreed");
        assertThat(field.inspector.get("/api/reads?subject=" + incident).text()).contains("sealed-reporter");
        clock.advance(Duration.ofMinutes(16));
        assertThat(read(officers.as(Role.SHIFT_LEADER).forPurpose(Purpose.MONITORING))
                        .code())
                .isEqualTo("sealed");
    }

    @Test
    void whatWasDeclinedOrForgottenStaysSealed() {
        String declined = ask(field.inspector);
        assertThat(answer(field.leader, declined, false).json().path("state").asString())
                .isEqualTo("declined");
        assertThat(read(field.inspector).code()).isEqualTo("sealed");
        String forgotten = ask(field.leader);
        clock.advance(Duration.ofHours(25));
        Http inspector = officers.as(Role.INSPECTOR).forPurpose(Purpose.OVERSIGHT);
        assertThat(answer(inspector, forgotten, true).code()).isEqualTo("already-answered");
    }

    @Test
    void othersDoNotEvenAsk() {
        for (Http other : new Http[] {field.observer, field.analyst}) {
            assertThat(read(other).code()).isEqualTo("role-not-allowed");
            assertThat(other.post(
                                    "/api/incidents/" + incident + "/reporter/openings",
                                    Map.of("id", UUID.randomUUID(), "why", "curious"))
                            .code())
                    .isEqualTo("role-not-allowed");
        }
        assertThat(Instant.parse(field.shown(incident).path("recordedAt").asString()))
                .isNotNull();
    }

    private String ask(Http officer) {
        return officer.post(
                        "/api/incidents/" + incident + "/reporter/openings",
                        Map.of("id", UUID.randomUUID(), "why", "they may be in danger"))
                .json()
                .path("id")
                .asString();
    }

    private Http.Reply answer(Http officer, String request, boolean agreed) {
        return officer.post(
                "/api/openings/" + request + "/answer",
                Map.of("id", UUID.randomUUID(), "agreed", agreed, "why", "looked at it"));
    }

    private Http.Reply read(Http officer) {
        return officer.get("/api/incidents/" + incident + "/reporter");
    }
}
