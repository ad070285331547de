package org.limen.engine.screening;

import java.util.List;
import java.util.Set;
import org.limen.engine.PartialDate;

/// A person, organisation, vessel or aircraft on a list, with everything that the list knows to tell it from others.
///
/// @param entryId         the entry's id within its list
/// @param list            the list's name
/// @param kind            what it is
/// @param names           the main name first; at least one for the entry to be found by name
/// @param birthDates      all that the list gives, partial ones included; a range of years as each of its years
/// @param nationalities   as the list writes them: codes or English words
/// @param sex             or unspecified
/// @param documentNumbers passports and identity cards; registration and IMO numbers of what is no person
/// @param birthPlaces     as the list writes them
public record ListedSubject(
        String entryId,
        String list,
        SubjectKind kind,
        List<ListedName> names,
        List<PartialDate> birthDates,
        Set<String> nationalities,
        Sex sex,
        List<String> documentNumbers,
        List<String> birthPlaces) {

    public ListedSubject {
        names = List.copyOf(names);
        birthDates = birthDates.stream().sorted().distinct().toList();
        nationalities = Set.copyOf(nationalities);
        documentNumbers = List.copyOf(documentNumbers);
        birthPlaces = List.copyOf(birthPlaces);
    }

    /// A person of whose birthplace nothing is known.
    public static ListedSubject person(
            String entryId,
            String list,
            List<ListedName> names,
            List<PartialDate> birthDates,
            Set<String> nationalities,
            Sex sex,
            List<String> documentNumbers) {
        return new ListedSubject(
                entryId, list, SubjectKind.PERSON, names, birthDates, nationalities, sex, documentNumbers, List.of());
    }
}
