package org.limen.allegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others may ask about allegations: what was done in a time, and what stood open at a moment.
///
/// Both ask twice for time: when it happened, and what was recorded by when. The same question about what is on disk
/// has the same answer for ever.
public interface Allegations {

    /// What was done from one moment until before another, in the order in which it was done.
    ///
    /// @param asOf only what was recorded by then
    List<Move> moves(Instant from, Instant to, Instant asOf);

    /// The allegations that were not closed at a moment, the one due first before the others.
    ///
    /// @param at   which steps had been taken by then; clocks stand as they stood then
    /// @param asOf only what was recorded by then
    /// @param by   the clocks to time them by, which may be those of an earlier time
    List<Open> open(Instant at, Instant asOf, Clocks by);

    /// The clocks that this node has set now.
    Clocks clocks();

    /// How long each state may last.
    ///
    /// @param hours       by the state's code
    /// @param remindHours how long before that it is reminded of
    record Clocks(SortedMap<String, Integer> hours, int remindHours) {
        public Clocks {
            hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
        }
    }

    /// An allegation in short, as its last revision tells it.
    ///
    /// @param number  given when it was registered: `2026/0012`
    /// @param kind    a code: `firing`
    /// @param byKind  `party`, `mission` or `public`
    /// @param by      the party's code, or a name where one was given
    /// @param against the code of the party that is said to have done it
    /// @param text    as it was written, in its language
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Brief(
            UUID id,
            @Nullable String number,
            String kind,
            String byKind,
            @Nullable String by,
            @Nullable String against,
            Instant happenedFrom,
            Instant happenedTo,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String placeName,
            String language,
            String text) {}

    /// One thing that was done.
    ///
    /// @param id    the step's; the allegation's own for `receive`
    /// @param step  `receive`, `register`, `task`, `finding`, `attribute`, `not-attributable`, `commission-view`,
    ///              `protest`, `notify`, `publish`, `close`, `reopen`
    /// @param party whom it is attributed to, whose view it is, or whom a letter went to
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Move(
            UUID id,
            Brief allegation,
            String step,
            String state,
            Instant at,
            Instant recordedAt,
            @Nullable String party) {}

    /// One that is not closed, with its clock.
    ///
    /// @param due      by when the next step should be taken
    /// @param standing `running`, `remind` or `overdue`
    record Open(Brief allegation, String state, Instant since, Instant due, String standing) {}
}
