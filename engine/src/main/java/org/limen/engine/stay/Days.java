package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/// A set of calendar days from the year 1 on, made to count and to find runs in.
final class Days {
    private static final int ORIGIN = Math.toIntExact(LocalDate.of(1, 1, 1).toEpochDay());
    private final BitSet bits;

    Days() {
        this(new BitSet());
    }

    private Days(BitSet bits) {
        this.bits = bits;
    }

    Days copy() {
        return new Days((BitSet) bits.clone());
    }

    void add(LocalDate from, LocalDate to) {
        bits.set(index(from), index(to) + 1);
    }

    void remove(LocalDate from, LocalDate to) {
        bits.clear(index(from), index(to) + 1);
    }

    boolean contains(LocalDate day) {
        return bits.get(index(day));
    }

    /// How many days of the set lie in the span, both ends included; 0 when it ends before it begins.
    int count(LocalDate from, LocalDate to) {
        int first = Math.max(0, index(from));
        int end = index(to) + 1;
        return end <= first ? 0 : bits.get(first, end).cardinality();
    }

    LocalDate firstOr(LocalDate fallback) {
        int first = bits.nextSetBit(0);
        return first < 0 ? fallback : day(first);
    }

    /// The first day of the newest run that a day belongs to, where runs less than `gapDays` apart are one; the day
    /// itself when the set has no such run up to it.
    LocalDate runStart(LocalDate day, int gapDays) {
        int start = index(day);
        int previous = bits.get(start) ? start : bits.previousSetBit(start);
        while (previous >= 0 && start - previous <= gapDays) {
            start = bits.previousClearBit(previous) + 1;
            previous = bits.previousSetBit(start - 1);
        }
        return day(start);
    }

    List<LocalDate> between(LocalDate from, LocalDate to) {
        return bits.get(index(from), index(to) + 1).stream()
                .mapToObj(from::plusDays)
                .toList();
    }

    private static int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay()) - ORIGIN;
    }

    private static LocalDate day(int index) {
        return LocalDate.ofEpochDay((long) index + ORIGIN);
    }
}
