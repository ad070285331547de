package org.limen.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.limen.demo.world.Region;
import org.limen.demo.world.Region.Account;
import org.limen.demo.world.Region.Device;
import org.limen.demo.world.Region.Officer;
import org.limen.demo.world.Region.Post;

/// Everybody who works at the region's posts, each signed in with a client of their own.
///
/// The first administrator is made with the set-up code, and makes the others.
final class Staff {
    private static final String FIRST_LINE = "first-line";
    private static final String SECOND_LINE = "second-line";

    /// Where those work who are bound to no crossing point.
    private static final String NO_POST = "-";

    private final NodeClient administrator;
    private final Map<String, List<NodeClient>> byDuty = new HashMap<>();
    private final Map<String, NodeClient> devices = new HashMap<>();

    private Staff(NodeClient administrator) {
        this.administrator = administrator;
    }

    /// Sets a fresh node up: the administrator, posts, officers, devices.
    static Staff setUp(NodeClient nobody, String setUpCode, Region region, String password) {
        Account first = region.administrator();
        nobody.post(
                        "/api/setup",
                        Map.of(
                                "code",
                                setUpCode,
                                "name",
                                first.name(),
                                "fullName",
                                first.fullName(),
                                "password",
                                password))
                .orRefused("make the first administrator");
        var staff = new Staff(signedIn(nobody, first.name(), password));
        region.posts().forEach(staff::make);
        region.officers().forEach(officer -> staff.make(officer, nobody, password));
        region.devices().forEach(device -> staff.make(device, nobody));
        return staff;
    }

    /// A password that is new at every start: nobody else knows it, and no file holds it.
    static String newPassword() {
        var random = new SecureRandom();
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        return IntStream.range(0, 4)
                .mapToObj(group -> random.ints(4, 0, letters.length())
                        .mapToObj(at -> letters.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    NodeClient administrator() {
        return administrator;
    }

    /// Who takes arrivals in this lane: the device that stands there, or an officer of the post.
    NodeClient booth(String post, String lane) {
        NodeClient device = devices.get(post + " " + lane);
        return device == null ? firstLine(post, lane) : device;
    }

    /// The officer of the post who decides in this lane.
    NodeClient firstLine(String post, String lane) {
        return onDuty(post, FIRST_LINE, lane);
    }

    NodeClient secondLine(String post) {
        return onDuty(post, SECOND_LINE, "");
    }

    /// Somebody with this role, wherever they work.
    NodeClient anybody(String role) {
        return byDuty.entrySet().stream()
                .filter(duty -> duty.getKey().endsWith(" " + role))
                .map(duty -> duty.getValue().getFirst())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("sample/region.json has no officer for " + role));
    }

    private NodeClient onDuty(String post, String role, String lane) {
        List<NodeClient> there = byDuty.getOrDefault(post + " " + role, List.of());
        if (there.isEmpty()) {
            throw new IllegalStateException("sample/region.json has no officer for " + role + " at " + post);
        }
        return there.get(Math.floorMod(lane.hashCode(), there.size()));
    }

    private void make(Post post) {
        administrator
                .put(
                        "/api/posts/" + post.code(),
                        Map.of("name", post.name(), "kind", post.kind(), "lanes", post.lanes()))
                .orRefused("make the post " + post.code());
    }

    /// The administrator gives a password for the first time; the officer changes it to the one that is printed.
    private void make(Officer officer, NodeClient nobody, String password) {
        String first = newPassword();
        var form = new HashMap<String, Object>();
        form.put("id", java.util.UUID.randomUUID());
        form.put("name", officer.name());
        form.put("fullName", officer.fullName());
        form.put("roles", officer.roles());
        form.put("post", officer.post());
        form.put("language", officer.language());
        form.put("password", first);
        form.put("oneTimeCodeRequired", false);
        administrator.post("/api/officers", form).orRefused("make the officer " + officer.name());
        NodeClient client = signedIn(nobody, officer.name(), first);
        client.post("/api/session/password", Map.of("old", first, "new", password))
                .orRefused("change the password of " + officer.name());
        officer.roles()
                .forEach(role -> byDuty.computeIfAbsent(
                                (officer.post() == null ? NO_POST : officer.post()) + " " + role,
                                _ -> new ArrayList<>())
                        .add(client));
    }

    private void make(Device device, NodeClient nobody) {
        var reply = administrator
                .post(
                        "/api/devices",
                        Map.of("id", java.util.UUID.randomUUID(), "name", device.name(), "post", device.post()))
                .orRefused("make the device " + device.name());
        NodeClient client = nobody.anotherWith(reply.body().path("token").asString());
        device.lanes().forEach(lane -> devices.put(device.post() + " " + lane, client));
    }

    private static NodeClient signedIn(NodeClient nobody, String name, String password) {
        NodeClient client = nobody.another();
        client.post("/api/session", Map.of("name", name, "password", password)).orRefused("sign in as " + name);
        client.get("/api/session").orRefused("read the session of " + name);
        return client;
    }
}
