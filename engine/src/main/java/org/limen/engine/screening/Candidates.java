package org.limen.engine.screening;

import java.util.Arrays;

/// The names that a search has come upon, each with the most that its words so far may be worth.
///
/// A mark per name tells which search and which word touched it last, so that nothing needs clearing between searches.
final class Candidates {
    private static final int SLOTS_MAX = 64;
    final float[] bound;
    final Ints touched = new Ints();
    private final int[] mark;
    private int search;

    Candidates(int names) {
        bound = new float[names];
        mark = new int[names];
    }

    void begin() {
        touched.clear();
        search++;
        if (search >= Integer.MAX_VALUE / SLOTS_MAX) {
            Arrays.fill(mark, 0);
            search = 1;
        }
    }

    /// Adds a word's bits to a name, once for each slot (a word of the query).
    void add(int name, int slot, float bits) {
        int current = search * SLOTS_MAX + slot + 1;
        int last = mark[name];
        if (last == current) {
            return;
        }
        if (last / SLOTS_MAX != search) {
            bound[name] = 0;
            touched.add(name);
        }
        bound[name] += bits;
        mark[name] = current;
    }
}
