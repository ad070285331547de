package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.limen.engine.stay.Crossing.Direction;

/// Puts crossings in order: by date, and within one day so that entries and exits take turns.
///
/// Crossings hold no hour. A person who was inside in the morning can only have left first (a short trip out), one who
/// was outside can only have come in first (a day trip).
final class DayOrder {
    private DayOrder() {}

    static boolean isByDate(List<Crossing> crossings) {
        for (int i = 1; i < crossings.size(); i++) {
            if (crossings.get(i).date().isBefore(crossings.get(i - 1).date())) {
                return false;
            }
        }
        return true;
    }

    static List<Crossing> of(List<Crossing> crossings) {
        var byDate =
                crossings.stream().sorted(Comparator.comparing(Crossing::date)).toList();
        var ordered = new ArrayList<Crossing>(byDate.size());
        for (int i = 0; i < byDate.size(); ) {
            int end = endOfDay(byDate, i);
            takeTurns(byDate.subList(i, end), ordered);
            i = end;
        }
        return ordered;
    }

    private static int endOfDay(List<Crossing> byDate, int start) {
        LocalDate day = byDate.get(start).date();
        int end = start + 1;
        while (end < byDate.size() && byDate.get(end).date().equals(day)) {
            end++;
        }
        return end;
    }

    private static void takeTurns(List<Crossing> day, List<Crossing> ordered) {
        var date = day.getFirst().date();
        long entries =
                day.stream().filter(c -> c.direction() == Direction.ENTRY).count();
        long exits = day.size() - entries;
        boolean inside = !ordered.isEmpty() && ordered.getLast().direction() == Direction.ENTRY;
        while (entries + exits > 0) {
            boolean enters = exits == 0 || (!inside && entries > 0);
            ordered.add(enters ? Crossing.entry(date) : Crossing.exit(date));
            entries -= enters ? 1 : 0;
            exits -= enters ? 0 : 1;
            inside = enters;
        }
    }
}
