package org.limen.ceasefire.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a reported kind is in the words of the obligations.
///
/// A mortar that fires is a shot and a weapon where it stands; what it hits is an explosion somewhere else. A
/// report that
/// does not say whether fire went out or came in leaves both readings open. Words that are not in the table are
/// handed on
/// as they are.
final class Meaning {
    private static final String SHOT = "shot";
    private static final String EXPLOSION = "explosion";
    private static final String WEAPON = "weapon";

    /// The weapon classes that a word for heavy fire may stand for; none where any may be meant.
    private static final Map<String, Set<String>> HEAVY = Map.ofEntries(
            Map.entry("mortar", Set.of("mortar")),
            Map.entry("tank", Set.of("tank")),
            Map.entry("artillery", Set.of("artillery")),
            Map.entry("howitzer", Set.of("artillery")),
            Map.entry("mlrs", Set.of("rocket-launcher", "heavy-rocket-launcher")),
            Map.entry("rocket", Set.of("rocket-launcher", "heavy-rocket-launcher")),
            Map.entry("barrage", Set.of()),
            Map.entry("shelling", Set.of()),
            Map.entry("outgoing", Set.of()),
            Map.entry("impact", Set.of()),
            Map.entry("undetermined-explosion", Set.of()),
            Map.entry(EXPLOSION, Set.of()));

    private static final Set<String> LIGHT =
            Set.of("small-arms", "rifle", SHOT, "shots", "burst", "machine-gun", "heavy-machine-gun");

    private Meaning() {}

    /// One thing that holds in a reading.
    ///
    /// @param counted whether the report's count is of this; else there is at least one
    record Fact(@Nullable String kind, @Nullable String weaponClass, boolean counted) {}

    /// The readings of a kind, one of which is true; in each of them all facts hold.
    ///
    /// @param fireDirection `incoming`, `outgoing`, or null where nobody said or reports disagree
    /// @param seen          whether it was seen and not only heard: then the weapon itself was there
    static List<List<Fact>> of(@Nullable String kind, @Nullable String fireDirection, boolean seen) {
        if (kind == null) {
            return List.of(List.of(new Fact(null, null, true)));
        }
        String word = kind.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        if (LIGHT.contains(word)) {
            Fact fired = new Fact(word.equals("burst") ? word : SHOT, null, true);
            return List.of(List.of(fired, new Fact("troops", null, false)));
        }
        Set<String> classes = HEAVY.get(word);
        if (classes == null) {
            return List.of(List.of(new Fact(word, null, true)));
        }
        boolean goesOut = word.equals("outgoing") || "outgoing".equals(fireDirection);
        boolean comesIn = word.equals("impact") || "incoming".equals(fireDirection);
        boolean standsThere = seen && !classes.isEmpty() && !comesIn;
        return standsThere ? standing(classes, goesOut) : heard(classes, goesOut, comesIn);
    }

    /// A weapon that was seen: it is there, and may have fired.
    private static List<List<Fact>> standing(Set<String> classes, boolean fired) {
        Stream<List<Fact>> firing = each(classes, true).map(weapon -> List.of(weapon, new Fact(SHOT, null, false)));
        Stream<List<Fact>> silent = each(classes, true).map(List::of);
        return (fired ? firing : Stream.concat(silent, firing)).toList();
    }

    private static List<List<Fact>> heard(Set<String> classes, boolean goesOut, boolean comesIn) {
        Stream<List<Fact>> out = each(classes, false).map(weapon -> List.of(new Fact(SHOT, null, true), weapon));
        Stream<List<Fact>> in = Stream.of(List.of(new Fact(EXPLOSION, null, true)));
        if (goesOut != comesIn) {
            return (goesOut ? out : in).toList();
        }
        return Stream.concat(out, in).toList();
    }

    private static Stream<Fact> each(Set<String> classes, boolean counted) {
        return classes.isEmpty()
                ? Stream.of(new Fact(WEAPON, null, counted))
                : classes.stream().sorted().map(weaponClass -> new Fact(WEAPON, weaponClass, counted));
    }
}
