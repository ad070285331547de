package org.limen.engine.sync.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.Offered;

/// What a node does about the editions that its parent has and it has not.
public final class Fetching {
    /// How long one that was refused is left alone.
    private static final Duration REFUSED_FOR = Duration.ofMinutes(10);

    private Fetching() {}

    public enum Verdict {
        FETCH,
        /// This release does not know such editions.
        SORT_UNKNOWN,
        /// This release is too old for the file's form.
        FORM_UNKNOWN,
        /// It is held, or was refused not long ago.
        LEFT
    }

    /// That an edition came whole and is not in force.
    ///
    /// @param held whether it was taken: once it is in force nothing lacks it; else it was refused
    public record Came(boolean held, Instant at) {}

    /// What is lacking of the parent's editions: those by which others are judged before all others, and of either the
    /// oldest first.
    public static List<Offered> lacking(Catalogue own, Catalogue theirs, Predicate<Offered> isFirst) {
        return own.lacking(theirs).stream()
                .sorted(Comparator.<Offered, Boolean>comparing(item -> !isFirst.test(item))
                        .thenComparing(Offered::issued))
                .toList();
    }

    /// @param formMax the highest form of such editions that this release can read; empty where it knows none
    /// @param came    null where it never did
    public static Verdict of(Offered offered, OptionalInt formMax, @Nullable Came came, Instant now) {
        if (formMax.isEmpty()) {
            return Verdict.SORT_UNKNOWN;
        }
        if (offered.form() > formMax.getAsInt()) {
            return Verdict.FORM_UNKNOWN;
        }
        boolean isDue = came == null
                || (!came.held() && Duration.between(came.at(), now).compareTo(REFUSED_FOR) > 0);
        return isDue ? Verdict.FETCH : Verdict.LEFT;
    }
}
