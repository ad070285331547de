package org.limen.demo.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The made-up region of `sample/region.json`: two states, their crossing points, and who works there.
///
/// @param administrator signs in first and sets everything else up
/// @param authorities   who signs which lists
public record Region(
        Node node,
        List<Post> posts,
        Account administrator,
        List<Officer> officers,
        List<Device> devices,
        List<Authority> authorities) {
    private static final Region SAMPLE = read();

    public static Region sample() {
        return SAMPLE;
    }

    /// @param neighbour the state on the other side
    /// @param pack      the rules of stay that apply here
    public record Node(
            String name,
            String authority,
            String state,
            String neighbour,
            String pack,
            String zone,
            List<Signatory> parties) {}

    /// A party of the agreement, as the node's settings name it.
    ///
    /// @param languages of letters to it
    /// @param office    whom letters are addressed to
    public record Signatory(String code, Map<String, String> names, List<String> languages, String office) {

        /// The settings of the party in its place among all.
        public Map<String, String> settings(int place) {
            String prefix = "limen.allegation.parties[" + place + "].";
            var settings = new HashMap<String, String>();
            settings.put(prefix + "code", code);
            settings.put(prefix + "languages", String.join(",", languages));
            settings.put(prefix + "office", office);
            names.forEach((language, name) -> settings.put(prefix + "names." + language, name));
            return settings;
        }
    }

    /// @param share of a hundred travellers, how many choose this post
    public record Post(String code, String name, String kind, List<String> lanes, int share) {}

    /// The name to sign in with and the name of the made-up officer.
    public record Account(String name, String fullName) {}

    public record Officer(
            String name,
            String fullName,
            List<String> roles,
            @Nullable String post,
            String language) {}

    /// A reader or gate that sends arrivals from these lanes by itself.
    public record Device(String name, String post, List<String> lanes) {}

    public record Authority(String code, String name, List<String> lists) {}

    private static Region read() {
        try (InputStream in = Objects.requireNonNull(
                Region.class.getResourceAsStream("/sample/region.json"), "sample/region.json is not in the jar")) {
            return JsonMapper.builder().build().readValue(in, Region.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
