package org.limen.engine.lists.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.Problem;

/// The dates in what clerks write for a birth date: `circa 1957`, `between 1959 and 1965`, `(a) 17.8.1957,
/// (b) 1958`, `01 Jan 1961 to 31 Dec 1962`.
///
/// Numbers alone are read day first, or year first where four digits begin. A range is each of its years; what is
/// only about right is its year; where a word isn't understood, a month alone is not relied on. A year of another
/// calendar is left out.
public final class DateText {
    /// Longer ranges say nothing about a person.
    public static final int RANGE_YEARS_MAX = 30;

    private static final int YEAR_MIN = 1850;
    private static final int YEAR_MAX = 2100;
    private static final int TEXT_CHARS_MAX = 2000;
    private static final String MONTH = "(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern PIECE = Pattern.compile("(?<decade>\\d{3}0)s"
            + "|(?<isoYear>\\d{4})[-/](?<isoMonth>\\d{1,2})(?:[-/](?<isoDay>\\d{1,2}))?(?!\\d)"
            + "|(?<first>\\d{1,2})[./-] ?(?<second>\\d{1,2})[./ -] ?(?<dmyYear>\\d{4})(?!\\d)"
            + "|(?<myMonth>\\d{1,2})[./](?<myYear>\\d{4})(?!\\d)"
            + "|(?<textDay>\\d{1,2})(?:st|nd|rd|th)?[ .-]*(?<textMonth>" + MONTH + ")[ ,-]*(?<textYear>\\d{4})(?!\\d)"
            + "|(?<usMonth>" + MONTH + ") *(?<usDay>\\d{1,2})(?:st|nd|rd|th)?,? +(?<usYear>\\d{4})(?!\\d)"
            + "|(?<bareMonth>" + MONTH + ")[ ,-]*(?<bareYear>\\d{4})(?!\\d)"
            + "|(?<year>\\d{4})(?!\\d)"
            + "|(?<item>\\(?(?<![\\p{L}\\d])(?:[a-z]|ii|iii|iv|vi)\\))"
            + "|(?<word>[\\p{L}\\d][\\p{L}\\d'’.]*)"
            + "|(?<dash>[-–—])");
    private static final Set<String> ABOUT =
            Set.of("circa", "ca", "c", "about", "approximately", "approx", "around", "estimated", "est", "vers", "env");
    private static final Set<String> PASSED = Set.of(
            "or",
            "and",
            "also",
            "born",
            "on",
            "in",
            "the",
            "date",
            "of",
            "birth",
            "dob",
            "alt",
            "either",
            "possibly",
            "probably",
            "presumably",
            "presumed",
            "assumed",
            "year",
            "years",
            "early",
            "late",
            "mid",
            "gregorian",
            "calendar",
            "from",
            "between",
            "ou");
    private static final Set<String> RANGE = Set.of("to", "and", "through", "until", "till");
    private static final Map<String, Integer> MONTHS = months();

    /// What was read.
    ///
    /// @param dates    in order, without doubles
    /// @param problems warnings where a part was not understood, an error where nothing was
    public record Reading(List<PartialDate> dates, List<Problem> problems) {}

    private final String text;
    private final TreeSet<PartialDate> dates = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String strange;
    private boolean about;
    private boolean between;
    private boolean joins;
    private @Nullable PartialDate last;

    private DateText(String text) {
        this.text = text;
    }

    public static Reading read(String text) {
        if (text.isBlank()) {
            return new Reading(List.of(), List.of());
        }
        var reader = new DateText(text.strip());
        reader.walk();
        return reader.reading();
    }

    private void walk() {
        String plain = text.toLowerCase(Locale.ROOT).replace('\u00A0', ' ').replaceAll("\\s+", " ");
        Matcher piece = PIECE.matcher(plain.length() > TEXT_CHARS_MAX ? plain.substring(0, TEXT_CHARS_MAX) : plain);
        int at = 0;
        while (piece.find()) {
            joins = joins && plain.substring(at, piece.start()).isBlank();
            take(piece);
            at = piece.end();
        }
        if (about && last != null && dates.contains(last)) {
            replaceByYear(last);
        }
    }

    private void take(Matcher piece) {
        if (piece.group("item") != null) {
            about = false;
        } else if (piece.group("dash") != null) {
            joins = last != null;
        } else if (piece.group("word") != null) {
            takeWord(piece.group("word"));
        } else if (piece.group("decade") != null) {
            int decade = Integer.parseInt(piece.group("decade"));
            addRange(decade, decade + 9);
        } else {
            takeDate(date(piece));
        }
    }

    private void takeWord(String written) {
        String word = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        if (ABOUT.contains(word)) {
            about = true;
        } else {
            joins = last != null
                    && (between
                            ? word.equals("and") || RANGE.contains(word)
                            : RANGE.contains(word) && !word.equals("and"));
            between = (between && !joins) || word.equals("between");
            if (!PASSED.contains(word) && !RANGE.contains(word) && strange == null) {
                strange = written;
            }
        }
    }

    private void takeDate(@Nullable PartialDate date) {
        if (date == null || date.year() < YEAR_MIN || date.year() > YEAR_MAX) {
            strange = strange == null && date != null ? date.toString() : strange;
        } else if (joins && last != null) {
            dates.remove(last);
            addRange(last.year(), date.year());
        } else {
            dates.add(about ? PartialDate.ofYear(date.year()) : date);
        }
        last = joins ? null : date;
        joins = false;
        about = about && between;
    }

    private void addRange(int from, int to) {
        if (to < from || to - from >= RANGE_YEARS_MAX) {
            strange = from + " to " + to;
            return;
        }
        for (int year = from; year <= to; year++) {
            dates.add(PartialDate.ofYear(year));
        }
    }

    private void replaceByYear(PartialDate date) {
        dates.remove(date);
        dates.add(PartialDate.ofYear(date.year()));
    }

    private @Nullable PartialDate date(Matcher piece) {
        if (piece.group("isoYear") != null) {
            return isoOrYears(piece);
        }
        if (piece.group("dmyYear") != null) {
            int first = number(piece, "first");
            int second = number(piece, "second");
            boolean monthFirst = second > 12 && first <= 12;
            return fitted(number(piece, "dmyYear"), monthFirst ? first : second, monthFirst ? second : first);
        }
        if (piece.group("textYear") != null) {
            return fitted(number(piece, "textYear"), month(piece.group("textMonth")), number(piece, "textDay"));
        }
        if (piece.group("usYear") != null) {
            return fitted(number(piece, "usYear"), month(piece.group("usMonth")), number(piece, "usDay"));
        }
        if (piece.group("bareYear") != null) {
            return fitted(number(piece, "bareYear"), month(piece.group("bareMonth")), 0);
        }
        return piece.group("myYear") != null
                ? fitted(number(piece, "myYear"), number(piece, "myMonth"), 0)
                : fitted(number(piece, "year"), 0, 0);
    }

    private @Nullable PartialDate isoOrYears(Matcher piece) {
        int day = piece.group("isoDay") == null ? 0 : number(piece, "isoDay");
        return fitted(number(piece, "isoYear"), number(piece, "isoMonth"), day);
    }

    /// The date as far as the calendar has it.
    private @Nullable PartialDate fitted(int year, int month, int day) {
        PartialDate.Reading reading = PartialDate.read("%04d-%02d-%02d".formatted(year, month, day), "birthDate");
        problems.addAll(reading.problems());
        return reading.date();
    }

    private Reading reading() {
        if (strange != null && !dates.isEmpty()) {
            List.copyOf(dates).stream()
                    .filter(date -> date.month() > 0 && !date.isFull())
                    .forEach(this::replaceByYear);
            String message = "'" + shown() + "' was not wholly understood; read as " + dates;
            problems.add(Problem.warning("date-partly-read", "birthDate", message));
        } else if (dates.isEmpty()) {
            problems.add(Problem.error("date-unreadable", "birthDate", "'" + shown() + "' is not a date"));
        }
        return new Reading(List.copyOf(dates), List.copyOf(problems));
    }

    private String shown() {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static int number(Matcher piece, String group) {
        return Integer.parseInt(piece.group(group));
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3), 0);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            months.put(name.substring(0, 3), month.getValue());
        }
        return Map.copyOf(months);
    }
}
