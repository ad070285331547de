package org.limen.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in and out over real HTTP.
@LimenTest
class SignInTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sessions sessions;

    /// Each test fails from an address of its own, since one address may fail only so often.
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private Http stranger;

    @BeforeEach
    void comeFromElsewhere() {
        stranger = officers.nobodyAt("127.1.0." + ADDRESSES.incrementAndGet());
    }

    @AfterEach
    void putClockBack() {
        clock.reset();
    }

    @Test
    void anOfficerSignsInAndSeesTheOwnSession() {
        String name = newOfficer(Role.FIRST_LINE);
        Http client = officers.nobody();
        Http.Reply reply = client.post(
                "/api/session", Map.of("name", " " + name.toUpperCase() + " ", "password", TestOfficers.PASSWORD));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/officer/name").asString()).isEqualTo(name);
        assertThat(reply.json().at("/officer/roles/0").asString()).isEqualTo("first-line");
        assertThat(reply.json().at("/purposes/0").asString()).isEqualTo("border-check");
        assertThat(reply.json().at("/oneTimeCode").asString()).isEqualTo("none");
        assertThat(client.get("/api/session").json().at("/officer/name").asString())
                .isEqualTo(name);
    }

    @Test
    void theCookieIsHiddenFromScriptsAndOtherSites() {
        String name = newOfficer(Role.FIRST_LINE);
        Http.Reply reply = attempt(name, TestOfficers.PASSWORD);
        assertThat(reply.setCookie("limen-session"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Secure"));
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        String token = client.cookie("limen-session").orElseThrow();
        List<String> hashes = jdbc.sql("select token_hash from access.session")
                .query(String.class)
                .list();
        assertThat(hashes).contains(new Token(token).hash()).doesNotContain(token);
    }

    @Test
    void aWrongPasswordAndANameNobodyHasAreAnsweredAlike() {
        String name = newOfficer(Role.FIRST_LINE);
        Http.Reply wrong = attempt(name, "not the password at all");
        Http.Reply unknown = attempt("nobody." + UUID.randomUUID(), "not the password at all");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("sign-in-refused");
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void aLockedOfficerIsRefusedLikeANameNobodyHas() {
        UUID id = UUID.randomUUID();
        String name = newOfficer(id, Role.FIRST_LINE);
        officers.administrator().post("/api/officers/" + id + "/lock", null);
        assertThat(attempt(name, TestOfficers.PASSWORD).code()).isEqualTo("sign-in-refused");
        officers.administrator().post("/api/officers/" + id + "/unlock", null);
        assertThat(attempt(name, TestOfficers.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void tooManyRefusalsBlockANameForAWhileThatGrowsAndEnds() {
        String name = newOfficer(Role.FIRST_LINE);
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(name, "wrong password " + i).code()).isEqualTo("sign-in-refused");
        }
        Http.Reply blocked = attempt(name, TestOfficers.PASSWORD);
        assertThat(blocked.status()).isEqualTo(429);
        assertThat(blocked.code()).isEqualTo("too-many-attempts");
        assertThat(blocked.json().at("/params/retryAfterSeconds").asInt()).isBetween(20, 30);
        assertThat(blocked.headers().firstValue("Retry-After")).isPresent();
        clock.advance(Duration.ofSeconds(31));
        assertThat(attempt(name, "wrong again entirely").code()).isEqualTo("sign-in-refused");
        assertThat(attempt(name, TestOfficers.PASSWORD)
                        .json()
                        .at("/params/retryAfterSeconds")
                        .asInt())
                .isBetween(50, 60);
        clock.advance(Duration.ofSeconds(61));
        assertThat(attempt(name, TestOfficers.PASSWORD).status()).isEqualTo(200);
        assertThat(attempt(name, "wrong once more").code()).isEqualTo("sign-in-refused");
    }

    @Test
    void aNameNobodyHasIsBlockedLikeOneThatSomebodyHas() {
        String name = "nobody." + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            attempt(name, "wrong password " + i);
        }
        assertThat(attempt(name, TestOfficers.PASSWORD).code()).isEqualTo("too-many-attempts");
    }

    @Test
    void oneAddressMayFailOnlySoOften() {
        long refused = Stream.generate(() -> attempt("nobody." + UUID.randomUUID(), "wrong"))
                .limit(60)
                .takeWhile(reply -> reply.code().equals("sign-in-refused"))
                .count();
        assertThat(refused).isBetween(30L, 50L);
        assertThat(attempt("nobody." + UUID.randomUUID(), "wrong").code()).isEqualTo("too-many-attempts");
    }

    @Test
    void anAdministratorEndsABlock() {
        UUID id = UUID.randomUUID();
        String name = newOfficer(id, Role.FIRST_LINE);
        for (int i = 0; i < 5; i++) {
            attempt(name, "wrong password " + i);
        }
        officers.administrator().post("/api/officers/" + id + "/unlock", null);
        assertThat(attempt(name, TestOfficers.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        Http thief = client.copy();
        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        assertThat(client.cookie("limen-session")).isEmpty();
        assertThat(thief.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        String name = newOfficer(Role.FIRST_LINE);
        Http client = officers.signIn(name);
        Http before = client.copy();
        client.post("/api/session", Map.of("name", name, "password", TestOfficers.PASSWORD));
        assertThat(client.get("/api/session").status()).isEqualTo(200);
        assertThat(before.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsWhenItsOfficerDoesNothing() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        clock.advance(Duration.ofMinutes(14));
        assertThat(client.get("/api/session").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(14));
        assertThat(client.get("/api/session").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(15));
        assertThat(client.get("/api/session").code()).isEqualTo("sign-in-needed");
    }

    @Test
    void whatTheConsoleAsksOfItsOwnAccordKeepsNoSessionAlive() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        clock.advance(Duration.ofMinutes(10));
        assertThat(client.with("Limen-Background", "true").get("/api/posts").status())
                .isEqualTo(200);
        assertThat(client.get("/api/node").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(6));
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterTwelveHoursWhateverItsOfficerDoes() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        for (int i = 0; i < 12 * 6 - 1; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(client.get("/api/session").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aSessionSurvivesARestart() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        String hash = new Token(client.cookie("limen-session").orElseThrow()).hash();
        sessions.forget(List.of(hash));
        assertThat(client.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void aRequestIsAnsweredFromMemory() {
        String name = newOfficer(Role.FIRST_LINE);
        Http client = officers.signIn(name);
        jdbc.sql("update access.officer set full_name = 'Somebody Else' where name = ?")
                .param(name)
                .update();
        assertThat(client.get("/api/session").json().at("/officer/fullName").asString())
                .isEqualTo("Officer of tests");
    }

    @Test
    void whenAnOfficerWasSeenIsWrittenAtMostOnceAMinute() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        String hash = new Token(client.cookie("limen-session").orElseThrow()).hash();
        Instant atStart = seen(hash);
        clock.advance(Duration.ofSeconds(40));
        client.get("/api/session");
        assertThat(seen(hash)).isEqualTo(atStart);
        clock.advance(Duration.ofSeconds(40));
        client.get("/api/session");
        assertThat(Duration.between(atStart, seen(hash))).isBetween(Duration.ofSeconds(79), Duration.ofSeconds(110));
    }

    @Test
    void endedSessionsAreSweptAway() {
        Http client = officers.signIn(newOfficer(Role.FIRST_LINE));
        String hash = new Token(client.cookie("limen-session").orElseThrow()).hash();
        clock.advance(Duration.ofMinutes(17));
        sessions.sweep();
        assertThat(jdbc.sql("select count(*) from access.session where token_hash = ?")
                        .param(hash)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void attemptsAndTheirOutcomesAreInTheLedger() {
        String name = newOfficer(Role.FIRST_LINE);
        for (int i = 0; i < 5; i++) {
            attempt(name, "wrong password " + i);
        }
        clock.advance(Duration.ofMinutes(1));
        Http client = officers.nobody();
        client.post("/api/session", Map.of("name", name, "password", TestOfficers.PASSWORD));
        client.delete("/api/session");
        assertThat(kinds(name))
                .containsExactly(
                        "officer-made",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-blocked",
                        "sign-in",
                        "sign-out");
    }

    @Test
    void aPasswordTypedAsANameIsWrittenNowhere() {
        String typed = "my-secret-" + UUID.randomUUID();
        attempt(typed, "whatever it may be");
        Long found = jdbc.sql("select count(*) from ledger.body where body like ?")
                .param("%" + typed + "%")
                .query(Long.class)
                .single();
        assertThat(found).isZero();
        assertThat(kinds(typed)).isEmpty();
    }

    @Test
    void badBodiesGetAnAnswerThatSaysWhatIsWrong() {
        Http client = officers.nobody();
        assertThat(client.post("/api/session", null).code()).isEqualTo("body-unreadable");
        assertThat(client.post("/api/session", "").code()).isEqualTo("body-unreadable");
        assertThat(client.post("/api/session", "{").code()).isEqualTo("body-unreadable");
        assertThat(client.post("/api/session", "[]").code()).isEqualTo("body-unreadable");
        Http.Reply empty = client.post("/api/session", Map.of());
        assertThat(empty.code()).isEqualTo("body-invalid");
        assertThat(empty.json().at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "password");
        assertThat(client.with("Content-Type", "text/plain")
                        .post("/api/session", "{}")
                        .code())
                .isEqualTo("media-type-not-supported");
        assertThat(client.post("/api/session", "{\"name\":\"" + "x".repeat(2_000_000) + "\"}")
                        .code())
                .isEqualTo("body-too-large");
        assertThat(client.post("/api/session", Map.of("name", "a", "password", "b", "more", 1))
                        .status())
                .isEqualTo(400);
    }

    private Instant seen(String hash) {
        return jdbc.sql("select seen_at from access.session where token_hash = ?")
                .param(hash)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<String> kinds(String subject) {
        return jdbc.sql("select kind from ledger.entry where subject = ? order by sequence")
                .param(subject)
                .query(String.class)
                .list();
    }

    private Http.Reply attempt(String name, String password) {
        return stranger.post("/api/session", Map.of("name", name, "password", password));
    }

    private String newOfficer(Role... roles) {
        return newOfficer(UUID.randomUUID(), roles);
    }

    private String newOfficer(UUID id, Role... roles) {
        String name = "o" + id.toString().substring(0, 13);
        assertThat(officers.administrator()
                        .post("/api/officers", TestOfficers.wanted(id, name, roles))
                        .status())
                .isEqualTo(201);
        return name;
    }
}
