package org.limen.dailyreport.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One making of a day's report.
///
/// @param number 1 for the first of its day
/// @param asOf   what was recorded by then is in it
public record Edition(
        UUID id,
        LocalDate day,
        int number,
        Instant asOf,
        Instant recordedAt,
        UUID officer,
        String officerName,
        Summary summary,
        List<Sheet> sheets) {

    /// The numbers that a list of reports shows.
    public record Summary(int events, int likely, int undecided, int incidents, int restrictions, int corrections) {}

    /// A file of it.
    ///
    /// @param name      `json`, `csv`, `html-en`, `pdf-ar`
    /// @param signature of the node (Ed25519, base64) over [Seals#text]
    public record Sheet(String name, String sha256, String signature, Instant recordedAt, long bytes) {}
}
