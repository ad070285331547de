package org.limen.engine.screening.matching;

import java.util.Arrays;

/// The rows that a search has come upon and that may reach the threshold, each once, with the most that it may score.
final class Rows {
    private static final int FREE = -1;

    /// A search that comes upon more than this keeps these.
    private static final int ROWS_MAX = 200_000;

    private static final int PLACES_KEPT_MAX = 1 << 13;

    private long[] found = new long[256];
    private int[] places = new int[1 << 10];
    private int size;

    Rows() {
        Arrays.fill(places, FREE);
    }

    void begin() {
        if (places.length > PLACES_KEPT_MAX) {
            places = new int[1 << 10];
            found = new long[256];
        }
        Arrays.fill(places, FREE);
        size = 0;
    }

    void add(int row, double bound) {
        if (size * 4 > places.length) {
            grow();
        }
        int place = place(row);
        if (places[place] != FREE || size == ROWS_MAX) {
            return;
        }
        places[place] = size;
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = (Math.round(-bound * 256) << 32) | row;
    }

    /// Puts the most promising `most` first; gives how many there are. Afterwards no row can be added.
    int best(int most) {
        if (size > most) {
            Arrays.sort(found, 0, size);
        }
        return Math.min(size, most);
    }

    int row(int i) {
        return (int) found[i];
    }

    private int place(int row) {
        int place = (row * 0x9E37_79B1) >>> 7 & (places.length - 1);
        while (places[place] != FREE && (int) found[places[place]] != row) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private void grow() {
        places = new int[places.length * 2];
        Arrays.fill(places, FREE);
        for (int i = 0; i < size; i++) {
            places[place((int) found[i])] = i;
        }
    }
}
