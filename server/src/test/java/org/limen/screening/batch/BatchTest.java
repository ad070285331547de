package org.limen.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.limen.screening.MadeUpList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of persons on a whole node: screened, stopped, gone on with, purged. All people are made up.
@LimenTest
class BatchTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String FILE = """
            id,name,date of birth,nationality,sex
            a,Zenobius Mullerstein,1970-11-02,QMO,M
            b,Nobody Whoislisted,1999-09-09,QTA,F
            c,123,1970,QMO,M
            d,Зенобий Мюллерштейн,02.11.1970,QMO,M
            """;

    private final TestOfficers officers;
    private final MadeUpList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private BatchTable table;

    @Autowired
    private Batches batches;

    @Autowired
    private TestClock clock;

    @Autowired
    BatchTest(TestOfficers officers) {
        this.officers = officers;
        list = new MadeUpList(officers);
    }

    @BeforeEach
    void putAListInForce() {
        list.persons("7\tLIST\tZenobius Mullerstein\t1970-11-02\tQMO\tM\tP1234567\tgood\tarrest\n");
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void everyRowIsScreenedOrNamedWithItsLineAndReason() {
        UUID id = UUID.randomUUID();
        assertThat(send(id, FILE).status()).isEqualTo(201);
        JsonNode done = ended(id);
        assertThat(done.path("state").asString()).isEqualTo("done");
        JsonNode counts = done.path("counts");
        assertThat(List.of(
                        counts.path("rows").asInt(),
                        counts.path("screened").asInt(),
                        counts.path("unreadable").asInt(),
                        counts.path("withHits").asInt()))
                .containsExactly(4, 3, 1, 2);
        assertThat(done.path("progress").path("bytesDone").asLong())
                .isEqualTo(done.path("bytes").asLong());
        assertThat(done.path("editions").valueStream()).anySatisfy(edition -> {
            assertThat(edition.path("list").asString()).isEqualTo(list.name);
            assertThat(Instant.parse(edition.path("issued").asString())).isBefore(clock.instant());
        });
        assertThat(items(id, "problems"))
                .extracting(p -> p.path("line").asInt() + " "
                        + p.path("severity").asString() + " " + p.path("code").asString())
                .containsExactly(
                        "4 warning name-without-letters", "4 error nothing-to-search-by", "5 warning date-unreadable");
        List<JsonNode> hits = own(items(id, "hits"));
        assertThat(hits).extracting(hit -> hit.path("id").asString()).containsExactly("a", "d");
        JsonNode match = hits.getFirst().path("match");
        assertThat(match.path("grade").asString()).isEqualTo("likely");
        assertThat(match.path("hit").path("evidence").size()).isGreaterThan(3);
        assertThat(hits.getFirst().path("given").path("birthDate").asString()).isEqualTo("1970-11-02");
    }

    @Test
    void theReportIsAFileOfEveryHitAndProblem() {
        UUID id = UUID.randomUUID();
        send(id, FILE);
        ended(id);
        String csv = reader().get("/api/batches/" + id + "/report.csv").text();
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("line,id,outcome,grade,names");
        assertThat(csv.lines())
                .anyMatch(line -> line.startsWith("2,a,hit,likely,Zenobius Mullerstein,1970-11-02," + list.name));
        assertThat(csv.lines())
                .anyMatch(line -> line.startsWith("4,c,error,") && line.contains("nothing-to-search-by"));
        List<JsonNode> outcomes = reader().get("/api/batches/" + id + "/report.jsonl")
                .text()
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
        assertThat(outcomes).extracting(one -> one.path("outcome").asString()).contains("hit", "problem");
        assertThat(outcomes).extracting(one -> one.path("line").asInt()).isSorted();
        assertThat(readings(id)).contains("batch-report investigation");
    }

    @Test
    void theSameIdIsScreenedOnce() {
        UUID id = UUID.randomUUID();
        assertThat(send(id, FILE).status()).isEqualTo(201);
        assertThat(send(id, FILE).status()).isEqualTo(200);
        assertThat(send(id, FILE + "e,Somebody Else,,,\n").code()).isEqualTo("id-reused");
        assertThat(ended(id).path("counts").path("rows").asInt()).isEqualTo(4);
        assertThat(parts()).isZero();
    }

    @Test
    void afterTheNodeWasStoppedInTheMiddleTheBatchGoesOnAndNoRowCountsTwice() {
        UUID id = UUID.randomUUID();
        int rows = 40_000;
        send(id, people(rows));
        await().atMost(LONG).until(() -> doneRows(id) > 0);
        worker.stop();
        long before = doneRows(id);
        assertThat(before).as("rows done when the node stopped").isLessThan(rows);
        assertThat(status(id).path("state").asString()).isEqualTo("running");
        worker.start();
        JsonNode done = ended(id);
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("resumed").asInt()).isEqualTo(1);
        assertThat(done.path("counts").path("rows").asInt()).isEqualTo(rows);
        assertThat(own(items(id, "hits"))).hasSize(2);
        assertThat(own(items(id, "hits")))
                .extracting(hit -> hit.path("line").asInt())
                .containsExactly(2, rows + 1);
    }

    @Test
    void aBatchIsStoppedAndWhatWasFoundStays() {
        UUID id = UUID.randomUUID();
        send(id, people(60_000));
        await().atMost(LONG).until(() -> doneRows(id) > 0);
        assertThat(officers.as(Role.ANALYST)
                        .post("/api/batches/" + id + "/stop", null)
                        .status())
                .isEqualTo(200);
        JsonNode stopped = ended(id);
        assertThat(stopped.path("state").asString()).isEqualTo("stopped");
        assertThat(stopped.path("counts").path("rows").asInt()).isLessThan(60_000);
        assertThat(own(items(id, "hits"))).hasSize(1);
        assertThat(officers.as(Role.ANALYST)
                        .post("/api/batches/" + id + "/stop", null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("stopped");
    }

    @Test
    void resultsArePurgedWhenTheirTimeIsOverAndTheLedgerKeepsThatTheyWere() {
        UUID id = UUID.randomUUID();
        send(id, FILE);
        String sha256 = ended(id).path("sha256").asString();
        clock.advance(batches.keep().minusHours(1));
        batches.purge();
        assertThat(status(id).path("purged").isNull()).isTrue();
        clock.advance(Duration.ofHours(2));
        batches.purge();
        JsonNode purged = status(id);
        assertThat(purged.path("purged").isString()).isTrue();
        assertThat(purged.path("name").asString()).isEmpty();
        assertThat(purged.path("counts").path("rows").asInt()).isEqualTo(4);
        assertThat(items(id, "hits")).isEmpty();
        assertThat(jdbc.sql("SELECT e.kind FROM ledger.entry e JOIN ledger.body b USING (sequence) WHERE e.subject = ?"
                                + " AND b.body LIKE ? AND b.body NOT LIKE '%Zenobius%' ORDER BY e.sequence")
                        .params(id.toString(), "%" + sha256 + "%")
                        .query(String.class)
                        .list())
                .containsExactly("batch-received", "batch-ended", "batch-purged");
    }

    @Test
    void whatCannotBeScreenedIsRefusedAtOnce() {
        assertThat(send(UUID.randomUUID(), "").code()).isEqualTo("file-empty");
        assertThat(send(UUID.randomUUID(), "1,2,3\n4,5,6\n").code()).isEqualTo("heading-without-name");
        assertThat(reader().with("Content-Type", "application/octet-stream")
                        .sendBytes("PUT", "/api/batches/" + UUID.randomUUID() + "?perThousand=101", bytes(FILE))
                        .code())
                .isEqualTo("per-thousand-invalid");
        assertThat(reader().get("/api/batches/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(parts()).isZero();
    }

    /// Rows of whom only the first and the last are listed.
    private static String people(int rows) {
        var file = new StringBuilder("name\tbirthDate\n");
        file.append("Zenobius Mullerstein\t1970-11-02\n");
        for (int i = 2; i < rows; i++) {
            file.append("Nobody").append(Integer.toString(i, 36).replaceAll("\\d", "q"));
            file.append(" Whoislisted\t1999-09-09\n");
        }
        return file.append("Zenobius Mullerstein\t1970-11-02\n").toString();
    }

    private Http.Reply send(UUID id, String file) {
        return reader().with("Content-Type", "application/octet-stream")
                .sendBytes("PUT", "/api/batches/" + id + "?name=passengers.csv&perThousand=1", bytes(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode ended(UUID id) {
        await().atMost(LONG).until(() -> !status(id).path("ended").isNull());
        return status(id);
    }

    private long doneRows(UUID id) {
        return table.find(id).orElseThrow().counts().rows();
    }

    private int parts() {
        return jdbc.sql("SELECT count(*) FROM screening.batch_part")
                .query(Integer.class)
                .single();
    }

    private List<String> readings(UUID id) {
        return jdbc.sql("SELECT what || ' ' || purpose FROM access.reading WHERE subject = ?")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private JsonNode status(UUID id) {
        Http.Reply reply = reader().get("/api/batches/" + id);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private List<JsonNode> items(UUID id, String what) {
        Http.Reply reply = reader().get("/api/batches/" + id + "/" + what);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("items").valueStream().toList();
    }

    private List<JsonNode> own(List<JsonNode> hits) {
        return hits.stream()
                .filter(hit ->
                        hit.path("match").path("hit").path("list").asString().equals(list.name))
                .toList();
    }

    private Http reader() {
        return officers.as(Role.ANALYST).forPurpose(Purpose.INVESTIGATION);
    }
}
