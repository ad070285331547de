package org.limen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.limen.Http;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.mrz.MrzFormat;
import org.limen.engine.mrz.MrzWriter;
import org.limen.engine.mrz.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Arrivals that are sent to a node that gets killed, and what must hold of each afterwards.
final class SentArrivals {
    private final String post;
    private final Map<UUID, Map<String, Object>> sent = new ConcurrentHashMap<>();
    private final Map<UUID, Boolean> answered = new ConcurrentHashMap<>();

    /// @param post at which they arrive
    SentArrivals(String post) {
        this.post = post;
    }

    int answered() {
        return answered.size();
    }

    /// Sends a new one; gives whether it was answered.
    boolean send(Http device, RandomGenerator random) {
        return send(device, arrival(random));
    }

    /// Sends one and repeats it, as a booth does, until it is answered or there is no more to do.
    void sendUntilAnswered(Http device, RandomGenerator random, BooleanSupplier isOver) {
        Map<String, Object> arrival = arrival(random);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> send(device, arrival) || isOver.getAsBoolean());
    }

    /// Sends what was not answered again, until it is.
    void repeatWhatWasNotAnswered(Http device) {
        for (var arrival : sent.values()) {
            UUID id = (UUID) arrival.get("id");
            if (!answered.containsKey(id)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> send(device, arrival));
            }
        }
    }

    private boolean send(Http device, Map<String, Object> arrival) {
        UUID id = (UUID) arrival.get("id");
        sent.put(id, arrival);
        try {
            int status = device.post("/api/arrivals", arrival).status();
            if (status == 200 || status == 201) {
                answered.put(id, true);
                return true;
            }
            assertThat(status)
                    .as("an answer that says that nothing was recorded")
                    .isIn(503, 507);
            return false;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Map<String, Object> arrival(RandomGenerator random) {
        String letters =
                random.ints(9, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        var entry = new MrzWriter.Entry(
                "P",
                "FRA",
                letters,
                "ANSELKA",
                "K" + random.nextInt(1_000_000, 9_999_999),
                "FRA",
                MrzDate.of(LocalDate.of(1980, 3, 4)),
                Sex.MALE,
                MrzDate.of(LocalDate.of(2034, 3, 4)));
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "post",
                post,
                "lane",
                "1",
                "direction",
                "entry",
                "conveyance",
                Map.of("kind", "foot"),
                "travellers",
                List.of(Map.of("id", UUID.randomUUID(), "mrz", MrzWriter.write(MrzFormat.TD3, entry)))));
    }

    /// Each that was sent stands once in what a query gives: an arrival's id and how often.
    void assertThatEachStandsOnce(JdbcClient jdbc, String query) {
        Map<String, Long> wanted = sent.keySet().stream().collect(Collectors.toMap(UUID::toString, id -> 1L));
        assertThat(jdbc.sql(query).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .as(query)
                .isEqualTo(wanted);
    }
}
