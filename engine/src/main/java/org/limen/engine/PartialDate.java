package org.limen.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date of which the day, or the day and the month, may be unknown, as lists and travel documents give them.
///
/// @param year  1 to 9999
/// @param month 1 to 12, or 0 where unknown
/// @param day   1 to 31, or 0 where unknown; unknown whenever the month is
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?", Pattern.CASE_INSENSITIVE);

    /// What was read from a text: the date as far as it can be relied on, and what was wrong.
    public record Reading(@Nullable PartialDate date, List<Problem> problems) {}

    public PartialDate {
        boolean possible = year >= 1
                && year <= 9999
                && month >= 0
                && month <= 12
                && day >= 0
                && (month == 0 ? day == 0 : day <= YearMonth.of(year, month).lengthOfMonth());
        if (!possible) {
            throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, where `XX` stands for an unknown month or day.
    ///
    /// A day or month that the calendar doesn't have (31 February) is left out and reported as a warning; the
    /// rest of the date stands. A text of another form gives no date and an error. An empty text gives neither.
    public static Reading read(String text, String field) {
        if (text.isBlank()) {
            return new Reading(null, List.of());
        }
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(1)) == 0) {
            return new Reading(
                    null,
                    List.of(Problem.error(
                            "date-unreadable",
                            field,
                            "'" + shown(text) + "' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")));
        }
        return fitted(text, field, number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    /// The date as packed bits that order as the dates do: 9 bits below the year.
    public int packed() {
        return (year << 9) | (month << 5) | day;
    }

    public static PartialDate unpacked(int packed) {
        return new PartialDate(packed >>> 9, (packed >>> 5) & 15, packed & 31);
    }

    public boolean isFull() {
        return day != 0;
    }

    @Override
    public int compareTo(PartialDate other) {
        return Integer.compare(packed(), other.packed());
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }

    private static Reading fitted(String text, String field, int year, int month, int day) {
        boolean monthFits = month <= 12;
        boolean dayFits =
                monthFits && (month == 0 || day <= YearMonth.of(year, month).lengthOfMonth());
        var date = new PartialDate(year, monthFits ? month : 0, dayFits && monthFits && month > 0 ? day : 0);
        if (monthFits && dayFits) {
            return new Reading(date, List.of());
        }
        String message = "'" + shown(text) + "' is not in the calendar; read as " + date;
        return new Reading(date, List.of(Problem.warning("date-impossible", field, message)));
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.charAt(0) > '9' ? 0 : Integer.parseInt(digits);
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
