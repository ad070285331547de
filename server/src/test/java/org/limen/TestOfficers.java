package org.limen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.limen.access.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/// Officers of the node under test, made through its own API, each by an administrator whom the set-up code made.
@TestComponent
public class TestOfficers {
    public static final String SETUP_CODE = "TESTS-TESTS-TESTS-TESTS";
    public static final String PASSWORD = "seven green kettles sing";
    private static final String ADMINISTRATOR = "first.administrator";

    private final Map<List<Role>, Http> signedIn = new ConcurrentHashMap<>();
    private final Map<String, String> devices = new ConcurrentHashMap<>();
    private final Environment environment;

    public TestOfficers(Environment environment) {
        this.environment = environment;
    }

    /// A client that nobody signed in with.
    public Http nobody() {
        return Http.on(port());
    }

    /// A client that nobody signed in with, calling from another address of the loopback network.
    public Http nobodyAt(String address) {
        return Http.on(port(), address);
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /// The node's first administrator, signed in.
    public synchronized Http administrator() {
        return stillSignedIn(List.of(), ADMINISTRATOR);
    }

    /// An officer with these roles and no others, bound to no post, signed in.
    public synchronized Http as(Role... roles) {
        List<Role> held = Arrays.stream(roles).sorted().toList();
        String name = "officer." + held.stream().map(Role::code).collect(Collectors.joining("."));
        return stillSignedIn(held, name);
    }

    /// A device at a post, which is made when it is not there.
    public synchronized Http deviceAt(String post) {
        return nobody().bearing(devices.computeIfAbsent(post, this::deviceToken));
    }

    /// Signs in with the password that all test officers have.
    public Http signIn(String name) {
        return signIn(name, PASSWORD);
    }

    public Http signIn(String name, String password) {
        Http client = nobody();
        Http.Reply reply = client.post("/api/session", Map.of("name", name, "password", password));
        if (reply.status() != 200) {
            throw new AssertionError("sign-in of " + name + ": " + reply.status() + " " + reply.text());
        }
        return client;
    }

    /// Makes an officer and gives the id.
    public UUID make(String name, Role... roles) {
        UUID id = UUID.randomUUID();
        Http.Reply reply = administrator().post("/api/officers", wanted(id, name, roles));
        if (reply.status() != 201) {
            throw new AssertionError("making " + name + ": " + reply.status() + " " + reply.text());
        }
        return id;
    }

    /// The body that makes an officer.
    public static Map<String, Object> wanted(UUID id, String name, Role... roles) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "fullName",
                "Officer of tests",
                "roles",
                Arrays.stream(roles).map(Role::code).toList(),
                "language",
                "en",
                "password",
                PASSWORD,
                "oneTimeCodeRequired",
                false);
    }

    private Http stillSignedIn(List<Role> roles, String name) {
        Http before = signedIn.get(roles);
        if (before != null && before.get("/api/session").status() == 200) {
            return before;
        }
        if (before == null) {
            provide(roles, name);
        }
        Http client = signIn(name);
        signedIn.put(roles, client);
        return client;
    }

    private void provide(List<Role> roles, String name) {
        if (!name.equals(ADMINISTRATOR)) {
            make(name, roles.toArray(Role[]::new));
        } else {
            nobody().post(
                            "/api/setup",
                            Map.of(
                                    "code",
                                    SETUP_CODE,
                                    "name",
                                    name,
                                    "fullName",
                                    "First Administrator",
                                    "password",
                                    PASSWORD));
        }
    }

    private String deviceToken(String post) {
        Http administrator = administrator();
        administrator.put(
                "/api/posts/" + post, Map.of("name", "Post " + post, "kind", "road", "lanes", List.of("1", "2")));
        Http.Reply made = administrator.post(
                "/api/devices", Map.of("id", UUID.randomUUID(), "name", "device at " + post, "post", post));
        return made.json().path("token").asString();
    }
}
