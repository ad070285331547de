package org.limen.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.engine.stay.TravellerGroup;
import org.limen.kernel.CountryCode;
import org.limen.kernel.Source;
import org.limen.screening.ListedDocument;

/// One document at one crossing, with everything that the document rules look at.
///
/// @param supporting    visas and permits shown beside it
/// @param entering      whether the traveller comes in (some rules ask nothing of who leaves)
/// @param on            the day of the crossing
/// @param departure     the last day of the planned stay, or null when no stay was named
/// @param group         what the state asks of this traveller's nationality
/// @param pack          the country pack's edition that the group is from
/// @param here          the state whose border this is
/// @param issuersBeside issuers known here beside those of ICAO Doc 9303 Part 3
/// @param listed        the entry that reports this document lost or stolen
/// @param documentList  the list of documents that was looked into, if there is one
public record DocumentCase(
        TravelDocument document,
        List<TravelDocument> supporting,
        boolean entering,
        LocalDate on,
        @Nullable LocalDate departure,
        TravellerGroup group,
        Source pack,
        CountryCode here,
        Set<String> issuersBeside,
        Optional<ListedDocument> listed,
        @Nullable Source documentList) {
    public DocumentCase {
        supporting = List.copyOf(supporting);
        issuersBeside = Set.copyOf(issuersBeside);
    }
}
