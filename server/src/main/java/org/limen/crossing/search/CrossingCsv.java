package org.limen.crossing.search;

import org.limen.kernel.Csv;

/// Crossings as comma-separated values.
final class CrossingCsv {
    static final String HEAD = Csv.line(
            "id",
            "at",
            "decidedAt",
            "post",
            "lane",
            "direction",
            "conveyance",
            "state",
            "outcome",
            "reason",
            "surname",
            "givenNames",
            "birthDate",
            "nationality",
            "documentNumber");

    private CrossingCsv() {}

    static String line(CrossingSearch.Row row) {
        return Csv.line(
                row.id(),
                row.at(),
                row.decidedAt(),
                row.post(),
                row.lane(),
                row.direction().code(),
                row.conveyance(),
                row.state(),
                row.outcome(),
                row.topReason() == null ? null : row.topReason().code(),
                row.surname(),
                row.givenNames(),
                row.birthDate(),
                row.nationality(),
                row.documentNumber());
    }
}
