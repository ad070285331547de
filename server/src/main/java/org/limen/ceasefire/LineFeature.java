package org.limen.ceasefire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Measured;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.PositionError;

/// One party's drawing of a line, zone or place, ready to be measured against.
///
/// @param facts   what its properties say
/// @param outline what its geometry says
public record LineFeature(Facts facts, Outline outline) {

    /// What stands beside the geometry of a drawing.
    ///
    /// @param line         what is drawn, the same for all parties' versions of it: `ceasefire-line`
    /// @param party        whose version it is: a state's code, `joint` where several signed it, `mission`
    /// @param validTo      the last day on which it is valid; null while it is
    /// @param widthM       of a line that is a strip on the ground, else 0
    /// @param uncertaintyM how well the drawing itself is known: the radius that holds 95 of 100
    /// @param radiusM      how far a place reaches, else 0
    /// @param leftParty    who stands to the left of a line, looking along it; null where nobody is named
    /// @param heldBy       who holds a site
    /// @param weaponClass  of a withdrawal line
    /// @param code         of a post
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facts(
            String line,
            String name,
            FeatureKind kind,
            String party,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            double widthM,
            double uncertaintyM,
            double radiusM,
            @Nullable String leftParty,
            @Nullable String rightParty,
            @Nullable String heldBy,
            @Nullable String weaponClass,
            @Nullable String code,
            @Nullable Double floorM,
            @Nullable Double ceilingM,
            @Nullable String note) {

        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    public Measured measure(GeoPoint position) {
        return outline.measure(position);
    }

    /// The error of a position together with that of this drawing.
    public PositionError with(PositionError error) {
        return error.and(new PositionError(facts.uncertaintyM()));
    }

    /// The probability that the true position lies inside the zone or within the reach of the place.
    public double probabilityInside(GeoPoint position, PositionError error) {
        return facts.radiusM() > 0
                ? outline.probabilityWithin(facts.radiusM(), position, with(error))
                : outline.probabilityInside(position, with(error));
    }

    /// The probability that the true position lies less than so far from the line's nearer edge, or from the zone.
    public double probabilityWithin(double metres, GeoPoint position, PositionError error) {
        return outline.probabilityWithin(metres + facts.widthM() / 2 + facts.radiusM(), position, with(error));
    }

    /// The probabilities of the sides of a line, and of the strip that it is.
    public Outline.Sides sides(GeoPoint position, PositionError error) {
        return outline.sides(facts.widthM(), position, with(error));
    }
}
