package org.limen.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.access.session.SessionCookie;
import org.limen.access.session.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Headers, forged requests, and the console's files.
@LimenTest
class GateTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter chain;

    @TempDir
    Path folder;

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"/", "/api/node", "/api/session", "/api/nothing", "/no/such.file"}) {
            Http.Reply reply = officers.nobody().get(path);
            assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "worker-src 'self'")
                    .doesNotContain("unsafe-eval");
            assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(reply.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(reply.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(reply.headers().firstValue("Permissions-Policy")).isPresent();
            assertThat(reply.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void overTlsTheBrowserIsToldToStayThereAndTheCookieIsSecure() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        chain.doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        SessionCookie.write(request, response, Token.random());
        assertThat(response.getHeaders("Set-Cookie")).anyMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void aRequestWithTheSessionsCookieAloneChangesNothing() {
        Http client = officers.signIn(name());
        Http forged = client.copy();
        forged.forget("XSRF-TOKEN");
        Http.Reply reply = forged.put("/api/session/settings", Map.of("language", "fr"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("csrf-token-wrong");
        assertThat(forged.with("X-XSRF-TOKEN", "guessed").delete("/api/session").code())
                .isEqualTo("csrf-token-wrong");
        assertThat(client.get("/api/session").json().at("/officer/language").asString())
                .isEqualTo("en");
        assertThat(client.put("/api/session/settings", Map.of("language", "fr")).status())
                .isEqualTo(200);
    }

    @Test
    void theTokenAgainstForgedRequestsComesWithTheFirstAnswer() {
        Http.Reply reply = officers.nobody().get("/api/node");
        assertThat(reply.setCookie("XSRF-TOKEN"))
                .hasValueSatisfying(cookie -> assertThat(cookie).doesNotContain("HttpOnly"));
    }

    @Test
    void anAddressOfTheApiThatIsNoneIsToldOnlyToOfficers() {
        assertThat(officers.nobody().get("/api/nothing").code()).isEqualTo("sign-in-needed");
        assertThat(officers.as(Role.ANALYST).get("/api/nothing").code()).isEqualTo("not-found");
        assertThat(officers.as(Role.ANALYST).get("/ogc/nothing").code()).isEqualTo("not-found");
        assertThat(officers.as(Role.ANALYST).post("/api/posts", "{}").code()).isEqualTo("method-not-allowed");
        assertThat(officers.nobody().get("/error").status()).isEqualTo(403);
    }

    @Test
    void theNodeTellsAnybodyWhoItIs() {
        var node = officers.nobody().get("/api/node").json();
        assertThat(node.path("name").asString()).isEqualTo("test-node");
        assertThat(node.path("state").asString()).isEqualTo("QMO");
        assertThat(node.path("demo").asBoolean()).isFalse();
        assertThat(node.path("singleSignOn").isNull()).isTrue();
        assertThat(node.has("setupNeeded")).isTrue();
    }

    @Test
    void nothingOutsideTheConsoleIsServed() {
        for (String path :
                new String[] {"/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fapplication.yaml", "/x/%5c..%5cy"}) {
            assertThat(officers.nobody().get(path).status()).as(path).isIn(400, 403, 404);
        }
        assertThat(officers.nobody().get("/application.yaml").status()).isEqualTo(404);
    }

    @Test
    void pagesOfTheConsoleAreItsOneDocumentAndFilesAreFiles() throws IOException {
        Files.writeString(folder.resolve("index.html"), "the console");
        Files.writeString(folder.resolve("icon.svg"), "an icon");
        var place = new FileSystemResource(folder + "/");
        var files = new ConsoleFiles();
        assertThat(files.getResource("icon.svg", place)).isNotNull();
        for (String page : new String[] {"booth", "second-line/42", "", "apiary"}) {
            assertThat(files.getResource(page, place))
                    .as(page)
                    .isNotNull()
                    .satisfies(file -> assertThat(file.getFilename()).isEqualTo("index.html"));
        }
        for (String none : new String[] {"gone.js", "api/nothing", "ogc"}) {
            assertThat(files.getResource(none, place)).as(none).isNull();
        }
    }

    private String name() {
        String name = "o" + UUID.randomUUID().toString().substring(0, 13);
        officers.make(name, Role.FIRST_LINE);
        return name;
    }
}
