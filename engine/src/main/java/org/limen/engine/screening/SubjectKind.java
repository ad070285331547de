package org.limen.engine.screening;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a list entry is; persons are screened at the border, the others are only searched for.
public enum SubjectKind {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT;

    /// In small letters, as it stands in files and answers.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubjectKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
