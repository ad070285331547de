package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.limen.engine.names.sound.Tables;

/// Names whose Latin spelling no rule gives, by how they are written in their script.
final class NameTable {
    private final Map<String, List<String>> names = new HashMap<>();

    private NameTable() {}

    /// A table with the Latin name first on each line, then the forms in the script, each put into one form.
    static NameTable ofForms(String resource, UnaryOperator<String> plain) {
        var table = new NameTable();
        for (String line : Tables.lines(NameTable.class, resource)) {
            String[] cells = line.split(" ");
            for (int i = 1; i < cells.length; i++) {
                table.add(plain.apply(cells[i]), cells[0]);
            }
        }
        return table;
    }

    /// A table with a form in the script first on each line, then its Latin spellings, kept as they stand.
    static NameTable ofSpellings(String resource) {
        var table = new NameTable();
        for (String line : Tables.lines(NameTable.class, resource)) {
            String[] cells = line.split("[ \t]");
            table.names.put(cells[0], List.of(cells).subList(1, cells.length));
        }
        return table;
    }

    private void add(String form, String latin) {
        List<String> spellings = names.computeIfAbsent(form, key -> new ArrayList<>());
        if (!spellings.contains(latin)) {
            spellings.add(latin);
        }
    }

    boolean contains(String form) {
        return names.containsKey(form);
    }

    /// The Latin spellings, the commonest first; empty where the table doesn't know the form.
    List<String> of(String form) {
        return names.getOrDefault(form, List.of());
    }

    /// A reading for each spelling, the first one likelier than the others.
    List<Reading> readings(String form, int cost) {
        var readings = new ArrayList<Reading>();
        for (String spelling : of(form)) {
            readings.add(Reading.of(spelling).costing(cost + 3 * readings.size()));
        }
        return readings;
    }
}
