package org.limen.ceasefire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.PositionError;

/// The way for other packages to ask about lines and obligations. All answers come from memory.
public interface Ceasefire {
    /// What every obligation in force says of an observation, as known now; by each party's version of its line.
    List<Checked> check(Observed observed);

    /// The same, as known at an earlier moment.
    List<Checked> check(Observed observed, Instant asOf);

    /// The same of something of which one of several readings is true, each of them facts that hold together; all
    /// are at one place and one time.
    ///
    /// @param by the settings to judge by, which may be those of an earlier time
    List<Checked> check(List<List<Observed>> readings, Instant asOf, Judging by);

    /// The settings that this node judges by now.
    Judging judging();

    /// How a position lies to every line, zone and place that is valid on a day.
    List<PlacedAt> position(GeoPoint position, PositionError error, LocalDate on);

    /// The same, as known at an earlier moment.
    List<PlacedAt> position(GeoPoint position, PositionError error, LocalDate on, Instant asOf);

    /// Asks whether latitude and longitude were swapped, where a position fits only the other way round.
    Optional<Problem> swapped(GeoPoint position, LocalDate on);

    /// Whether a position lies on land, as far as land is drawn: 0 to 1; empty where no land is drawn.
    Optional<Double> probabilityOnLand(GeoPoint position, PositionError error, LocalDate on);

    /// Every party's version of every line, zone and place that is valid on a day, as known at a moment.
    List<Drawn> drawn(LocalDate on, Instant asOf);

    /// What a check depends on beside lines, obligations and what was observed: settings of a node.
    ///
    /// @param zone          in which obligations have their days and hours of the night
    /// @param likelyFrom    the probability from which a violation is called likely
    /// @param compliantUpTo the probability up to which it is called compliant
    record Judging(ZoneId zone, double likelyFrom, double compliantUpTo) {}

    /// A version of a line with the number of its edition.
    record Drawn(int edition, LineFeature feature) {}
}
