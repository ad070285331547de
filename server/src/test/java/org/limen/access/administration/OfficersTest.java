package org.limen.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An administrator makes, changes and locks officers over real HTTP.
@LimenTest
class OfficersTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();
    private final String name = "o" + id.toString().substring(0, 13);

    @Test
    void anOfficerIsMadeAndListed() {
        Http.Reply made = make(Map.of());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/id").asString()).isEqualTo(id.toString());
        assertThat(made.json().at("/locked").asBoolean()).isFalse();
        assertThat(made.text()).doesNotContain("password", "argon2", "secret");
        assertThat(row().at("/sessions").asInt()).isZero();
        officers.signIn(name);
        assertThat(row().at("/sessions").asInt()).isEqualTo(1);
        assertThat(row().at("/lastSignIn").asString()).isNotBlank();
    }

    @Test
    void theSameRequestAgainMakesNothingAndAnswersAlike() {
        Http.Reply first = make(Map.of());
        Http.Reply again = make(Map.of());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(jdbc.sql("select count(*) from ledger.entry where kind = 'officer-made' and subject = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameIdWithOtherContentIsRefused() {
        make(Map.of());
        Http.Reply other = make(Map.of("fullName", "Somebody Else"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("id-reused");
    }

    @Test
    void twoOfficersDoNotShareAName() {
        make(Map.of());
        Http.Reply other = make(Map.of("id", UUID.randomUUID(), "name", name.toUpperCase()));
        assertThat(other.code()).isEqualTo("name-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"king", "FIRST_LINE", "", "first-line "})
    void aRoleThatIsNoneIsRefusedByName(String role) {
        Http.Reply reply = make(Map.of("roles", List.of(role)));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo("roles");
    }

    @Test
    void noOfficerIsADevice() {
        assertThat(make(Map.of("roles", List.of("device"))).code()).isEqualTo("role-not-for-officers");
    }

    @Test
    void badFieldsAreEachNamed() {
        Http.Reply reply = make(Map.of("fullName", "Irina\u202ePetrova", "language", "english please"));
        assertThat(reply.code()).isEqualTo("body-invalid");
        assertThat(reply.json().at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("fullName", "language");
        assertThat(make(Map.of("name", "irina petrova")).code()).isEqualTo("name-invalid");
        assertThat(make(Map.of("name", "irina\u0007")).code()).isEqualTo("name-invalid");
        assertThat(make(Map.of("password", "short")).code()).isEqualTo("password-weak");
        assertThat(make(Map.of("post", "NOSUCH")).code()).isEqualTo("post-unknown");
        assertThat(make(Map.of("post", "no such")).code()).isEqualTo("body-unreadable");
        assertThat(make(Map.of("id", "17")).code()).isEqualTo("body-unreadable");
        assertThat(administrator()
                        .post("/api/officers", Map.of())
                        .json()
                        .at("/errors")
                        .findValuesAsString("field"))
                .contains("id", "name", "fullName", "roles", "language");
        assertThat(administrator().put("/api/officers/seventeen", "{}").status())
                .isEqualTo(400);
        assertThat(administrator().post("/api/officers/" + id + "/lock", null).code())
                .isEqualTo("not-found");
        assertThat(jdbc.sql("select count(*) from access.officer where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void losingARoleEndsSessionsAndGainingOneDoesNot() {
        make(Map.of());
        Http client = officers.signIn(name);
        assertThat(change(Map.of("roles", List.of("first-line", "second-line"))).status())
                .isEqualTo(200);
        assertThat(client.get("/api/session").json().at("/officer/roles/1").asString())
                .isEqualTo("second-line");
        assertThat(change(Map.of("roles", List.of("second-line"))).status()).isEqualTo(200);
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aChangeOfRolesIsInTheLedgerWithBeforeAndAfter() {
        make(Map.of());
        change(Map.of("roles", List.of("inspector")));
        String body = jdbc.sql("select body from ledger.body join ledger.entry using (sequence)"
                        + " where kind = 'officer-changed' and subject = ?")
                .param(name)
                .query(String.class)
                .single();
        assertThat(body).containsSubsequence("before", "first-line", "after", "inspector");
    }

    @Test
    void lockingEndsSessionsAtOnce() {
        make(Map.of());
        Http client = officers.signIn(name);
        assertThat(administrator().post(path("lock"), null).json().at("/locked").asBoolean())
                .isTrue();
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aPasswordSetByAnAdministratorEndsSessions() {
        make(Map.of());
        Http client = officers.signIn(name);
        assertThat(administrator()
                        .post(path("password"), Map.of("password", "short"))
                        .code())
                .isEqualTo("password-weak");
        assertThat(client.get("/api/session").status()).isEqualTo(200);
        Http.Reply set = administrator().post(path("password"), Map.of("password", "nine yellow trams wait"));
        assertThat(set.status()).isEqualTo(200);
        assertThat(client.get("/api/session").status()).isEqualTo(401);
        assertThat(attempt(TestOfficers.PASSWORD).status()).isEqualTo(401);
        assertThat(attempt("nine yellow trams wait").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorEndsSessions() {
        make(Map.of());
        Http one = officers.signIn(name);
        Http two = officers.signIn(name);
        assertThat(administrator()
                        .post(path("end-sessions"), null)
                        .json()
                        .at("/ended")
                        .asInt())
                .isEqualTo(2);
        assertThat(one.get("/api/session").status()).isEqualTo(401);
        assertThat(two.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void anOfficerBoundToAPostSeesThatPostOnly() {
        putPost("QA");
        putPost("QB");
        make(Map.of("post", "QA"));
        Http client = officers.signIn(name);
        assertThat(client.get("/api/session").json().at("/posts").findValuesAsString("code"))
                .containsExactly("QA");
        assertThat(client.get("/api/posts").json().findValuesAsString("code")).contains("QA", "QB");
    }

    @Test
    void badPostsAreRefused() {
        assertThat(putPost("no post").status()).isEqualTo(400);
        assertThat(administrator()
                        .put("/api/posts/QC", Map.of("name", "C", "kind", "tunnel", "lanes", List.of("1")))
                        .code())
                .isEqualTo("post-kind-unknown");
        assertThat(administrator()
                        .put("/api/posts/QC", Map.of("name", "C", "kind", "road", "lanes", List.of()))
                        .code())
                .isEqualTo("body-invalid");
        assertThat(administrator()
                        .put("/api/posts/QC", Map.of("name", "", "kind", "road", "lanes", List.of("a b")))
                        .code())
                .isEqualTo("body-invalid");
        assertThat(administrator().get("/api/posts").json().findValuesAsString("code"))
                .doesNotContain("QC");
    }

    @Test
    void aDeviceActsWithItsTokenUntilItIsTakenAway() {
        putPost("QA");
        Map<String, Object> wanted = Map.of("id", id, "name", name, "post", "QA");
        Http.Reply made = administrator().post("/api/devices", wanted);
        assertThat(made.status()).isEqualTo(201);
        Http device = officers.nobody().bearing(made.json().at("/token").asString());
        assertThat(device.get("/api/posts").status()).isEqualTo(200);
        Http.Reply again = administrator().post("/api/devices", wanted);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().has("token")).isFalse();
        assertThat(administrator()
                        .post("/api/devices", Map.of("id", id, "name", name + "x", "post", "QA"))
                        .code())
                .isEqualTo("id-reused");
        assertThat(administrator()
                        .post("/api/devices", Map.of("id", UUID.randomUUID(), "name", name, "post", "QA"))
                        .code())
                .isEqualTo("name-taken");
        assertThat(administrator().get("/api/devices").json().findValuesAsString("name"))
                .contains(name);
        assertThat(administrator().delete("/api/devices/" + id).status()).isEqualTo(204);
        assertThat(device.get("/api/posts").status()).isEqualTo(401);
        assertThat(administrator().delete("/api/devices/" + id).status()).isEqualTo(204);
        assertThat(administrator().delete("/api/devices/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(administrator().get("/api/devices").json().findValuesAsString("name"))
                .doesNotContain(name);
    }

    @Test
    void aDeviceNeedsNoTokenAgainstForgedRequests() {
        Http device = officers.deviceAt("QD");
        assertThat(device.put("/api/posts/QD", Map.of()).code()).isEqualTo("role-not-allowed");
    }

    private Http administrator() {
        return officers.administrator();
    }

    private String path(String what) {
        return "/api/officers/" + id + "/" + what;
    }

    private Http.Reply make(Map<String, Object> differing) {
        var body = new HashMap<>(TestOfficers.wanted(id, name, Role.FIRST_LINE));
        body.putAll(differing);
        return administrator().post("/api/officers", body);
    }

    private Http.Reply change(Map<String, Object> differing) {
        var body = new HashMap<>(TestOfficers.wanted(id, name, Role.FIRST_LINE));
        body.putAll(differing);
        body.remove("id");
        body.remove("password");
        return administrator().put("/api/officers/" + id, body);
    }

    private Http.Reply attempt(String password) {
        return officers.nobodyAt("127.2.0.1").post("/api/session", Map.of("name", name, "password", password));
    }

    private Http.Reply putPost(String code) {
        return administrator()
                .put(
                        "/api/posts/" + code.replace(" ", "%20"),
                        Map.of("name", "Post", "kind", "road", "lanes", List.of("1")));
    }

    private JsonNode row() {
        return administrator()
                .get("/api/officers")
                .json()
                .valueStream()
                .filter(officer -> officer.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}
