package org.limen.document;

import org.jspecify.annotations.Nullable;
import org.limen.engine.mrz.MrzDate;

/// The person whom a document names.
///
/// @param birthDate     null when unreadable
/// @param sex           `M`, `F` or `X`
/// @param nationality   three letters (Germany's `D` as `D`), or empty
/// @param nameTruncated whether the last word of the name may be cut off
public record Holder(
        String surname,
        String givenNames,
        @Nullable MrzDate birthDate,
        String sex,
        String nationality,
        boolean nameTruncated) {

    public String fullName() {
        return (givenNames + " " + surname).strip();
    }
}
