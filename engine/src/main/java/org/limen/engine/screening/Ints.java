package org.limen.engine.screening;

import java.util.Arrays;

/// A growing array of ints that is used again without allocating.
final class Ints {
    int[] values = new int[64];
    int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }
}
