package org.limen.bench.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;
import org.limen.engine.sync.Carried;

/// Made-up records like those that a check leaves: what varies from one traveller to the next varies here too.
final class Records {
    private static final String[] NAMES = {
        "ANSELKA", "BERNOV", "CADDIS", "DOLMAR", "ERESKA", "FENNIK", "GORDAN", "HALVIC", "ISMERA", "JORELL", "KASTOV"
    };
    private static final String[] STATES = {"QMO", "QTA", "FRA", "GRC", "NPL", "KEN", "BRA"};

    private final SplittableRandom random;
    private Instant now = Instant.parse("2026-11-15T00:00:00Z");

    Records(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The next one; 100,000 fill a week.
    Carried next() {
        now = now.plus(random.nextLong(12_000_000), ChronoUnit.MICROS);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        UUID arrival = id();
        String json = "{\"arrival\":\"" + arrival + "\",\"traveller\":\"" + id() + "\",\"post\":\"SB\",\"lane\":\""
                + (1 + random.nextInt(8)) + "\",\"direction\":\"" + (random.nextBoolean() ? "entry" : "exit")
                + "\",\"person\":{\"surname\":\"" + name() + "\",\"givenNames\":\"" + name() + " " + name()
                + "\",\"birthDate\":\"" + (1940 + random.nextInt(70)) + "-0" + (1 + random.nextInt(9)) + "-1"
                + random.nextInt(10) + "\",\"nationality\":\"" + state() + "\",\"documentNumber\":\""
                + (char) ('A' + random.nextInt(26)) + random.nextInt(1_000_000, 9_999_999)
                + "\"},\"outcome\":\"" + (random.nextInt(20) == 0 ? "referred" : "cleared")
                + "\",\"reasons\":[],\"rules\":[{\"rule\":\"document-valid\",\"found\":\"passed\"},{\"rule\":"
                + "\"days-of-stay\",\"found\":\"passed\"},{\"rule\":\"lists\",\"found\":\"passed\"}],\"editions\":"
                + "{\"wanted\":412,\"lost-documents\":1187,\"pack\":\"morvania 3\"},\"officer\":\"o-"
                + random.nextInt(40) + "\"}";
        Instant recorded = now.plusMillis(3 + random.nextInt(40));
        return new Carried(
                id(),
                "crossing-checked",
                arrival.toString(),
                now,
                recorded,
                new Carried.Whole(HexFormat.of().formatHex(salt), json));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)] + (char) ('A' + random.nextInt(26));
    }

    private String state() {
        return STATES[random.nextInt(STATES.length)];
    }
}
