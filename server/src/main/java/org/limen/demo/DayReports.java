package org.limen.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.limen.demo.NodeClient.Reply;

/// Publishes the daily reports of the month, and corrects one of its days after its report.
///
/// The report of the last day says what was corrected, and the corrected day's comes out in a second edition.
final class DayReports {
    /// The node's day ends at six in the evening.
    private static final Duration AFTER_CUT_OFF = Duration.ofHours(6);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int DAYS = 28;
    private static final int CORRECTED_DAYS_AGO = 5;
    private static final int TRIES_MAX = 60;

    private final NodeClient observer;
    private final NodeClient analyst;
    private final Clock clock;
    private final ZoneId zone;
    private final List<String> refused = new ArrayList<>();
    private int published;

    DayReports(NodeClient observer, NodeClient analyst, Clock clock, ZoneId zone) {
        this.observer = observer;
        this.analyst = analyst;
        this.clock = clock;
        this.zone = zone;
    }

    /// The days whose report the node did not publish, with the reason's code.
    List<String> refused() {
        return List.copyOf(refused);
    }

    /// Publishes and gives how many editions there are.
    ///
    /// @param known when everything of the month had been recorded
    int publish(List<Map<String, Object>> observations, Instant known) {
        LocalDate last = day(known).minusDays(1);
        LocalDate corrected = last.minusDays(CORRECTED_DAYS_AGO);
        for (int ago = DAYS; ago > 0; ago--) {
            publish(last.minusDays(ago), known, 1);
        }
        observations.stream()
                .filter(one -> one.containsKey("count"))
                .filter(one -> day(begins(one)).equals(corrected))
                .findFirst()
                .ifPresent(this::correct);
        Instant later = clock.instant();
        publish(last, later, 1);
        publish(corrected, later, 2);
        return published;
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).plus(AFTER_CUT_OFF).toLocalDate();
    }

    private static Instant begins(Map<String, Object> observation) {
        return observation.get("happened") instanceof Map<?, ?> happened
                ? Instant.parse(String.valueOf(happened.get("from")))
                : Instant.EPOCH;
    }

    private void correct(Map<String, Object> observation) {
        var better = new HashMap<>(observation);
        better.put("id", uuid("correction"));
        better.put("supersedes", observation.get("id"));
        better.put("why", "Counted again from the recording: echoes had been taken for rounds.");
        better.put("count", Map.of("kind", "known", "low", 2));
        observer.post("/api/observations", Map.of("items", List.of(better))).orRefused("correct an observation");
    }

    /// What was recorded in the last seconds is not reported yet: then this waits and asks again.
    private void publish(LocalDate day, Instant asOf, int edition) {
        Map<String, Object> wanted = Map.of(
                "id", uuid(day + " " + edition), "day", day.toString(), "asOf", asOf.toString(), "papers", List.of());
        Reply reply = analyst.post("/api/daily-reports", wanted);
        for (int tries = 0; reply.status() == 409 && tries < TRIES_MAX; tries++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            reply = analyst.post("/api/daily-reports", wanted);
        }
        if (reply.isRefusal()) {
            refused.add(day + " " + reply.body().path("code").asString(""));
        } else {
            published++;
        }
    }

    private static UUID uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
