package org.limen.engine.screening;

import java.util.List;
import java.util.Set;
import org.limen.engine.PartialDate;

/// A person on a list, with everything that the list knows to tell the person from others.
///
/// @param entryId         the entry's id within its list
/// @param list            the list's name
/// @param names           the main name first; at least one for the entry to be found by name
/// @param birthDates      all that the list gives, partial ones included
/// @param nationalities   as the list writes them: codes or English words
/// @param sex             or unspecified
/// @param documentNumbers passports and identity cards
public record ListedPerson(
        String entryId,
        String list,
        List<ListedName> names,
        List<PartialDate> birthDates,
        Set<String> nationalities,
        Sex sex,
        List<String> documentNumbers) {

    public ListedPerson {
        names = List.copyOf(names);
        birthDates = birthDates.stream().sorted().distinct().toList();
        nationalities = Set.copyOf(nationalities);
        documentNumbers = List.copyOf(documentNumbers);
    }
}
