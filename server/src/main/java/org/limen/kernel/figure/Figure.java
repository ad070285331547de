package org.limen.kernel.figure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A family of figures: one name, one meaning, a value for each set of labels.
///
/// @param name without the node's prefix, with its unit last: `list_age_seconds`
/// @param help one English sentence without a line break
public record Figure(String name, Kind kind, String help, List<Value> values) {

    /// Whether it goes up and down or only up.
    public enum Kind {
        GAUGE,
        COUNTER
    }

    /// One value.
    public record Value(SortedMap<String, String> labels, double value) {}

    public static Figure gauge(String name, String help, double value) {
        return new Figure(name, Kind.GAUGE, help, List.of(plain(value)));
    }

    public static Figure counter(String name, String help, double value) {
        return new Figure(name, Kind.COUNTER, help, List.of(plain(value)));
    }

    /// A value with one label.
    public static Value of(String label, String text, double value) {
        return new Value(new TreeMap<>(java.util.Map.of(label, text)), value);
    }

    private static Value plain(double value) {
        return new Value(new TreeMap<>(), value);
    }
}
