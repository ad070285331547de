package org.limen.allegation.letter;

import java.time.Instant;
import java.util.List;
import org.limen.allegation.record.Letter;

/// Letters that were printed and are not on record yet.
///
/// @param at       the date that they bear
/// @param revision the last one that they were written upon
/// @param steps    how many there were when they were written
public record Drafts(Instant at, int revision, int steps, List<Draft> letters) {

    /// One letter with its pages.
    public record Draft(Letter letter, byte[] pdf) {}

    /// Whether nothing was added to the case since.
    public boolean isOf(int revisionNow, int stepsNow) {
        return revision == revisionNow && steps == stepsNow;
    }
}
