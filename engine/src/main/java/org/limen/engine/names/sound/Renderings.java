package org.limen.engine.names.sound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ways in which units of one script are written in Latin letters, each with what it costs.
///
/// A line of the table has a unit, or several that sound different together, a tabulator, and renderings parted by
/// blanks, each with its cost in tenths of nats behind a colon; `_` is nothing at all and the unit `$` the word's end.
final class Renderings {
    /// The unit behind the last one.
    static final String END = "$";

    private static final String NOTHING = "_";

    private final Map<String, List<Spelling>> table = new HashMap<>();
    private int unitsMax = 1;

    private Renderings() {}

    static Renderings of(String resource) {
        var renderings = new Renderings();
        Tables.lines(resource).forEach(renderings::add);
        return renderings;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        String units = line.substring(0, tab);
        var spellings = new ArrayList<Spelling>();
        for (String cell : line.substring(tab + 1).split(" ")) {
            int colon = cell.indexOf(':');
            String letters = cell.substring(0, colon);
            spellings.add(
                    new Spelling(letters.equals(NOTHING) ? "" : letters, Integer.parseInt(cell.substring(colon + 1))));
        }
        table.put(units, List.copyOf(spellings));
        unitsMax = Math.max(unitsMax, units.split(" ").length);
    }

    /// How many units a line of the table may have.
    int unitsMax() {
        return unitsMax;
    }

    /// Empty where the table doesn't know the units.
    List<Spelling> of(List<String> units) {
        return table.getOrDefault(units.size() == 1 ? units.getFirst() : String.join(" ", units), List.of());
    }
}
