package org.limen.engine.sync;

import java.time.Duration;
import java.time.Instant;

/// How far another node's clock is from one's own, as one exchange of messages shows it (in the manner of RFC 5905).
///
/// @param ahead       how far the other clock is ahead; negative where it is behind
/// @param uncertainty half of the round trip: the answer may have been written at any moment of it
public record ClockReading(Duration ahead, Duration uncertainty) {

    /// @param sent     when the question left, by one's own clock
    /// @param received when the answer came, by one's own clock
    /// @param theirs   what the other clock said in between
    public static ClockReading of(Instant sent, Instant received, Instant theirs) {
        Duration half = Duration.between(sent, received).dividedBy(2);
        return new ClockReading(Duration.between(sent.plus(half), theirs), half.abs());
    }

    /// Whether the clocks differ by more than the round trip can explain and somebody tolerates.
    public boolean differs(Duration tolerated) {
        return ahead.abs().compareTo(uncertainty.plus(tolerated)) > 0;
    }
}
