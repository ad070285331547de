package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One stay in the account of how the days were counted: an officer can show it line by line.
///
/// A day on which one stay ends and the next begins belongs to the earlier one, so that `days` of all stays add up to
/// the days used, and their `overstayDays` to the overstay.
///
/// @param from         the entry
/// @param to           the exit, or the reference day for a person who is still inside
/// @param basis        what the two dates rest on
/// @param days         days of it that count on the reference day
/// @param overstayDays days of it on which the count was above what the rule allows
/// @param overSince    the first of those, or null when there is none
public record CountedStay(
        LocalDate from,
        LocalDate to,
        Basis basis,
        int days,
        int overstayDays,
        @Nullable LocalDate overSince) {

    /// What the dates of a stay rest on.
    public enum Basis {
        /// An entry and its exit.
        RECORDED,
        /// An entry with nothing after it: present until the reference day.
        STILL_INSIDE,
        /// An entry followed by another entry: presumed present until that one.
        EXIT_MISSING,
        /// An exit with no entry before it: only its own day is presumed.
        ENTRY_MISSING,
        /// Several entries, then as many exits: presumed present from the first to the last.
        OVERLAPPING;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
