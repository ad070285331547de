package org.limen.access.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Readings leave a trace that an inspector can follow.
@LimenTest
class ReadsTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    Reads reads;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();
    private final String subject = "crossing-" + id;

    @Test
    void aReadingIsALedgerEntryWithOfficerPurposeAndCount() {
        reads.trace(reader(), Purpose.SECOND_LINE_CHECK, "crossing", subject, 3);
        List<String> bodies = jdbc.sql("select body from ledger.body join ledger.entry using (sequence)"
                        + " where kind = 'read' and subject = ?")
                .param(subject)
                .query(String.class)
                .list();
        assertThat(bodies).singleElement().asString().contains(id.toString(), "second-line", "crossing", "3");
    }

    @Test
    void anInspectorFindsReadingsNewestFirstPageByPage() {
        for (int count = 1; count <= 5; count++) {
            reads.trace(reader(), Purpose.INVESTIGATION, "person-history", subject, count);
        }
        Http.Reply first = inspector().get("/api/reads?limit=2&subject=" + subject);
        assertThat(counts(first)).containsExactly("5", "4");
        Http.Reply second = inspector().get("/api/reads?limit=2&subject=" + subject + "&before=" + next(first));
        assertThat(counts(second)).containsExactly("3", "2");
        Http.Reply third = inspector().get("/api/reads?limit=2&subject=" + subject + "&before=" + next(second));
        assertThat(counts(third)).containsExactly("1");
        assertThat(third.json().path("next").isNull()).isTrue();
    }

    @Test
    void readingsAreFoundByOfficerPurposeAndTime() {
        UUID officer = officers.make("o" + id.toString().substring(0, 13), Role.ANALYST);
        var analyst = new Officer(new OfficerId(officer), "analyst", "Analyst", Set.of(Role.ANALYST), null, "en");
        reads.trace(analyst, Purpose.INVESTIGATION, "person-history", subject, 1);
        Http.Reply found = inspector().get("/api/reads?officer=" + officer + "&purpose=investigation");
        assertThat(counts(found)).containsExactly("1");
        assertThat(found.json().at("/items/0/officer/name").asString())
                .startsWith("o" + id.toString().substring(0, 8));
        String at = found.json().at("/items/0/at").asString();
        assertThat(counts(inspector().get("/api/reads?officer=" + officer + "&purpose=border-check")))
                .isEmpty();
        assertThat(counts(inspector().get("/api/reads?officer=" + officer + "&from=" + at)))
                .containsExactly("1");
        assertThat(counts(inspector().get("/api/reads?officer=" + officer + "&to=" + at)))
                .isEmpty();
    }

    @Test
    void lookingAtReadingsIsAReadingToo() {
        inspector().get("/api/reads?subject=" + subject);
        Http.Reply found = inspector().get("/api/reads?subject=" + subject);
        assertThat(found.json().at("/items/0/what").asString()).isEqualTo("reads");
    }

    @Test
    void badQuestionsAreRefused() {
        assertThat(inspector().get("/api/reads?purpose=gossip").code()).isEqualTo("purpose-unknown");
        assertThat(inspector().get("/api/reads?officer=seven").code()).isEqualTo("parameter-invalid");
        assertThat(inspector().get("/api/reads?from=yesterday").code()).isEqualTo("parameter-invalid");
        assertThat(officers.as(Role.INSPECTOR).get("/api/reads").code()).isEqualTo("purpose-missing");
        assertThat(officers.as(Role.INSPECTOR)
                        .with("Limen-Purpose", "gossip")
                        .get("/api/reads")
                        .code())
                .isEqualTo("purpose-unknown");
        assertThat(officers.as(Role.INSPECTOR)
                        .forPurpose(Purpose.BORDER_CHECK)
                        .get("/api/reads")
                        .code())
                .isEqualTo("purpose-not-allowed");
    }

    private Http inspector() {
        return officers.as(Role.INSPECTOR).forPurpose(Purpose.OVERSIGHT);
    }

    private Officer reader() {
        return new Officer(new OfficerId(id), "reader", "Reader", Set.of(Role.SECOND_LINE), null, "en");
    }

    private static List<String> counts(Http.Reply reply) {
        return reply.json().at("/items").findValuesAsString("count");
    }

    private static String next(Http.Reply reply) {
        return reply.json().path("next").asString();
    }
}
