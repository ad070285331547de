package org.limen.engine.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;

/// What is known of a traveller who is screened.
///
/// @param names             every name that the traveller gives or carries; each is compared for itself
/// @param birthDate         null where unknown
/// @param nationality       a code or an English word; empty where unknown
/// @param sex               or unspecified
/// @param documentNumber    empty where unknown
/// @param birthPlace        empty where unknown
/// @param lastTokenIsPrefix whether the names' last words may be cut off, as in a full machine-readable zone
public record Query(
        List<String> names,
        @Nullable PartialDate birthDate,
        String nationality,
        Sex sex,
        String documentNumber,
        String birthPlace,
        boolean lastTokenIsPrefix) {
    /// Further names are left out.
    public static final int NAMES_MAX = 16;

    public Query {
        names = List.copyOf(names);
    }

    public static Query ofName(String name) {
        return new Query(List.of(name), null, "", Sex.UNSPECIFIED, "", "", false);
    }

    public Query bornOn(@Nullable PartialDate date) {
        return new Query(names, date, nationality, sex, documentNumber, birthPlace, lastTokenIsPrefix);
    }

    public Query withLastTokenAsPrefix() {
        return new Query(names, birthDate, nationality, sex, documentNumber, birthPlace, true);
    }

    public Query ofNationality(String state) {
        return new Query(names, birthDate, state, sex, documentNumber, birthPlace, lastTokenIsPrefix);
    }

    public Query ofSex(Sex stated) {
        return new Query(names, birthDate, nationality, stated, documentNumber, birthPlace, lastTokenIsPrefix);
    }

    public Query withDocument(String number) {
        return new Query(names, birthDate, nationality, sex, number, birthPlace, lastTokenIsPrefix);
    }

    public Query bornAt(String place) {
        return new Query(names, birthDate, nationality, sex, documentNumber, place, lastTokenIsPrefix);
    }
}
