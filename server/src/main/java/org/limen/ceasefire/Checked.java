package org.limen.ceasefire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.Side;

/// What one obligation says of an observation, by one party's version of the line that it is about.
///
/// @param used            the version and edition that was measured against; null where none is in force
/// @param probability     that the true position lies where the obligation forbids it; null without a version, or where
///                        not knowing the party leaves the side open
/// @param probabilityLow  that it is a breach, at least, given what is not known of the observation
/// @param probabilityHigh the same, at most
/// @param because         why it is undecided or does not apply, in kebab-case: `count-unknown`
public record Checked(
        String obligation,
        int obligationEdition,
        String title,
        String basis,
        @Nullable Used used,
        @Nullable Double probability,
        double probabilityLow,
        double probabilityHigh,
        Outcome outcome,
        List<String> because) {
    public Checked {
        because = List.copyOf(because);
    }

    /// A version of a line, and how the position lies to it.
    ///
    /// @param party     whose version it is
    /// @param sideParty who stands on that side of a line, where the version names somebody
    public record Used(
            String line,
            String name,
            String party,
            int edition,
            double distanceM,
            Side side,
            @Nullable String sideParty) {}
}
