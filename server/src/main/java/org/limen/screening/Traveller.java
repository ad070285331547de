package org.limen.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;

/// What is known of a person who is screened.
///
/// @param personKey     the key under which judgements are kept
/// @param names         each name as written on a document, surname and given names in one text
/// @param birthDate     as far as it is known
/// @param nationality   three letters, or empty
/// @param sex           `M`, `F` or `X`
/// @param documentNumber or empty
/// @param nameTruncated whether the last word of the name may be cut off, as in a machine-readable zone
public record Traveller(
        String personKey,
        List<String> names,
        @Nullable PartialDate birthDate,
        String nationality,
        String sex,
        String documentNumber,
        boolean nameTruncated) {
    public Traveller {
        names = List.copyOf(names);
    }
}
