package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.limen.engine.Problem;
import org.limen.engine.stay.CountedStay.Basis;
import org.limen.engine.stay.Crossing.Direction;

/// Reads crossings into stays, and says of every gap what it assumed.
///
/// Entries and exits are matched like brackets, so that overlapping records of one presence (two documents, two
/// registers) become their union. What stays unmatched is presumed against the traveller where an exit is missing
/// (present until the next crossing, in the spirit of Regulation (EU) 2016/399 article 12), and for the traveller where
/// an entry is missing (only the day of the exit), since nothing says from when. Each stay also keeps what is certain.
final class Presence {
    /// How far back a stay without entry may reach when nothing was recorded before it: no travel document lasts
    /// longer.
    private static final int UNKNOWN_ENTRY_YEARS = 10;

    private static final int NONE = -1;
    private final List<Crossing> crossings;
    private final int[] exitOf;
    private final LocalDate on;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Presence(List<Crossing> given, LocalDate on) {
        this.on = on;
        this.crossings = DayOrder.of(upTo(given));
        this.exitOf = exits(crossings);
        for (int i = 0; i < crossings.size(); ) {
            i = readFrom(i);
        }
    }

    static Presence read(List<Crossing> crossings, LocalDate on) {
        return new Presence(crossings, on);
    }

    List<Stay> stays() {
        return stays;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isInside() {
        return !stays.isEmpty() && stays.getLast().basis() == Basis.STILL_INSIDE;
    }

    private List<Crossing> upTo(List<Crossing> given) {
        if (!DayOrder.isByDate(given)) {
            warn("crossings-out-of-order", "the crossings were not in the order of their dates and were sorted");
        }
        var known = given.stream().filter(c -> !c.date().isAfter(on)).toList();
        if (known.size() < given.size()) {
            warn(
                    "crossing-after-date",
                    (given.size() - known.size()) + " of the crossings lie after " + on + " and were left out");
        }
        return known;
    }

    /// For each entry the place of its exit, as brackets match, or [#NONE].
    private static int[] exits(List<Crossing> crossings) {
        int[] exitOf = new int[crossings.size()];
        Arrays.fill(exitOf, NONE);
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < exitOf.length; i++) {
            if (crossings.get(i).direction() == Direction.ENTRY) {
                open.push(i);
            } else if (!open.isEmpty()) {
                exitOf[open.pop()] = i;
            }
        }
        return exitOf;
    }

    /// Reads the stay that begins at a place and gives the place after it.
    private int readFrom(int i) {
        if (crossings.get(i).direction() == Direction.EXIT) {
            return entryMissing(i);
        }
        if (exitOf[i] == i + 1) {
            return add(i, exitOf[i], date(exitOf[i]), Basis.RECORDED);
        }
        if (exitOf[i] != NONE) {
            return overlapping(i, exitOf[i]);
        }
        return i == crossings.size() - 1 ? stillInside(i) : exitMissing(i);
    }

    private int entryMissing(int i) {
        var exit = date(i);
        var earliest = i == 0 ? yearsBefore(exit) : date(i - 1);
        warn("exit-without-entry", "the exit of " + exit + " has no entry before it; only that day was counted for it");
        stays.add(new Stay(exit, exit, Basis.ENTRY_MISSING, List.of(new Period(exit, exit)), earliest));
        return i + 1;
    }

    private int overlapping(int first, int last) {
        warn(
                "stays-overlap",
                "the crossings from " + date(first) + " to " + date(last)
                        + " hold several entries before their exits; the whole span was counted as one stay");
        return add(first, last, date(last), Basis.OVERLAPPING);
    }

    private int stillInside(int i) {
        if (date(i).isBefore(on)) {
            warn("no-exit-yet", "the entry of " + date(i) + " has no exit; counted as present until " + on);
        }
        return add(i, i, on, Basis.STILL_INSIDE);
    }

    private int exitMissing(int i) {
        warn(
                "entry-without-exit",
                "the entry of " + date(i) + " is followed by another entry on " + date(i + 1)
                        + "; counted as present in between");
        return add(i, i, date(i + 1), Basis.EXIT_MISSING);
    }

    private int add(int first, int last, LocalDate to, Basis basis) {
        var certain = basis == Basis.STILL_INSIDE ? List.of(new Period(date(first), to)) : certain(first, last);
        stays.add(new Stay(date(first), to, basis, certain, date(first)));
        return last + 1;
    }

    /// The days of the crossings themselves, and those between an entry and the exit that follows it at once.
    private List<Period> certain(int first, int last) {
        var certain = new ArrayList<Period>();
        for (int i = first; i <= last; i++) {
            boolean whole = i < last && exitOf[i] == i + 1;
            certain.add(new Period(date(i), date(whole ? i + 1 : i)));
        }
        return certain;
    }

    private LocalDate date(int i) {
        return crossings.get(i).date();
    }

    private static LocalDate yearsBefore(LocalDate exit) {
        return exit.getYear() <= UNKNOWN_ENTRY_YEARS ? LocalDate.of(1, 1, 1) : exit.minusYears(UNKNOWN_ENTRY_YEARS);
    }

    private void warn(String code, String message) {
        problems.add(Problem.warning(code, "crossings", message));
    }
}
