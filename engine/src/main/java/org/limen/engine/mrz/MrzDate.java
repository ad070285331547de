package org.limen.engine.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A date of which parts may be unknown, as a zone can state it; written `YYYY-MM-DD` with `XX` for unknown parts.
///
/// A zone states two digits of the year. The century is resolved against a given date:
/// - a **birth** lies in the latest century that leaves it neither after that date nor after the document's expiry;
/// - an **expiry** lies within the hundred years that end fifty years after that date's year.
///
/// @param year  the year, or 0 when unknown
/// @param month 1 to 12, or 0 when unknown
/// @param day   1 to 31, or 0 when unknown
public record MrzDate(int year, int month, int day) implements Comparable<MrzDate> {
    /// How many years an expiry may lie after the date that it is resolved against.
    static final int EXPIRY_YEARS_AHEAD_MAX = 50;

    static final int UNKNOWN = -1;

    public MrzDate {
        if (!isPossible(year, month, day)) {
            throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
        }
    }

    public static MrzDate of(LocalDate date) {
        return new MrzDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads `YYYY-MM-DD` with `XX` or `XXXX` for unknown parts; null when it is no such date.
    public static @Nullable MrzDate parse(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = part(text, 0, 4);
        int month = part(text, 5, 7);
        int day = part(text, 8, 10);
        boolean read = year >= 0 && month >= 0 && day >= 0;
        return read && isPossible(year, month, day) ? new MrzDate(year, month, day) : null;
    }

    public boolean isComplete() {
        return year > 0 && month > 0 && day > 0;
    }

    /// The date, or null when a part of it is unknown.
    public @Nullable LocalDate toLocalDate() {
        return isComplete() ? LocalDate.of(year, month, day) : null;
    }

    /// The first day that it may be; null when the year is unknown.
    public @Nullable LocalDate earliest() {
        if (year == 0) {
            return null;
        }
        int firstMonth = Math.max(1, month);
        int firstDay = Math.max(1, day);
        return LocalDate.of(year, firstMonth, Math.min(firstDay, lengthOf(year, firstMonth)));
    }

    /// The last day that it may be; null when the year is unknown.
    public @Nullable LocalDate latest() {
        if (year == 0) {
            return null;
        }
        int lastMonth = month == 0 ? 12 : month;
        int length = lengthOf(year, lastMonth);
        return LocalDate.of(year, lastMonth, day == 0 ? length : Math.min(day, length));
    }

    /// The six characters of a zone, unknown parts as fillers.
    public String mrz() {
        return pair(year == 0 ? UNKNOWN : year % 100)
                + pair(month == 0 ? UNKNOWN : month)
                + pair(day == 0 ? UNKNOWN : day);
    }

    /// Orders by year, month and day, an unknown part before any known one.
    @Override
    public int compareTo(MrzDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(10);
        append(text, year, 4).append('-');
        append(text, month, 2).append('-');
        return append(text, day, 2).toString();
    }

    /// A birth from the parts of a zone, [#UNKNOWN] for parts that are fillers; null when there is no such date.
    static @Nullable MrzDate birth(int yearOfCentury, int month, int day, LocalDate notAfter) {
        if (yearOfCentury == UNKNOWN) {
            return possible(0, month, day);
        }
        int year = notAfter.getYear() / 100 * 100 + yearOfCentury;
        return liesAfter(year, month, day, notAfter) ? possible(year - 100, month, day) : possible(year, month, day);
    }

    /// An expiry from the parts of a zone, [#UNKNOWN] for parts that are fillers; null when there is no such date.
    static @Nullable MrzDate expiry(int yearOfCentury, int month, int day, LocalDate on) {
        if (yearOfCentury == UNKNOWN) {
            return possible(0, month, day);
        }
        int last = on.getYear() + EXPIRY_YEARS_AHEAD_MAX;
        return possible(last - Math.floorMod(last - yearOfCentury, 100), month, day);
    }

    private static boolean liesAfter(int year, int month, int day, LocalDate limit) {
        if (year != limit.getYear()) {
            return year > limit.getYear();
        }
        if (month == UNKNOWN || month != limit.getMonthValue()) {
            return month > limit.getMonthValue();
        }
        return day > limit.getDayOfMonth();
    }

    private static @Nullable MrzDate possible(int year, int month, int day) {
        int knownMonth = Math.max(0, month);
        int knownDay = Math.max(0, day);
        boolean zero = month == 0 || day == 0;
        return !zero && isPossible(year, knownMonth, knownDay) ? new MrzDate(year, knownMonth, knownDay) : null;
    }

    private static boolean isPossible(int year, int month, int day) {
        return year >= 0
                && year <= 9999
                && month >= 0
                && month <= 12
                && day >= 0
                && day <= (month == 0 ? 31 : lengthOf(year, month));
    }

    private static int lengthOf(int year, int month) {
        if (month == 2) {
            return year == 0 || Year.isLeap(year) ? 29 : 28;
        }
        return YearMonth.of(2000, month).lengthOfMonth();
    }

    private static int part(String text, int from, int to) {
        int value = 0;
        boolean unknown = text.charAt(from) == 'X';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (unknown ? c != 'X' : c < '0' || c > '9') {
                return UNKNOWN;
            }
            value = unknown ? 0 : value * 10 + c - '0';
        }
        return value;
    }

    private static String pair(int value) {
        return value == UNKNOWN ? "<<" : "" + (char) ('0' + value / 10) + (char) ('0' + value % 10);
    }

    private static StringBuilder append(StringBuilder text, int value, int digits) {
        int power = digits == 4 ? 1000 : 10;
        for (; power > 0; power /= 10) {
            text.append(value == 0 ? 'X' : (char) ('0' + value / power % 10));
        }
        return text;
    }
}
