package org.limen.stay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.limen.engine.stay.CountryPack;

/// The country packs that ship with Limen, by name: `90-180`, `morvania`, `taldria`.
///
/// A pack is read once and kept; a file added to `packs/` on the class path is a pack at once.
public final class CountryPacks {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final ConcurrentHashMap<String, CountryPack> READ = new ConcurrentHashMap<>();

    private CountryPacks() {}

    /// The pack of a name that is known to exist, as a node's configuration names it.
    ///
    /// @throws BadPack when there is none, or its file is not right; the message says what and where
    public static CountryPack named(String name) {
        return find(name).orElseThrow(() -> new BadPack(name, "", "there is no country pack of this name"));
    }

    /// The pack of a name that somebody typed, or empty when there is none.
    ///
    /// @throws BadPack when the pack's file is not right
    public static Optional<CountryPack> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(READ.computeIfAbsent(name, CountryPacks::read));
    }

    /// The pack of a file.
    ///
    /// @throws BadPack when the file is not right
    public static CountryPack read(byte[] json) {
        String name = JsonPlace.root("", json).text("name");
        if (!NAME.matcher(name).matches()) {
            throw new BadPack(name, "name", "must be of lower-case letters and digits, with hyphens between");
        }
        return PackReader.read(name, json);
    }

    private static @Nullable CountryPack read(String name) {
        try (var file = CountryPacks.class.getResourceAsStream("/packs/" + name + ".json")) {
            return file == null ? null : PackReader.read(name, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the country pack " + name + " cannot be read", e);
        }
    }
}
