package org.limen.allegation.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/// A letter as it went out; its pages are kept apart, by its id.
///
/// @param step     the step that it went out with
/// @param kind     `protest` or `notify`
/// @param number   the allegation's with the letter's own: `2026/0012/2`
/// @param issuedAt the date that it bears
/// @param xhtml    the text that was printed
/// @param sha256   over the printed pages
public record Letter(
        UUID id,
        @JsonIgnore UUID allegation,
        UUID step,
        int ordinal,
        String kind,
        String party,
        String language,
        String number,
        Instant issuedAt,
        Instant recordedAt,
        @JsonIgnore String xhtml,
        String sha256,
        int bytes) {

    /// The same letter, on record since a moment.
    public Letter recorded(Instant moment) {
        return new Letter(
                id, allegation, step, ordinal, kind, party, language, number, issuedAt, moment, xhtml, sha256, bytes);
    }
}
