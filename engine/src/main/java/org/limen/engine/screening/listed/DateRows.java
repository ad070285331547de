package org.limen.engine.screening.listed;

import java.util.Arrays;

/// The first row of each date, told in one step for the years in which people who live were born.
final class DateRows {
    private static final int YEAR = 1 << 9;
    private static final int TOLD_FROM = 1850 * YEAR;
    private static final int TOLD_TO = 2100 * YEAR;

    /// Fewer dates are found as soon by searching.
    private static final int TOLD_DATES_MIN = 4_096;

    private static final int BLOCK_SHIFT = 6;

    /// The distinct packed dates, ascending, 0 for rows without one.
    final int[] dates;

    /// For each distinct date its first row; the last one closes the run.
    final int[] rows;

    /// For each packed date of the told years its first row, or that of the next one.
    private final int[] told;

    /// For each block of rows the place of the date under which its first row stands.
    private final int[] dateOfBlock;

    DateRows(int[] dates, int[] rows) {
        this.dates = dates;
        this.rows = rows;
        told = dates.length < TOLD_DATES_MIN ? new int[0] : told();
        dateOfBlock = dateOfBlock();
    }

    private int[] told() {
        int[] first = new int[TOLD_TO - TOLD_FROM];
        int at = place(TOLD_FROM);
        for (int date = 0; date < first.length; date++) {
            while (at < dates.length && dates[at] < TOLD_FROM + date) {
                at++;
            }
            first[date] = rows[at];
        }
        return first;
    }

    private int[] dateOfBlock() {
        int[] date = new int[(rows[dates.length] >>> BLOCK_SHIFT) + 1];
        int at = 0;
        for (int block = 0; block < date.length; block++) {
            while (at + 1 < dates.length && rows[at + 1] <= block << BLOCK_SHIFT) {
                at++;
            }
            date[block] = at;
        }
        return date;
    }

    /// The first row whose packed date is at least this one.
    int from(int packed) {
        int place = packed - TOLD_FROM;
        return place >= 0 && place < told.length ? told[place] : rows[place(packed)];
    }

    private int place(int packed) {
        int at = Arrays.binarySearch(dates, packed);
        return at < 0 ? -at - 1 : at;
    }

    /// The packed date under which the row stands, 0 where none is known.
    int dateOf(int row) {
        int date = dateOfBlock[row >>> BLOCK_SHIFT];
        while (rows[date + 1] <= row) {
            date++;
        }
        return dates[date];
    }
}
