package org.limen.engine.fusion;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How something was noticed, and how wrong such a report usually is where it does not say so itself.
///
/// The figures are standard deviations of practised observers with a compass and a watch; a report's own errors go
/// first.
public enum Means {
    /// By ear, from a post or a patrol: the time is when the sound came, not when it was made.
    HEARD(5, 0.35, 15, 1, 0.05),
    /// By eye, from a post or a patrol: flash, smoke, vehicles.
    SEEN(2, 0.25, 15, 0, 0),
    /// By a fixed camera.
    CAMERA(0.5, 0.3, 2, 0, 0),
    /// From a drone.
    DRONE(1, 0.05, 2, 0, 0),
    /// By a radar that follows shells or what moves on the ground.
    RADAR(0.5, 0.01, 1, 0, 0),
    /// By ear or by eye, which was not written down.
    UNKNOWN(5, 0.35, 15, 0.5, 0.5);

    private final double bearingSdDeg;
    private final double distanceSdShare;
    private final double timeSdSeconds;
    private final double soundShare;
    private final double soundShareSd;

    Means(double bearingSdDeg, double distanceSdShare, double timeSdSeconds, double soundShare, double soundShareSd) {
        this.bearingSdDeg = bearingSdDeg;
        this.distanceSdShare = distanceSdShare;
        this.timeSdSeconds = timeSdSeconds;
        this.soundShare = soundShare;
        this.soundShareSd = soundShareSd;
    }

    public double bearingSdDeg() {
        return bearingSdDeg;
    }

    /// The standard deviation of an estimated distance as a share of it.
    public double distanceSdShare() {
        return distanceSdShare;
    }

    public double timeSdSeconds() {
        return timeSdSeconds;
    }

    /// How much of the travel time of sound is in a reported time: 1 for ears, 0 for eyes.
    double soundShare() {
        return soundShare;
    }

    /// The standard deviation of that share: wind, temperature, not knowing.
    double soundShareSd() {
        return soundShareSd;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How a kind of thing is noticed where nobody said: what is fired is heard, of anything else it is not known.
    public static Means ofKind(@Nullable String kind) {
        return kind != null && Kinds.isFired(kind) ? HEARD : UNKNOWN;
    }

    public static Optional<Means> of(String code) {
        return Stream.of(values()).filter(means -> means.code().equals(code)).findFirst();
    }
}
