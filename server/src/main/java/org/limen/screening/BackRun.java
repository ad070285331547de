package org.limen.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// When travellers on record are screened against what an edition brought, and which hits are then alerts; decided from
/// values alone.
public final class BackRun {
    /// A check that began before an edition came into force is recorded at most so long after.
    public static final Duration CHECK_LONGEST = Duration.ofSeconds(15);

    private BackRun() {}

    /// What is to be done about an edition in force.
    public enum Next {
        /// Everybody on record was screened against it.
        NOTHING,
        GO_ON,
        BEGIN,
        /// A run for another edition has not come to its end and never will.
        SUPERSEDE
    }

    /// @param inForce the edition's number
    /// @param last    the edition of the list's last run; 0 where there was none
    /// @param runs    whether that run has not come to its end
    public static Next next(long inForce, long last, boolean runs) {
        if (last == inForce) {
            return runs ? Next.GO_ON : Next.NOTHING;
        }
        return runs ? Next.SUPERSEDE : Next.BEGIN;
    }

    /// Whether a hit says something new: nobody was told of it at the crossing, and nobody said that it is somebody
    /// else.
    public static boolean isNews(ScreeningHit hit, Collection<Told> told) {
        return !told.contains(new Told(hit.hit(), hit.category()))
                && (hit.judgement() == null || hit.judgement().same());
    }

    /// Whether a run that reached the end of the record may end: nothing that was checked by the edition before can be
    /// recorded any more.
    ///
    /// @param since when the edition came into force
    public static boolean mayEnd(Instant since, Instant now) {
        return now.isAfter(since.plus(CHECK_LONGEST));
    }

    /// What an officer was told of a traveller.
    ///
    /// @param hit      `list:entry`
    /// @param category what the list asked for
    public record Told(String hit, String category) {}
}
