package org.limen.engine.lists;

import java.util.Optional;
import java.util.stream.Stream;

/// What a list asks of who finds the person.
public enum Category {
    ARREST("arrest"),
    REFUSE_ENTRY("refuse-entry"),
    /// Note where and with whom, and let nothing be noticed; also what a list means that doesn't say.
    DISCREET_CHECK("discreet-check"),
    MISSING_PERSON("missing-person"),
    PROTECTION("protection");

    private final String code;

    Category(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Category> of(String code) {
        return Stream.of(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
