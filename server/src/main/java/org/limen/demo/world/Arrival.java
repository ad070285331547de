package org.limen.demo.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Travellers in front of a booth, in the form in which `POST /api/arrivals` takes them.
///
/// @param at       when they stood there; null for now
/// @param late     whether it is entered afterwards
/// @param queuedAt when they joined the queue, where that was measured
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Arrival(
        UUID id,
        @Nullable Instant at,
        boolean late,
        @Nullable Instant queuedAt,
        String post,
        String lane,
        Direction direction,
        Conveyance conveyance,
        List<Traveller> travellers) {
    private static final Duration LATE_AFTER = Duration.ofMinutes(10);

    public Arrival {
        travellers = List.copyOf(travellers);
    }

    /// The same arrival sent at this moment: only what lies further back than a booth's clock may be off is late.
    public Arrival sentAt(Instant now) {
        boolean longAgo = at != null && at.isBefore(now.minus(LATE_AFTER));
        return new Arrival(id, at, longAgo, queuedAt, post, lane, direction, conveyance, travellers);
    }

    /// Into the state or out of it.
    public enum Direction {
        ENTRY,
        EXIT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Direction opposite() {
            return this == ENTRY ? EXIT : ENTRY;
        }
    }

    /// What they travel in.
    ///
    /// @param kind one of the programming interface's: foot, bicycle, car, bus, lorry, train, vessel, aircraft
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Conveyance(String kind, @Nullable String plate) {
        public static final Conveyance FOOT = new Conveyance("foot", null);
    }

    /// One person as the booth takes them in: what the scanner read, what the officer typed, what the officer saw.
    ///
    /// @param furtherMrz the zones of visas and permits shown beside the travel document
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Traveller(
            UUID id,
            List<String> mrz,
            @Nullable Typed typed,
            List<List<String>> furtherMrz,
            List<String> indicators,
            @Nullable UUID accompaniedBy,
            @Nullable Integer plannedDays) {
        public Traveller {
            mrz = List.copyOf(mrz);
            furtherMrz = List.copyOf(furtherMrz);
            indicators = List.copyOf(indicators);
        }
    }

    /// What the officer typed from the visual zone.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Typed(
            String documentKind,
            String documentNumber,
            String issuer,
            String surname,
            String givenNames,
            LocalDate birthDate,
            String sex,
            String nationality,
            LocalDate expiryDate) {}
}
