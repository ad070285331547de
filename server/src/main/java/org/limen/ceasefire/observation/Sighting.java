package org.limen.ceasefire.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.taking.FieldReport;
import org.limen.ceasefire.taking.Happened;
import org.limen.ceasefire.taking.Where;

/// One observation as it was reported.
///
/// @param observer        the post's code, the patrol's or the machine's name
/// @param from            where the observer was
/// @param distance        a band: from so far to so far away
/// @param at              where the thing was, when that was seen directly
/// @param altitudeM       how high above the ground, of something that flies
/// @param kind            what it was: `mortar`, `small-arms`, `drone`
/// @param fireDirection   where fire went
/// @param fireTowardsDeg  its direction from true north, where it was seen
/// @param confirmed       the codes of refusals that the sender has looked at and stands by
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sighting(
        @NotNull UUID id,
        @Nullable UUID supersedes,
        @Nullable @Size(max = 2_000) @Pattern(regexp = TEXT) String why,

        @NotBlank @Size(max = 60) @Pattern(regexp = TEXT) String observer,
        @NotNull ObserverKind observerKind,
        @NotNull @Valid Where from,
        @NotNull @Valid Happened happened,
        @Nullable @Min(0) @Max(360) Double bearingDeg,
        @Nullable @Min(0) @Max(180) Double bearingErrorDeg,
        @Nullable @Valid Band distance,
        @Nullable @Valid Where at,
        @Nullable @Min(0) @Max(60_000) Double altitudeM,
        @NotNull SightMeans means,
        @Nullable @Size(max = 60) @Pattern(regexp = TEXT) String kind,
        @Nullable @Valid SightCount count,

        @Nullable @Pattern(regexp = "incoming|outgoing|across|unknown")
        String fireDirection,

        @Nullable @Min(0) @Max(360) Double fireTowardsDeg,
        @Nullable @Size(max = 60) @Pattern(regexp = TEXT) String party,
        @Nullable @Size(max = 4_000) @Pattern(regexp = TEXT) String text,
        @Nullable List<@NotNull String> confirmed)
        implements FieldReport {
    private static final String TEXT = "[^\\x00]*";

    /// Who or what observed.
    public enum ObserverKind {
        POST,
        PATROL,
        CAMERA,
        DRONE,
        RADAR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How it was noticed.
    public enum SightMeans {
        HEARD,
        SEEN,
        CAMERA,
        DRONE,
        RADAR,
        UNKNOWN;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A distance between two bounds, in metres.
    public record Band(
            @NotNull @Min(0) @Max(200_000) Double fromM,
            @NotNull @Min(0) @Max(200_000) Double toM) {
        @AssertTrue(message = "must not end before it begins")
        boolean isBand() {
            return toM >= fromM;
        }
    }

    /// How many, as far as it is known.
    ///
    /// @param low  the number itself when it is known, else what it is at least
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SightCount(
            @NotNull @Pattern(regexp = "known|at-least|at-most|between|unknown")
            String kind,

            @Nullable @Min(0) @Max(1_000_000) Integer low,
            @Nullable @Min(0) @Max(1_000_000) Integer high) {
        @AssertTrue(message = "must carry the bounds that its kind needs")
        boolean isBounded() {
            return switch (kind) {
                case "known" -> low != null && (high == null || high.equals(low));
                case "at-least" -> low != null && high == null;
                case "at-most" -> low == null && high != null;
                case "between" -> low != null && high != null && low <= high;
                default -> low == null && high == null;
            };
        }
    }

    @Override
    public Instant begins() {
        return happened.from();
    }

    @Override
    public Instant ends() {
        return happened.to();
    }

    boolean stands(String code) {
        return confirmed != null && confirmed.contains(code);
    }
}
