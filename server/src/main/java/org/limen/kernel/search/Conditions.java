package org.limen.kernel.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a search as SQL with named parameters; all of them hold together.
public final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /// A condition with one parameter; none where no value is given.
    public Conditions add(String condition, String name, @Nullable Object value) {
        return value == null ? this : add(condition, Map.of(name, value));
    }

    /// A condition with its parameters.
    public Conditions add(String condition, Map<String, ?> values) {
        all.add(condition);
        params.putAll(values);
        return this;
    }

    /// A parameter that stands outside of the conditions.
    public Conditions param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /// That a row comes after where a page ended, the latest first.
    ///
    /// @param columns time and id, with a comma between
    public Conditions after(@Nullable Cursor cursor, String columns) {
        return cursor == null
                ? this
                : add(
                        "(" + columns + ") < (:cursorAt, :cursorId)",
                        Map.of("cursorAt", cursor.atUtc(), "cursorId", cursor.id()));
    }

    public String sql() {
        return all.isEmpty() ? "true" : "(" + String.join(" AND ", all) + ")";
    }

    public Map<String, Object> params() {
        return params;
    }

    /// The pattern of LIKE for texts that begin so; null for nothing.
    public static @Nullable String beginning(@Nullable String text) {
        return text == null || text.isBlank() ? null : escaped(text) + "%";
    }

    /// The pattern of LIKE for texts that hold it somewhere; null for nothing.
    public static @Nullable String holding(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.strip().replaceAll("[%_\\\\]", "\\\\$0");
    }
}
