package org.limen.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;

/// A position with its precision, in degrees of WGS 84.
///
/// @param errorM    radius of the circle that holds 95 of 100 such positions, in metres
/// @param by        how it was found, one of the codes `positions`
/// @param asGiven   the text as it was typed: `35S KV 1234 5678`
/// @param confirmed whether somebody looked again at a position that this node asked about
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @NotNull Double lat,
        @NotNull Double lon,
        @NotNull @Min(0) @Max(1_000_000) Double errorM,
        @NotNull String by,
        @Nullable @Size(max = 200) String asGiven,
        @Nullable Boolean confirmed) {

    /// The position itself.
    ///
    /// @throws IllegalArgumentException where the numbers are no place
    public GeoPoint point() {
        return new GeoPoint(lat, lon);
    }
}
