package org.limen.access.reading;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.INSPECTOR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Officers;
import org.limen.access.Purpose;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows who read what; looking is a reading too.
@RestController
class ReadController {
    private static final int LIMIT_MAX = 500;

    private final ReadingTable readings;
    private final Officers officers;

    ReadController(ReadingTable readings, Officers officers) {
        this.readings = readings;
        this.officers = officers;
    }

    record OfficerName(OfficerId id, String name) {}

    record Item(
            long sequence, Instant at, OfficerName officer, Purpose purpose, String what, String subject, int count) {}

    record Found(List<Item> items, @Nullable Long next) {}

    @Allowed({INSPECTOR, ADMINISTRATOR})
    @ForPurpose
    @GetMapping("/api/reads")
    ResponseEntity<?> find(
            Officer reader,
            Purpose forPurpose,
            @RequestParam(required = false) @Nullable UUID officer,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        Optional<Purpose> asked = Optional.ofNullable(purpose).flatMap(Purpose::of);
        if (purpose != null && asked.isEmpty()) {
            return Problems.respond(new Refusal(
                    "purpose-unknown", 400, "There is no purpose '" + purpose + "'.", Map.of("purpose", purpose)));
        }
        int shown = Math.clamp(limit, 1, LIMIT_MAX);
        List<Item> items = readings
                .find(new ReadingTable.Asked(
                        officer, subject, asked.orElse(null), from, to, before, reader.has(INSPECTOR), shown))
                .stream()
                .map(this::item)
                .toList();
        readings.trace(reader, forPurpose, "reads", subject == null ? "all" : subject, items.size());
        Long next = items.size() < shown ? null : items.getLast().sequence();
        return Problems.respond(Answer.given(new Found(items, next)));
    }

    private Item item(ReadingTable.Reading reading) {
        String name = officers.name(reading.officer()).orElse("");
        return new Item(
                reading.sequence(),
                reading.at(),
                new OfficerName(reading.officer(), name),
                reading.purpose(),
                reading.what(),
                reading.subject(),
                reading.count());
    }
}
