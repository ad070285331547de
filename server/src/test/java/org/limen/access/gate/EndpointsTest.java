package org.limen.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint of the node, who may call it, and whether that is so.
@LimenTest
class EndpointsTest {
    private static final String KEPT = "server/src/test/resources/endpoints.txt";
    private static final String SOME_ID = "00000000-0000-4000-8000-000000000000";

    /// What the gate says when it lets somebody through no further.
    private static final Set<String> DENIED =
            Set.of("sign-in-needed", "role-not-allowed", "closed", "purpose-not-allowed");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TestOfficers officers;

    /// One method at one address, and what stands at it.
    private record Endpoint(String method, String path, HandlerMethod handler, String bodyType) {
        boolean isOpen() {
            return Gate.isOpen(handler);
        }

        boolean forPurpose() {
            return handler.hasMethodAnnotation(ForPurpose.class);
        }

        Set<Role> roles() {
            Allowed allowed = handler.getMethodAnnotation(Allowed.class);
            return allowed == null ? Set.of() : new TreeSet<>(Arrays.asList(allowed.value()));
        }

        /// An address that fits: some id, code or number in the place of each variable.
        String address() {
            return path.replaceAll("\\{code}|\\{issuer}", "ZZ").replaceAll("\\{[^}]+}", SOME_ID);
        }

        /// Calls it with nothing in the body, as this client.
        Http.Reply call(Http client) {
            return client.with("Content-Type", bodyType).send(method, address(), null);
        }

        String line() {
            String who = isOpen()
                    ? "open"
                    : roles().isEmpty()
                            ? "closed"
                            : roles().stream().map(Role::code).collect(Collectors.joining(","));
            return "%-6s %-42s %s%s".formatted(method, path, who, forPurpose() ? " for-purpose" : "");
        }
    }

    @Test
    void everyEndpointIsInTheListKeptInGit() throws IOException {
        String actual = endpoints().map(Endpoint::line).distinct().collect(Collectors.joining("\n", "", "\n"));
        Path kept = Path.of(System.getProperty("limen.root", "..")).resolve(KEPT);
        if ("1".equals(System.getenv("UPDATE_EXPECT"))) {
            Files.writeString(kept, actual);
        }
        assertThat(actual)
                .as("%s; if the change is meant, write it anew with UPDATE_EXPECT=1 and read the difference", KEPT)
                .isEqualTo(Files.readString(kept));
    }

    @Test
    void noEndpointIsClosedByForgetfulness() {
        assertThat(endpoints()
                        .filter(endpoint ->
                                !endpoint.isOpen() && endpoint.roles().isEmpty()))
                .as("each needs @Allowed or @Open")
                .allMatch(endpoint -> endpoint.path().equals("/error"));
    }

    @Test
    void everyEndpointAnswersToTheRolesItNamesAndToNobodyElse() {
        var wrong = new ArrayList<String>();
        for (Endpoint endpoint : endpoints().toList()) {
            check(endpoint, "nobody", officers.nobody().forPurpose(Purpose.BORDER_CHECK), endpoint.isOpen(), wrong);
            for (Role role : Role.values()) {
                boolean expected = endpoint.isOpen() || endpoint.roles().contains(role);
                check(endpoint, role.code(), client(endpoint, role), expected, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatReadsPersonalDataWantsAPurposeThatTheRoleHas() {
        for (Endpoint endpoint : endpoints().filter(Endpoint::forPurpose).toList()) {
            for (Role role : endpoint.roles()) {
                Http client = role == Role.DEVICE ? officers.deviceAt("ZZ") : officers.as(role);
                assertThat(endpoint.call(client).code())
                        .as("%s as %s", endpoint.line(), role)
                        .isEqualTo("purpose-missing");
                Stream.of(Purpose.values())
                        .filter(purpose -> !purpose.openTo(Set.of(role)))
                        .forEach(purpose -> assertThat(endpoint.call(client.forPurpose(purpose))
                                        .code())
                                .as("%s as %s for %s", endpoint.line(), role, purpose)
                                .isEqualTo("purpose-not-allowed"));
            }
        }
    }

    @Test
    void aTokenThatIsNoneOpensNothing() {
        for (Endpoint endpoint : endpoints().filter(any -> !any.isOpen()).toList()) {
            Http.Reply reply = endpoint.call(officers.nobody().bearing("x".repeat(43)));
            assertThat(reply.status()).as(endpoint.line()).isIn(401, 403);
        }
    }

    /// Signing out ends a session, so everybody calls with a session that nobody else uses then.
    private Http client(Endpoint endpoint, Role role) {
        Purpose purpose = Purpose.openToAnyOf(Set.of(role)).getFirst();
        if (role == Role.DEVICE) {
            return officers.deviceAt("ZZ").forPurpose(purpose);
        }
        boolean leaves = endpoint.method().equals("DELETE") && endpoint.path().equals("/api/session");
        Http client = leaves ? officers.signIn("officer." + role.code()) : officers.as(role);
        return client.forPurpose(purpose);
    }

    private static void check(Endpoint endpoint, String who, Http client, boolean expected, List<String> wrong) {
        Http.Reply reply = endpoint.call(client);
        boolean denied = (reply.status() == 401 || reply.status() == 403) && DENIED.contains(reply.code());
        if (denied == expected) {
            wrong.add("%s as %s: %d %s".formatted(endpoint.line(), who, reply.status(), reply.code()));
        }
    }

    private Stream<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
    }

    /// A mapping that names no method answers to all; one is enough to ask.
    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).toList();
        String bodyType = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse("application/json");
        return info.getPatternValues().stream()
                .flatMap(path -> names.stream().map(name -> new Endpoint(name, path, handler, bodyType)));
    }
}
