package org.limen.engine.names.sound;

import java.util.HashSet;
import java.util.Set;

/// Personal names that many peoples bear, in Latin letters: what a name written by its sound probably was.
public final class KnownNames {
    private static final String RESOURCE = "known-names.txt";
    private static final Set<String> ALL = load();

    private KnownNames() {}

    /// Every known name in the letters A to Z.
    public static Set<String> all() {
        return ALL;
    }

    static boolean contains(String letters) {
        return ALL.contains(letters);
    }

    private static Set<String> load() {
        var names = new HashSet<String>();
        for (String line : Tables.lines(RESOURCE)) {
            names.addAll(Set.of(line.split(" ")));
        }
        return Set.copyOf(names);
    }
}
