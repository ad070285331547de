package org.limen.engine.fusion.madeup;

/// How well the posts of a made-up day notice and report.
///
/// @param bearingSdDeg    of compass and ear
/// @param timeSdSeconds   of watch and pen
/// @param heardHalfM      at this distance half of the posts notice a barrage
/// @param roundsHeard     the share of its rounds that a post beside it counts; farther off it counts fewer
/// @param echoShare       rounds counted too many, as a share of the true number
/// @param strayShare      reports that belong to no barrage others heard, as a share of all
/// @param wrongShare      reports whose bearing is simply wrong
/// @param againShare      reports that their post sends a second time, a little later and with a part of the count
/// @param distanceShare   reports that estimate a distance
public record Listening(
        double bearingSdDeg,
        double timeSdSeconds,
        double heardHalfM,
        double roundsHeard,
        double echoShare,
        double strayShare,
        double wrongShare,
        double againShare,
        double distanceShare) {
    /// Practised observers with compass and watch.
    public static Listening practised() {
        return new Listening(3, 10, 12_000, 0.97, 0.03, 0.08, 0.01, 0.04, 0.3);
    }

    /// Tired ones, who miss many rounds, hear echoes and look at the watch late.
    public static Listening tired() {
        return new Listening(6, 20, 10_000, 0.9, 0.08, 0.15, 0.03, 0.08, 0.2);
    }
}
