package org.limen.incident.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.incident.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Complaints reach the inspector and nobody else, not even as a number.
@LimenTest
class ComplaintTest {
    private static final String WORDS = "He kept my phone and laughed, at lane two.";

    @Autowired
    TestOfficers officers;

    @Autowired
    JdbcClient jdbc;

    Http inspector;

    @BeforeEach
    void open() {
        inspector = new Field(officers).inspector;
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTOR", "DEVICE"})
    void everybodyComplainsAndNobodyButTheInspectorReads(Role role) {
        Http officer = officers.as(role).forPurpose(purpose(role));
        Map<String, Object> complaint = complaint(true);
        Http.Reply made = officer.post("/api/complaints", complaint);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().size()).isEqualTo(1);
        String id = String.valueOf(complaint.get("id"));
        inspector.get("/api/complaints/" + id);
        Http.Reply list = officer.get("/api/complaints");
        Http.Reply one = officer.get("/api/complaints/" + id);
        Http.Reply none = officer.get("/api/complaints/" + UUID.randomUUID());
        assertThat(list.code()).isEqualTo("role-not-allowed");
        assertThat(one.code()).isEqualTo("role-not-allowed");
        assertThat(one.text().replace(id, "")).hasSameSizeAs(none.text().replaceAll("[0-9a-f-]{36}", ""));
        assertThat(officer.post("/api/complaints/" + id + "/notes", note()).code())
                .isEqualTo("role-not-allowed");
        if (role == Role.ADMINISTRATOR) {
            String reads = officer.forPurpose(Purpose.OVERSIGHT)
                    .get("/api/reads?limit=500")
                    .text();
            assertThat(reads).doesNotContain(id).doesNotContain("complaint");
            assertThat(inspector.get("/api/reads?subject=" + id).text()).contains("complaint");
        }
        assertThat(inspector.get("/api/complaints").text()).contains(id);
    }

    @Test
    void theInspectorReadsAndAddsToIt() {
        Map<String, Object> complaint = complaint(true);
        String id = String.valueOf(complaint.get("id"));
        Http booth = officers.as(Role.FIRST_LINE);
        booth.post("/api/complaints", complaint);
        assertThat(booth.post("/api/complaints", complaint).status()).isEqualTo(200);
        var other = new HashMap<>(complaint);
        other.put("text", "something else");
        assertThat(booth.post("/api/complaints", other).code()).isEqualTo("id-reused");
        JsonNode read = inspector.get("/api/complaints/" + id).json();
        assertThat(read.path("complaint").path("text").asString()).isEqualTo(WORDS);
        assertThat(read.path("sender").path("name").asString()).isEqualTo("officer.first-line");
        Map<String, Object> note = note();
        assertThat(inspector.post("/api/complaints/" + id + "/notes", note).status())
                .isEqualTo(201);
        JsonNode noted =
                inspector.post("/api/complaints/" + id + "/notes", note).json();
        assertThat(noted.path("notes").size()).isEqualTo(1);
        assertThat(noted.path("notes").get(0).path("state").asString()).isEqualTo("examined");
        assertThat(noted.path("notes").get(0).path("officer").path("name").asString())
                .isEqualTo("officer.inspector");
    }

    @Test
    void whoeverComplainsWithoutANameIsNotNamed() {
        Map<String, Object> complaint = complaint(false);
        officers.as(Role.OBSERVER).post("/api/complaints", complaint);
        assertThat(inspector
                        .get("/api/complaints/" + complaint.get("id"))
                        .json()
                        .has("sender"))
                .isFalse();
    }

    @Test
    void neitherTheDatabaseNorTheLedgerTellsWhatItSays() {
        Map<String, Object> complaint = complaint(true);
        officers.as(Role.OBSERVER).post("/api/complaints", complaint);
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.body WHERE body LIKE '%lane two%' OR body LIKE :id")
                        .param("id", "%" + complaint.get("id") + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        byte[] sealed = jdbc.sql("SELECT sealed FROM incident.sealed_complaint WHERE id = ?")
                .param(complaint.get("id"))
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("lane two");
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE subject = ?")
                        .param(String.valueOf(complaint.get("id")))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Purpose purpose(Role role) {
        return Purpose.openToAnyOf(java.util.Set.of(role)).getFirst();
    }

    private static Map<String, Object> complaint(boolean byName) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "about",
                "an officer at Stone Bridge",
                "language",
                "en",
                "text",
                WORDS,
                "byName",
                byName);
    }

    private static Map<String, Object> note() {
        return Map.of("id", UUID.randomUUID(), "state", "examined", "text", "heard both");
    }
}
