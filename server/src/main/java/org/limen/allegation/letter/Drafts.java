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
    public static final class Draft {
        private final Letter letter;
        private final byte[] pdf;

        Draft(Letter letter, byte[] pdf) {
            this.letter = letter;
            this.pdf = pdf;
        }

        public Letter letter() {
            return letter;
        }

        byte[] pdf() {
            return pdf;
        }
    }

    /// Whether nothing was added to the case since.
    public boolean isOf(int revisionNow, int stepsNow) {
        return revision == revisionNow && steps == stepsNow;
    }
}
