package org.limen.engine.screening.words;

import java.util.Arrays;

/// A growing array of ints that is used again without allocating.
public sealed class Ints permits FoundWords {
    public int[] values = new int[64];
    public int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /// Keeps each id once, in any order; `seen` has a place for every id and is clean before and after.
    public void dropRepeated(boolean[] seen) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!seen[values[i]]) {
                seen[values[i]] = true;
                values[kept++] = values[i];
            }
        }
        size = kept;
        for (int i = 0; i < size; i++) {
            seen[values[i]] = false;
        }
    }

    /// As many ints as were added.
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    public void clear() {
        size = 0;
    }
}
