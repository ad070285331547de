package org.limen.ledger.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.LedgerFile;
import org.limen.ledger.NodeKey;
import org.limen.ledger.export.ExportVerifier;
import org.limen.ledger.export.Known;
import org.limen.ledger.export.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LimenTest
class PurgesTest {
    @Autowired
    Ledger ledger;

    @Autowired
    Purges purges;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    NodeIdentity node;

    @Autowired
    NodeKey key;

    @Autowired
    Clock clock;

    @Autowired
    TestOfficers officers;

    @Test
    void anOrderOfTwoTakesBodiesAwayAndTheLedgerStillVerifies() throws Exception {
        String subject = enter("purge-test", 5, clock.instant());
        Verdict.Intact before = verdict();
        UUID id = UUID.randomUUID();
        var asked = Map.of("id", id, "subject", subject, "reason", "a court ordered it");
        Http inspector = officers.as(Role.INSPECTOR);
        assertThat(inspector.post("/api/ledger/purges", asked).status()).isEqualTo(201);
        Http.Reply again = inspector.post("/api/ledger/purges", asked);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("state").asString()).isEqualTo("asked");
        assertThat(again.json().path("bodies").asInt()).isEqualTo(5);
        assertThat(bodies(subject)).isEqualTo(5);

        var yes = Map.of("agreed", true, "why", "I read the order");
        assertThat(inspector.post("/api/ledger/purges/" + id + "/answer", yes).code())
                .isEqualTo("needs-the-other");
        Http.Reply done = officers.administrator().post("/api/ledger/purges/" + id + "/answer", yes);
        assertThat(done.json().path("state").asString()).isEqualTo("done");
        assertThat(done.json().path("bodies").asInt()).isEqualTo(5);

        assertThat(bodies(subject)).isZero();
        Verdict.Intact after = verdict(new Known.KnownHead(before.entries(), before.root()));
        assertThat(after.purged()).isEqualTo(before.purged() + 5);
        assertThat(jdbc.sql("SELECT b.body FROM ledger.entry e JOIN ledger.body b USING (sequence)"
                                + " WHERE e.kind = 'bodies-purged' AND e.subject = ?")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .startsWith("{\"sequences\":\"")
                .contains("a court ordered it");
    }

    @Test
    void whatIsDeclinedStays() {
        String subject = enter("purge-test", 2, clock.instant());
        UUID id = UUID.randomUUID();
        officers.administrator()
                .post("/api/ledger/purges", Map.of("id", id, "subject", subject, "reason", "to save space"));
        Http.Reply no = officers.as(Role.INSPECTOR)
                .post("/api/ledger/purges/" + id + "/answer", Map.of("agreed", false, "why", "no ground in law"));
        assertThat(no.json().path("state").asString()).isEqualTo("declined");
        assertThat(bodies(subject)).isEqualTo(2);
        Http.Reply late = officers.as(Role.INSPECTOR)
                .post("/api/ledger/purges/" + id + "/answer", Map.of("agreed", true, "why", "after all"));
        assertThat(late.code()).isEqualTo("already-answered");
    }

    @Test
    void neitherEverythingNorTheReasonsCanBeOrderedAway() {
        Http inspector = officers.as(Role.INSPECTOR);
        assertThat(inspector
                        .post("/api/ledger/purges", Map.of("id", UUID.randomUUID(), "reason", "all of it"))
                        .code())
                .isEqualTo("purge-of-everything");
        assertThat(inspector
                        .post(
                                "/api/ledger/purges",
                                Map.of("id", UUID.randomUUID(), "kind", "bodies-purged", "reason", "x"))
                        .code())
                .isEqualTo("purge-of-reasons");
    }

    @Test
    void theScheduleTakesWhatIsOldOfItsKindInSteps() throws Exception {
        Instant old = clock.instant().minus(Duration.ofDays(800));
        String aged = enter("purge-aged", PurgedBodies.STEP_BODIES + 10, old);
        String fresh = enter("purge-aged", 3, clock.instant());
        purges.keepTheSchedule(new Schedule(Map.of("purge-aged", Period.ofYears(2))));
        assertThat(bodies(aged)).isZero();
        assertThat(bodies(fresh)).isEqualTo(3);
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE kind = 'bodies-purged' AND subject = 'purge-aged'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(verdict().purged()).isGreaterThanOrEqualTo(PurgedBodies.STEP_BODIES + 10);
    }

    @Test
    void aBodyDeletedByAnotherHandIsFound() throws Exception {
        var out = new ByteArrayOutputStream();
        String subject = enter("purge-test", 1, clock.instant());
        List<Map<String, Object>> held = jdbc.sql(
                        "DELETE FROM ledger.body b USING ledger.entry e WHERE e.sequence = b.sequence AND e.subject = ?"
                                + " RETURNING b.sequence, b.salt, b.body")
                .param(subject)
                .query()
                .listOfRows();
        try {
            LedgerFile.write(database, node.name(), key, out);
        } finally {
            held.forEach(row -> jdbc.sql("INSERT INTO ledger.body (sequence, salt, body) VALUES (?, ?, ?)")
                    .params(row.get("sequence"), row.get("salt"), row.get("body"))
                    .update());
        }
        assertThat(ExportVerifier.verify(new ByteArrayInputStream(out.toByteArray()), Known.NOTHING))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.code()).isEqualTo("purge-unexplained"));
    }

    @Test
    void aScheduleIsReadOrRefusedWhole() {
        assertThat(Schedule.of(" arrival=P5Y, hit=P3Y6M ,").keep())
                .isEqualTo(Map.of("arrival", Period.ofYears(5), "hit", Period.of(3, 6, 0)));
        for (String wrong : List.of("arrival", "arrival=5 years", "arrival=P0D", "a=P1Y,a=P2Y", "bodies-purged=P1Y")) {
            assertThatThrownBy(() -> Schedule.of(wrong)).as(wrong).hasMessageContaining("limen.ledger.keep");
        }
    }

    private String enter(String kind, int count, Instant happened) {
        String subject = UUID.randomUUID().toString();
        return ledger.commit(page -> {
            IntStream.range(0, count)
                    .forEach(i -> page.enter(new LedgerEvent(kind, subject, happened, Map.of("i", i))));
            return subject;
        });
    }

    private long bodies(String subject) {
        return jdbc.sql("SELECT count(*) FROM ledger.body JOIN ledger.entry USING (sequence) WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private Verdict.Intact verdict() throws Exception {
        return verdict(null);
    }

    private Verdict.Intact verdict(Known.KnownHead head) throws Exception {
        var out = new ByteArrayOutputStream();
        LedgerFile.write(database, node.name(), key, out);
        Verdict verdict =
                ExportVerifier.verify(new ByteArrayInputStream(out.toByteArray()), new Known(key.publicKey(), head));
        assertThat(verdict).isInstanceOf(Verdict.Intact.class);
        return (Verdict.Intact) verdict;
    }
}
