package org.limen.screening.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Purpose;

/// A file of persons and how far it is.
///
/// @param name        of the file; empty once purged
/// @param sha256      of the file
/// @param perThousand expected false alerts per 1,000 persons
/// @param upload      under which the file's parts are kept
/// @param purged      when rows and results were removed, or null
/// @param failure     the code of what ended it early, or null
/// @param stopAsked   whether an officer asked to stop it
/// @param resumed     how often it went on after the node was stopped in its middle
/// @param editions    that its rows were compared with
record Batch(
        UUID id,
        String name,
        String sha256,
        long bytes,
        FileForm form,
        double perThousand,
        Purpose purpose,
        By officer,
        @JsonIgnore UUID upload,
        Instant received,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Instant purged,
        State state,
        @Nullable String failure,
        boolean stopAsked,
        int resumed,
        Progress progress,
        Counts counts,
        List<Edition> editions) {
    Batch {
        editions = List.copyOf(editions);
    }

    enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    record By(UUID id, String name) {}

    /// @param issued when, so that its age at the screening is known
    record Edition(String list, long edition, Instant issued) {}

    /// How much is done and how fast it goes.
    ///
    /// @param bytesDone     of the file
    /// @param workingMillis spent on it, without the time that the node was stopped
    record Progress(
            long bytesDone,
            @JsonIgnore long workingMillis,
            double rowsPerSecond,
            @Nullable Long secondsLeft) {
        static Progress of(long bytes, long bytesDone, long rows, long workingMillis) {
            double seconds = workingMillis / 1000.0;
            boolean known = bytesDone > 0 && workingMillis > 0;
            return new Progress(
                    bytesDone,
                    workingMillis,
                    known ? Math.round(rows / seconds * 10) / 10.0 : 0,
                    known ? Math.round(seconds * (bytes - bytesDone) / bytesDone) : null);
        }
    }

    /// What came of the rows.
    ///
    /// @param rows       read so far
    /// @param screened   compared with the lists
    /// @param unreadable named with line and reason
    /// @param warnings   parts of rows that were left out
    /// @param withHits   rows that may be somebody listed
    /// @param linesKept  hits and problems that are kept one by one; the others are only counted
    record Counts(
            long rows,
            long screened,
            long unreadable,
            long warnings,
            long withHits,
            long likely,
            long possible,
            long linesKept) {}

    boolean hasEnded() {
        return state != State.WAITING && state != State.RUNNING;
    }
}
