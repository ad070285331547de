package org.limen.screening.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.engine.PartialDate;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.limen.screening.Traveller;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Lists in foreign forms on a whole node: registered, received, read, signed by the node, held. All people are made
/// up,
/// but for the published lists of the shared data, which are imported where they are there.
@LimenTest
class ImportsTest {
    private static final String OFAC = """
            1001,"QUINTAVALLE, Aurelio","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 09 Mar 1966; nationality Taldria; Passport T7777777 (Taldria)."
            1002,"BLACK HERON SHIPPING","vessel","TEST",-0- ,"General Cargo",-0- ,-0- ,"Panama",-0- ,-0- ,"IMO 9123456."
            1003,"SALT ROAD TRADING COMPANY",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
            """;
    private static final String ALIASES = """
            1001,1,"aka","VUKASHINOVICH, Dragomir",-0-
            """;

    @Autowired
    private TestOfficers officers;

    @Autowired
    private Screening screening;

    @Autowired
    private Lists lists;

    private final String list = "ofac-" + UUID.randomUUID();
    private Http administrator;

    @BeforeEach
    void signIn() {
        administrator = officers.administrator();
    }

    @Test
    void aListNobodySignedIsReadSignedByTheNodeAndHeld() {
        register("refuse-entry");
        JsonNode done = imported(OFAC, ALIASES);
        assertThat(done.path("phase").asString()).as(done.toString()).isEqualTo("done");
        assertThat(hits("Aurelio Quintavalle")).as("held").isEmpty();

        JsonNode report =
                administrator.get("/api/lists/" + list + "/editions/1").json();
        assertThat(report.path("format").asString()).isEqualTo("ofac-csv");
        assertThat(report.path("counts").path("person").asInt()).isEqualTo(1);
        assertThat(report.path("counts").path("vessel").asInt()).isEqualTo(1);
        assertThat(report.path("originals").valueStream())
                .extracting(original -> original.path("fileName").asString())
                .containsExactly("sdn.csv", "alt.csv");
        assertThat(report.path("originals").path(0).path("sha256").asString()).hasSize(64);

        putInForce(1);
        assertThat(hits("Aurelio Quintavalle")).singleElement().satisfies(hit -> {
            assertThat(hit.category()).isEqualTo("refuse-entry");
            assertThat(hit.entry()).isEqualTo("1001");
        });
        assertThat(hits("Dragomir Vukashinovich")).as("an alias").hasSize(1);
    }

    @Test
    void organisationsAndVesselsAreKeptBesideAndNobodyIsComparedWithThem() {
        register("refuse-entry");
        imported(OFAC, ALIASES);
        putInForce(1);
        assertThat(hits("Salt Road Trading Company")).isEmpty();
        var persons =
                (ListInForce.OfPersons) Objects.requireNonNull(lists.inForce().get(list));
        assertThat(persons.index().entries()).isEqualTo(1);
        assertThat(persons.beside().entries()).isEqualTo(2);
        assertThat(persons.kind("1002").code()).isEqualTo("vessel");
    }

    @Test
    void aLaterImportIsComparedWithWhatIsInForce() {
        register("refuse-entry");
        imported(OFAC, ALIASES);
        putInForce(1);
        imported(OFAC.replace("09 Mar 1966", "10 Mar 1966").lines().limit(2).reduce("", (a, b) -> a + b + "\n"), "");
        JsonNode report =
                administrator.get("/api/lists/" + list + "/editions/2").json();
        assertThat(report.path("difference").toString())
                .isEqualTo("{\"against\":1,\"added\":0,\"removed\":1,\"changed\":1}");
    }

    @Test
    void whatIsNotRegisteredOrNoListIsRefused() {
        UUID id = receive(OFAC, "");
        assertThat(start(id).code()).isEqualTo("list-not-registered");
        register("arrest");
        assertThat(imported("{ this is no list", "")
                        .path("refusal")
                        .path("code")
                        .asString())
                .isIn("list-empty", "format-unknown");
        assertThat(imported("", "").path("phase").asString()).isEqualTo("refused");
        assertThat(start(UUID.randomUUID()).code()).isEqualTo("not-found");
        assertThat(officers.as(Role.SHIFT_LEADER)
                        .post("/api/imports", Map.of("id", id, "list", list))
                        .code())
                .isEqualTo("role-not-allowed");
        assertThat(start(id).status()).isEqualTo(201);
        assertThat(start(id).status()).as("the same again").isEqualTo(200);
    }

    @Test
    void aPublishedListOfTheUnitedNationsBecomesAnEditionThatHoldsEveryEntry() throws IOException {
        Path folder = Path.of(Objects.requireNonNullElse(
                        System.getenv("LIMEN_DATA"), System.getProperty("limen.root", "..") + "/../shared/data"))
                .resolve("m-screening/lists/un");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the shared data has no list of the United Nations");
        Path file;
        try (var files = Files.list(folder)) {
            file = files.filter(path -> path.toString().endsWith(".xml"))
                    .findFirst()
                    .orElseThrow();
        }
        register("refuse-entry");
        UUID id = UUID.randomUUID();
        send(id, 1, "un.xml", Files.readAllBytes(file));
        start(id);
        JsonNode done = awaited(id);
        assertThat(done.path("phase").asString()).as(done.toString()).isEqualTo("done");
        JsonNode counts =
                administrator.get("/api/lists/" + list + "/editions/1").json().path("counts");
        putInForce(1);
        var persons =
                (ListInForce.OfPersons) Objects.requireNonNull(lists.inForce().get(list));
        assertThat(persons.index().entries()).isEqualTo(counts.path("person").asInt());
        assertThat(persons.beside().entries())
                .isEqualTo(counts.path("organisation").asInt());
        assertThat(persons.index().names() + persons.beside().names())
                .isEqualTo(counts.path("names").asInt());
    }

    private void register(String category) {
        var setting = new HashMap<String, Object>();
        setting.put("id", UUID.randomUUID());
        setting.put("title", "A list of somebody else");
        setting.put("source", "its publisher");
        setting.put("category", category);
        setting.put("imported", true);
        setting.put("perThousand", 1);
        setting.put("screenedBackDays", 30);
        setting.put("why", "we were told to");
        Http.Reply reply = administrator.put("/api/lists/" + list + "/settings", setting);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private JsonNode imported(String text, String aliases) {
        UUID id = receive(text, aliases);
        Http.Reply started = start(id);
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return awaited(id);
    }

    private UUID receive(String text, String aliases) {
        UUID id = UUID.randomUUID();
        send(id, 1, "sdn.csv", text.getBytes(StandardCharsets.UTF_8));
        if (!aliases.isEmpty()) {
            send(id, 2, "alt.csv", aliases.getBytes(StandardCharsets.UTF_8));
        }
        return id;
    }

    private void send(UUID id, int part, String name, byte[] bytes) {
        Http.Reply reply = administrator
                .with("Content-Type", "application/octet-stream")
                .sendBytes("PUT", "/api/imports/" + id + "/files/" + part + "?name=" + name, bytes);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private Http.Reply start(UUID id) {
        return administrator.post("/api/imports", Map.of("id", id, "list", list));
    }

    private JsonNode awaited(UUID id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> administrator.get("/api/imports/" + id).json(),
                        progress -> List.of("done", "refused")
                                .contains(progress.path("phase").asString()));
    }

    private void putInForce(long number) {
        var body = Map.of("id", UUID.randomUUID(), "number", number, "why", "looked at");
        assertThat(administrator
                        .post("/api/lists/" + list + "/put-in-force", body)
                        .status())
                .isEqualTo(200);
    }

    private List<ScreeningHit> hits(String name) {
        var birth = new PartialDate(1966, 3, 9);
        return screening.screen(new Traveller("key", List.of(name), birth, "QTA", "M", "", false)).hits().stream()
                .filter(hit -> hit.list().equals(list))
                .toList();
    }
}
