package org.limen.engine.screening;

import java.util.Arrays;
import org.limen.engine.screening.words.Ints;

/// The names that a search has come upon, each with the most that its words so far may be worth.
///
/// One cell per name holds the bits and, above them, which search and which word touched it last, so that a name costs
/// one memory access and nothing needs clearing between searches.
final class Candidates {
    private static final int SLOTS_MAX = 64;
    final Ints touched = new Ints();

    /// For each touched name the date under which it was found, as [Postings#date] gives it.
    final Ints dates = new Ints();

    private final long[] cells;
    private int search;

    Candidates(int names) {
        cells = new long[names];
    }

    void begin() {
        touched.clear();
        dates.clear();
        search++;
        if (search >= Integer.MAX_VALUE / SLOTS_MAX) {
            Arrays.fill(cells, 0);
            search = 1;
        }
    }

    float bits(int name) {
        return Float.intBitsToFloat((int) cells[name]);
    }

    /// Adds a word's bits to a name, once for each slot (a word of the query).
    void add(int name, int date, int slot, float bits) {
        int current = search * SLOTS_MAX + slot + 1;
        long cell = cells[name];
        int last = (int) (cell >>> 32);
        if (last == current) {
            return;
        }
        float sum = bits;
        if (last / SLOTS_MAX == search) {
            sum += Float.intBitsToFloat((int) cell);
        } else {
            touched.add(name);
            dates.add(date);
        }
        cells[name] = ((long) current << 32) | (Float.floatToRawIntBits(sum) & 0xFFFF_FFFFL);
    }
}
