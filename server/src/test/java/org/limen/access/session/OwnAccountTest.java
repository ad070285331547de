package org.limen.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.access.account.Codes;
import org.springframework.beans.factory.annotation.Autowired;

/// What officers do to their own account over real HTTP.
@LimenTest
class OwnAccountTest {
    private static final String FRESH = "nine yellow trams wait";

    @Autowired
    TestOfficers officers;

    @Autowired
    TestClock clock;

    private final UUID id = UUID.randomUUID();
    private final String name = "o" + id.toString().substring(0, 13);

    @AfterEach
    void putClockBack() {
        clock.reset();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        Http client = signedIn(false);
        Http other = officers.signIn(name);
        assertThat(client.post("/api/session/password", Map.of("old", TestOfficers.PASSWORD, "new", FRESH))
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/session").status()).isEqualTo(200);
        assertThat(other.get("/api/session").status()).isEqualTo(401);
        assertThat(attempt(TestOfficers.PASSWORD, null).code()).isEqualTo("sign-in-refused");
        assertThat(attempt(FRESH, null).status()).isEqualTo(200);
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsTheOldOne() {
        Http client = signedIn(false);
        assertThat(client.post("/api/session/password", Map.of("old", "wrong it is", "new", FRESH))
                        .code())
                .isEqualTo("old-password-wrong");
        assertThat(client.post("/api/session/password", Map.of("old", TestOfficers.PASSWORD, "new", "short"))
                        .code())
                .isEqualTo("password-weak");
        assertThat(client.post(
                                "/api/session/password",
                                Map.of("old", TestOfficers.PASSWORD, "new", TestOfficers.PASSWORD))
                        .code())
                .isEqualTo("password-unchanged");
        assertThat(attempt(TestOfficers.PASSWORD, null).status()).isEqualTo(200);
    }

    @Test
    void theOldPasswordCanNotBeGuessedWithoutEnd() {
        Http client = signedIn(false);
        for (int i = 0; i < 10; i++) {
            client.post("/api/session/password", Map.of("old", "wrong it is", "new", FRESH));
        }
        assertThat(client.post("/api/session/password", Map.of("old", "wrong it is", "new", FRESH))
                        .code())
                .isEqualTo("too-many-attempts");
    }

    @Test
    void theLanguageStaysChosen() {
        Http client = signedIn(false);
        Http.Reply reply = client.put("/api/session/settings", Map.of("language", "ar"));
        assertThat(reply.json().at("/officer/language").asString()).isEqualTo("ar");
        assertThat(officers.signIn(name)
                        .get("/api/session")
                        .json()
                        .at("/officer/language")
                        .asString())
                .isEqualTo("ar");
        assertThat(client.put("/api/session/settings", Map.of("language", "../x"))
                        .code())
                .isEqualTo("body-invalid");
    }

    @Test
    void onceEnrolledSigningInNeedsACodeAndNoCodeTwice() {
        Http client = signedIn(false);
        String secret = enrol(client);
        clock.advance(Duration.ofMinutes(2));
        assertThat(attempt(TestOfficers.PASSWORD, null).code()).isEqualTo("one-time-code-needed");
        assertThat(attempt("wrong password", null).code()).isEqualTo("sign-in-refused");
        String code = Codes.now(secret, clock.instant());
        Http.Reply in = attempt(TestOfficers.PASSWORD, code);
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.json().at("/oneTimeCode").asString()).isEqualTo("enrolled");
        assertThat(attempt(TestOfficers.PASSWORD, code).code()).isEqualTo("sign-in-refused");
        assertThat(attempt(TestOfficers.PASSWORD, "abc").code()).isEqualTo("sign-in-refused");
        clock.advance(Duration.ofSeconds(60));
        assertThat(attempt(TestOfficers.PASSWORD, Codes.now(secret, clock.instant()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoSendTheSameCodeAtOnceOneGetsIn() {
        String secret = enrol(signedIn(false));
        clock.advance(Duration.ofMinutes(2));
        String code = Codes.now(secret, clock.instant());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> attempts = Stream.generate(() -> threads.submit(
                            () -> attempt(TestOfficers.PASSWORD, code).status()))
                    .limit(4)
                    .toList();
            assertThat(attempts).extracting(Future::get).containsExactlyInAnyOrder(200, 401, 401, 401);
        }
    }

    @Test
    void theCodeThatEnrolledSignsNobodyIn() {
        Http client = signedIn(false);
        Http.Reply offer = client.post("/api/session/one-time-code", null);
        String secret = offer.json().at("/secret").asString();
        assertThat(offer.json().at("/uri").asString())
                .startsWith("otpauth://totp/")
                .contains(secret, name);
        String code = Codes.now(secret, clock.instant());
        assertThat(client.put("/api/session/one-time-code", Map.of("code", code))
                        .status())
                .isEqualTo(200);
        assertThat(attempt(TestOfficers.PASSWORD, code).code()).isEqualTo("sign-in-refused");
    }

    @Test
    void aSecretIsInForceOnlyWhenACodeProvedIt() {
        Http client = signedIn(false);
        assertThat(client.put("/api/session/one-time-code", Map.of("code", "123456"))
                        .code())
                .isEqualTo("one-time-code-not-offered");
        String secret = client.post("/api/session/one-time-code", null)
                .json()
                .at("/secret")
                .asString();
        String wrong = Codes.now(secret, clock.instant().plusSeconds(3_600));
        assertThat(client.put("/api/session/one-time-code", Map.of("code", wrong))
                        .code())
                .isEqualTo("one-time-code-wrong");
        assertThat(attempt(TestOfficers.PASSWORD, null).status()).isEqualTo(200);
        assertThat(client.put("/api/session/one-time-code", Map.of("code", "12"))
                        .code())
                .isEqualTo("body-invalid");
    }

    @Test
    void anOfficerWhoMustEnrolCanDoNothingElseBefore() {
        Http client = signedIn(true);
        assertThat(client.get("/api/session").json().at("/oneTimeCode").asString())
                .isEqualTo("required");
        assertThat(client.get("/api/posts").code()).isEqualTo("account-unfinished");
        enrol(client);
        assertThat(client.get("/api/posts").status()).isEqualTo(200);
        assertThat(client.post("/api/session/one-time-code", null).code()).isEqualTo("one-time-code-enrolled");
    }

    @Test
    void anAdministratorTakesCodesBack() {
        Http client = signedIn(false);
        enrol(client);
        assertThat(officers.administrator()
                        .delete("/api/officers/" + id + "/one-time-code")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/session").status()).isEqualTo(401);
        assertThat(attempt(TestOfficers.PASSWORD, null).status()).isEqualTo(200);
    }

    private String enrol(Http client) {
        String secret = client.post("/api/session/one-time-code", null)
                .json()
                .at("/secret")
                .asString();
        Http.Reply reply = client.put("/api/session/one-time-code", Map.of("code", Codes.now(secret, clock.instant())));
        assertThat(reply.json().at("/oneTimeCode").asString()).isEqualTo("enrolled");
        return secret;
    }

    private Http signedIn(boolean oneTimeCodeRequired) {
        var body = new HashMap<>(TestOfficers.wanted(id, name, Role.FIRST_LINE));
        body.put("oneTimeCodeRequired", oneTimeCodeRequired);
        assertThat(officers.administrator().post("/api/officers", body).status())
                .isEqualTo(201);
        return officers.signIn(name);
    }

    private Http.Reply attempt(String password, String code) {
        var body = new HashMap<String, Object>(Map.of("name", name, "password", password));
        if (code != null) {
            body.put("oneTimeCode", code);
        }
        return officers.nobodyAt("127.3.0.1").post("/api/session", body);
    }
}
