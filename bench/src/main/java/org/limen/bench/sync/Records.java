package org.limen.bench.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.limen.ledger.LedgerEvent;

/// Made-up records like those that a check leaves: what varies from one traveller to the next varies here too.
final class Records {
    private static final String[] NAMES = {
        "ANSELKA", "BERNOV", "CADDIS", "DOLMAR", "ERESKA", "FENNIK", "GORDAN", "HALVIC", "ISMERA", "JORELL", "KASTOV"
    };
    private static final String[] STATES = {"QMO", "QTA", "FRA", "GRC", "NPL", "KEN", "BRA"};
    private static final List<Map<String, String>> RULES = List.of(
            Map.of("rule", "document-valid", "found", "passed"),
            Map.of("rule", "days-of-stay", "found", "passed"),
            Map.of("rule", "lists", "found", "passed"));

    private final SplittableRandom random;
    private Instant now = Instant.parse("2026-11-15T00:00:00Z");

    Records(long seed) {
        random = new SplittableRandom(seed);
    }

    /// When the last one happened.
    Instant now() {
        return now;
    }

    /// The next one; 100,000 fill a week.
    LedgerEvent next() {
        now = now.plus(random.nextLong(12_000_000), ChronoUnit.MICROS);
        UUID arrival = id();
        Map<String, Object> body = Map.of(
                "arrival",
                arrival,
                "traveller",
                id(),
                "post",
                "SB",
                "lane",
                "" + (1 + random.nextInt(8)),
                "direction",
                random.nextBoolean() ? "entry" : "exit",
                "person",
                person(),
                "outcome",
                random.nextInt(20) == 0 ? "referred" : "cleared",
                "rules",
                RULES,
                "editions",
                Map.of("wanted", 412, "lost-documents", 1187, "pack", "morvania 3"),
                "officer",
                "o-" + random.nextInt(40));
        return new LedgerEvent("bench", arrival.toString(), now, body);
    }

    private Map<String, String> person() {
        return Map.of(
                "surname",
                name(),
                "givenNames",
                name() + " " + name(),
                "birthDate",
                (1940 + random.nextInt(70)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10),
                "nationality",
                STATES[random.nextInt(STATES.length)],
                "documentNumber",
                (char) ('A' + random.nextInt(26)) + "" + random.nextInt(1_000_000, 9_999_999));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)] + (char) ('A' + random.nextInt(26));
    }
}
