package org.limen.access.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// The authorization code flow with PKCE, end to end, against a provider on loopback.
@LimenTest
@TestPropertySource(
        properties = {
            "limen.access.oidc.client-id=" + LoopbackProvider.CLIENT,
            "limen.access.oidc.client-secret=" + LoopbackProvider.SECRET,
            "limen.access.oidc.roles-claim=realm.roles",
            "limen.access.oidc.roles[border-officer]=first-line",
            "limen.access.oidc.roles[border-examiner]=second-line",
            "limen.access.oidc.make-unknown=true"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class SignOnTest {
    private static final LoopbackProvider PROVIDER = provider();

    @Autowired
    TestOfficers officers;

    private final String subject = "subject-" + UUID.randomUUID();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("limen.access.oidc.issuer", PROVIDER::issuer);
    }

    @BeforeEach
    void setRight() {
        PROVIDER.otherNonce = false;
        PROVIDER.down = false;
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    /// First, as what the provider says of itself is asked for once.
    @Test
    @Order(1)
    void aProviderThatIsDownKeepsNobodyFromTheNode() {
        PROVIDER.down = true;
        Http.Reply reply = officers.nobody().get(SignOn.START);
        assertThat(location(reply)).isEqualTo("/?sign-on=sign-on-unavailable");
        assertThat(officers.administrator().get("/api/session").status()).isEqualTo(200);
        PROVIDER.down = false;
        assertThat(location(officers.nobody().get(SignOn.START))).startsWith(PROVIDER.issuer());
    }

    @Test
    void anOfficerWhomAnAdministratorMadeSignsInWithTheRolesOfTheClaim() {
        make(List.of("analyst"));
        vouch("border-officer", "a role nobody mapped");
        Http client = officers.nobody();
        assertThat(client.get("/api/node").json().at("/singleSignOn/url").asString())
                .isEqualTo(SignOn.START);
        Http.Reply back = signOn(client);
        assertThat(location(back)).isEqualTo("/");
        assertThat(back.setCookie("limen-session"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
        JsonNode session = client.get("/api/session").json();
        assertThat(session.at("/officer/roles").values().stream().map(JsonNode::asString))
                .containsExactly("first-line");
        assertThat(session.at("/mustChangePassword").asBoolean()).isFalse();
        assertThat(client.get("/api/posts").status()).isEqualTo(200);
    }

    @Test
    void rolesFollowTheClaimAtEachSignIn() {
        make(List.of());
        vouch("border-officer");
        Http before = officers.nobody();
        signOn(before);
        vouch("border-examiner");
        Http client = officers.nobody();
        signOn(client);
        assertThat(client.get("/api/session").json().at("/officer/roles/0").asString())
                .isEqualTo("second-line");
        assertThat(before.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void anUnknownSubjectGetsAnAccountWithoutRolesAndWaitsForAnAdministrator() {
        vouch("border-officer");
        Http client = officers.nobody();
        assertThat(location(signOn(client))).isEqualTo("/?sign-on=sign-on-without-roles");
        assertThat(client.cookie("limen-session")).isEmpty();
        JsonNode row = row();
        assertThat(row.path("confirmed").asBoolean()).isFalse();
        assertThat(row.path("roles").isEmpty()).isTrue();
        assertThat(row.path("fullName").asString()).isEqualTo("Sana Vouched");
        assertThat(location(signOn(client))).isEqualTo("/?sign-on=sign-on-without-roles");
        confirm(row);
        assertThat(location(signOn(client))).isEqualTo("/");
        assertThat(client.get("/api/session").json().at("/officer/roles/0").asString())
                .isEqualTo("first-line");
    }

    @Test
    void aLockedOfficerIsRefused() {
        UUID id = make(List.of());
        vouch("border-officer");
        officers.administrator().post("/api/officers/" + id + "/lock", null);
        assertThat(location(signOn(officers.nobody()))).isEqualTo("/?sign-on=sign-on-refused");
    }

    @Test
    void anAnswerThatAnotherBrowserAskedForIsNotTaken() {
        make(List.of());
        vouch("border-officer");
        String answer = atProvider(location(officers.nobody().get(SignOn.START)));
        Http other = officers.nobody();
        assertThat(location(other.get(answer))).isEqualTo("/?sign-on=sign-on-refused");
        assertThat(other.cookie("limen-session")).isEmpty();
    }

    @Test
    void anAnswerIsTakenOnce() {
        make(List.of());
        vouch("border-officer");
        Http client = officers.nobody();
        String answer = atProvider(location(client.get(SignOn.START)));
        Http again = client.copy();
        assertThat(location(client.get(answer))).isEqualTo("/");
        assertThat(location(again.get(answer))).isEqualTo("/?sign-on=sign-on-refused");
    }

    @Test
    void anIdTokenForAnotherSignInIsNotTaken() {
        make(List.of());
        vouch("border-officer");
        PROVIDER.otherNonce = true;
        assertThat(location(signOn(officers.nobody()))).isEqualTo("/?sign-on=sign-on-refused");
    }

    @Test
    void anIdTokenSignedBySomebodyElseIsNotTaken() throws JOSEException {
        make(List.of());
        vouch("border-officer");
        var own = PROVIDER.signingKey;
        try {
            PROVIDER.signingKey = new RSAKeyGenerator(2048).keyID("one").generate();
            assertThat(location(signOn(officers.nobody()))).isEqualTo("/?sign-on=sign-on-refused");
        } finally {
            PROVIDER.signingKey = own;
        }
    }

    private Http.Reply signOn(Http client) {
        return client.get(atProvider(location(client.get(SignOn.START))));
    }

    /// What the browser does at the provider; gives the path on the node to which it is sent back.
    private static String atProvider(String address) {
        try (var browser = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(back.getPath()).isEqualTo(SignOn.ANSWER);
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(Http.Reply reply) {
        assertThat(reply.status()).isEqualTo(302);
        String location = reply.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^http://127\\.0\\.0\\.1:\\d+/(?=$|\\?)", "/");
    }

    private void vouch(String... roles) {
        PROVIDER.vouchFor(
                subject,
                Map.of(
                        "realm",
                        Map.of("roles", List.of(roles)),
                        "preferred_username",
                        "Sana." + subject.substring(8, 16),
                        "name",
                        "Sana\u0007 Vouched"));
    }

    private UUID make(List<String> roles) {
        UUID id = UUID.randomUUID();
        var body = new HashMap<>(TestOfficers.wanted(id, "o" + id.toString().substring(0, 13), Role.ANALYST));
        body.put("roles", roles);
        body.put("subject", subject);
        body.remove("password");
        assertThat(officers.administrator().post("/api/officers", body).status())
                .isEqualTo(201);
        return id;
    }

    private void confirm(JsonNode row) {
        Map<String, Object> body = Map.of(
                "name", row.path("name").asString(),
                "fullName", row.path("fullName").asString(),
                "roles", List.of("analyst"),
                "language", "en",
                "subject", subject);
        assertThat(officers.administrator()
                        .put("/api/officers/" + row.path("id").asString(), body)
                        .status())
                .isEqualTo(200);
    }

    private JsonNode row() {
        return officers.administrator()
                .get("/api/officers")
                .json()
                .valueStream()
                .filter(officer -> officer.path("subject").asString("").equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static LoopbackProvider provider() {
        try {
            return new LoopbackProvider();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
