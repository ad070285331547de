package org.limen.engine;

import org.jspecify.annotations.Nullable;

/// What is wrong with one piece of input, in a form that a program can match and a person can read.
///
/// @param code     stable, in kebab-case: `check-digit-wrong`
/// @param severity whether the input can still be relied on
/// @param field    the field at fault, in camelCase as in the result, or null where it is the whole
/// @param message  one English sentence that says what is wrong and where
public record Problem(
        String code, Severity severity, @Nullable String field, String message) {

    /// How much a problem takes away from the value that it stands beside.
    public enum Severity {
        /// The value can't be relied on.
        ERROR,
        /// The value stands, with something that a reader should know.
        WARNING
    }

    public static Problem error(String code, @Nullable String field, String message) {
        return new Problem(code, Severity.ERROR, field, message);
    }

    public static Problem warning(String code, @Nullable String field, String message) {
        return new Problem(code, Severity.WARNING, field, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
