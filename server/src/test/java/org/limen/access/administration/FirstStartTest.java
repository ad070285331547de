package org.limen.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// A node without officers, from the code on its console to a second administrator.
@LimenTest
@TestPropertySource(properties = {"limen.access.setup-code=", "limen.access.new-passwords-change=true"})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class FirstStartTest {
    private static final Pattern PRINTED = Pattern.compile("Set-up code: ((?:[A-Z2-9]{5}-){3}[A-Z2-9]{5})");

    @Autowired
    TestOfficers officers;

    @Autowired
    FirstStart firstStart;

    @Test
    void theCodeOnTheConsoleMakesTheFirstAdministratorWhoCanNotLeave(CapturedOutput output) {
        Matcher printed = PRINTED.matcher(output.getAll());
        assertThat(printed.find()).as("the code is on the console").isTrue();
        String code = printed.group(1);
        Http client = officers.nobody();
        assertThat(client.get("/api/node").json().path("setupNeeded").asBoolean())
                .isTrue();
        noPasswordWorksBefore(client);
        badSetUpsAreRefused(client, code);
        assertThat(setUp(client, Map.of("code", code.toLowerCase().replace("-", " ")))
                        .status())
                .isEqualTo(201);
        assertThat(client.get("/api/node").json().path("setupNeeded").asBoolean())
                .isFalse();
        assertThat(firstStart.isNeeded()).isFalse();
        assertThat(setUp(client, Map.of("code", code, "name", "second")).code()).isEqualTo("setup-done");
        Http administrator = officers.signIn("first");
        assertThat(administrator
                        .get("/api/session")
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isFalse();
        theLastAdministratorStays(administrator);
        whoGotAPasswordMustChangeIt();
    }

    private static void noPasswordWorksBefore(Http client) {
        for (String name : List.of("admin", "administrator", "root", "limen", "user")) {
            assertThat(client.post("/api/session", Map.of("name", name, "password", name))
                            .code())
                    .isEqualTo("sign-in-refused");
        }
    }

    private static void badSetUpsAreRefused(Http client, String code) {
        assertThat(setUp(client, Map.of("code", "AAAAA-AAAAA-AAAAA-AAAAA")).code())
                .isEqualTo("setup-code-wrong");
        assertThat(setUp(client, Map.of("code", code, "password", "administrator"))
                        .code())
                .isEqualTo("password-weak");
        assertThat(setUp(client, Map.of("code", code, "name", "no name")).code())
                .isEqualTo("name-invalid");
        assertThat(setUp(client, Map.of("code", code, "fullName", "\u0000")).code())
                .isEqualTo("body-invalid");
        assertThat(client.post("/api/setup", null).code()).isEqualTo("body-unreadable");
        assertThat(client.get("/api/node").json().path("setupNeeded").asBoolean())
                .isTrue();
    }

    private static Http.Reply setUp(Http client, Map<String, Object> differing) {
        var body = new HashMap<String, Object>(
                Map.of("name", "first", "fullName", "First Administrator", "password", TestOfficers.PASSWORD));
        body.putAll(differing);
        return client.post("/api/setup", body);
    }

    private void theLastAdministratorStays(Http administrator) {
        String id = administrator.get("/api/session").json().at("/officer/id").asString();
        var inspector = Map.of("name", "first", "fullName", "First", "roles", List.of("inspector"), "language", "en");
        assertThat(administrator.put("/api/officers/" + id, inspector).code()).isEqualTo("last-administrator");
        assertThat(administrator.post("/api/officers/" + id + "/lock", null).code())
                .isEqualTo("last-administrator");
        UUID second = UUID.randomUUID();
        administrator.post("/api/officers", TestOfficers.wanted(second, "second", Role.ADMINISTRATOR));
        administrator.post("/api/officers/" + second + "/lock", null);
        assertThat(administrator.put("/api/officers/" + id, inspector).code()).isEqualTo("last-administrator");
        administrator.post("/api/officers/" + second + "/unlock", null);
        assertThat(administrator.put("/api/officers/" + id, inspector).status()).isEqualTo(200);
        assertThat(administrator.get("/api/session").status()).isEqualTo(401);
    }

    private void whoGotAPasswordMustChangeIt() {
        Http second = officers.signIn("second");
        assertThat(second.get("/api/session").json().path("mustChangePassword").asBoolean())
                .isTrue();
        assertThat(second.get("/api/officers").code()).isEqualTo("account-unfinished");
        assertThat(second.post(
                                "/api/session/password",
                                Map.of("old", TestOfficers.PASSWORD, "new", "nine yellow trams wait"))
                        .status())
                .isEqualTo(200);
        assertThat(second.get("/api/officers").status()).isEqualTo(200);
    }
}
