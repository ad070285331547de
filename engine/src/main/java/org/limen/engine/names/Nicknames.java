package org.limen.engine.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.limen.engine.names.sound.Tables;

/// Short forms, pet forms and forms in other languages of given names: SASHA of ALEKSANDR, BOB of ROBERT.
///
/// The relation holds in both directions and only between a name and its forms, not between two forms of one name:
/// ALEX and SANDY need not be one person.
public final class Nicknames {
    private static final Map<String, Set<String>> FORMS = load();

    private Nicknames() {}

    /// The names of this one's other forms, in the letters A to Z; none where it has none.
    public static Set<String> of(String letters) {
        return FORMS.getOrDefault(letters, Set.of());
    }

    private static Map<String, Set<String>> load() {
        var forms = new HashMap<String, Set<String>>();
        for (String line : Tables.lines(Nicknames.class, "nicknames.txt")) {
            String[] names = line.split(" ");
            for (int i = 1; i < names.length; i++) {
                forms.computeIfAbsent(names[0], key -> new TreeSet<>()).add(names[i]);
                forms.computeIfAbsent(names[i], key -> new TreeSet<>()).add(names[0]);
            }
        }
        forms.replaceAll((name, others) -> Set.copyOf(others));
        return Map.copyOf(forms);
    }
}
