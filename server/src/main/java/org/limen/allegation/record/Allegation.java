package org.limen.allegation.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody says that somebody did.
///
/// @param id      made by the client; missing in a revision
/// @param against the code of the party that is said to have done it, where one is named
/// @param awareAt when the mission first knew, from which the first clock runs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Allegation(
        @Nullable UUID id,
        @NotNull @Valid By by,
        @Nullable @Size(max = 20) String against,
        @NotNull Kind kind,
        @NotNull @Valid Span happened,
        @Nullable @Valid Place place,
        @Nullable @Size(max = 200) String placeName,
        @NotNull @Valid Text text,
        @NotNull Instant awareAt,
        @Nullable @Valid Links links) {

    /// The allegation without what its sender alone uses.
    public Allegation content() {
        return new Allegation(null, by, against, kind, happened, place, placeName, text, awareAt, links);
    }

    /// What a search over words looks through.
    String searched() {
        return Stream.of(text.text(), placeName, by.name(), against)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /// What is said to have been done.
    public enum Kind {
        FIRING,
        SHELLING,
        CROSSING_THE_LINE,
        TROOPS_IN_ZONE,
        HEAVY_WEAPONS,
        OVERFLIGHT,
        FORTIFICATION,
        MINES,
        CIVILIANS_HARMED,
        PROPERTY_DAMAGED,
        ACCESS_REFUSED,
        OTHER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Who says so.
    ///
    /// @param name the party's code; for others a name, where they want to give one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record By(
            @NotNull Alleger kind,
            @Nullable @Size(max = 200) String name) {}

    public enum Alleger {
        PARTY,
        MISSION,
        PUBLIC;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A time with its precision: not before the one moment and not after the other; equal when it is exact.
    public record Span(@NotNull Instant from, @NotNull Instant to) {}

    /// A position with its precision, in degrees of WGS 84.
    ///
    /// @param errorM  radius of the circle that holds 95 of 100 such positions, in metres
    /// @param by      how it was found: gps, map, coordinates, bearing, estimate, place-name
    /// @param asGiven the text as it was typed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            @NotNull @Min(-90) @Max(90) Double lat,
            @NotNull @Min(-180) @Max(180) Double lon,
            @NotNull @Min(0) @Max(1_000_000) Double errorM,
            @Nullable @Size(max = 40) String by,
            @Nullable @Size(max = 200) String asGiven) {}
}
