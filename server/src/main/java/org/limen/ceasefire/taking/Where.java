package org.limen.ceasefire.taking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;

/// A position with its precision, in degrees of WGS 84.
///
/// @param errorM radius of the circle that holds 95 of 100 such positions, in metres
/// @param by     how it was found: gps, map, coordinates, bearing, estimate, place-name
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Where(
        @NotNull @Min(-90) @Max(90) Double lat,
        @NotNull @Min(-180) @Max(180) Double lon,
        @NotNull @Min(0) @Max(1_000_000) Double errorM,
        @Nullable @Size(max = 40) String by,
        @Nullable @Size(max = 200) String asGiven) {

    @AssertTrue(message = "is no place, but would be one the other way round: were latitude and longitude swapped?")
    boolean isNotSwapped() {
        return lat == null
                || lon == null
                || GeoPoint.problems(lat, lon).stream()
                        .noneMatch(problem -> problem.code().equals("coordinates-swapped"));
    }

    @JsonIgnore
    public GeoPoint point() {
        return new GeoPoint(lat, lon);
    }
}
