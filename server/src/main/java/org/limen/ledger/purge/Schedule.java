package org.limen.ledger.purge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/// How long this node keeps the bodies of each kind of entry; a kind that is not here is kept for ever.
///
/// @param keep by kind
public record Schedule(Map<String, Period> keep) {
    public Schedule {
        keep = Map.copyOf(keep);
    }

    /// Reads the setting `limen.ledger.keep`: `arrival=P5Y, hit=P3Y6M` (ISO 8601 periods).
    ///
    /// @throws IllegalArgumentException when it cannot be read: a node does not start on half a schedule
    static Schedule of(String setting) {
        var keep = new TreeMap<String, Period>();
        for (String part : setting.split(",", -1)) {
            if (!part.isBlank()) {
                String[] pair = part.split("=", 2);
                Period before = pair.length < 2 ? null : keep.put(pair[0].strip(), period(part, pair[1].strip()));
                if (pair.length < 2 || before != null || PurgedBodies.STAYING.contains(pair[0].strip())) {
                    throw wrong(part);
                }
            }
        }
        return new Schedule(keep);
    }

    /// What happened before this moment has been kept long enough.
    Instant limit(Period kept, Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minus(kept)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Period period(String part, String text) {
        try {
            Period period = Period.parse(text);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException e) {
            throw wrong(part);
        }
        throw wrong(part);
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException("limen.ledger.keep: '" + part.strip()
                + "' is not a kind of entry and how long it is kept, arrival=P5Y say, each kind once");
    }
}
