package org.limen.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.mrz.Mrz;
import org.limen.engine.mrz.MrzDate;

/// A document as it was read, from its zone, from what was typed, or from both.
///
/// @param format      the zone's layout, or null without one
/// @param valid       whether the zone is well-formed with every check digit right; true without a zone
/// @param problems    what is wrong with the zone
/// @param repairs     reading errors that were proven and put right
/// @param differences fields in which the typed data and the zone differ
public record TravelDocument(
        DocumentKind kind,
        String number,
        String issuer,
        @Nullable MrzDate expiryDate,
        @Nullable String format,
        boolean valid,
        List<Problem> problems,
        List<Mrz.Repair> repairs,
        List<String> differences,
        Holder holder) {
    public TravelDocument {
        problems = List.copyOf(problems);
        repairs = List.copyOf(repairs);
        differences = List.copyOf(differences);
    }

    /// Whether document and holder are named well enough to be looked up.
    @JsonIgnore
    public boolean isIdentified() {
        return !number.isEmpty() && !issuer.isEmpty();
    }

    /// The document's key in the record: issuer and number.
    @JsonIgnore
    public String key() {
        return issuer + ":" + number;
    }
}
