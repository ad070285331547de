package org.limen.engine.screening.words;

import java.util.function.IntToLongFunction;

/// Adds up shares by 64-bit key, in one flat table with open addressing.
final class KeySums {
    private final long[] keys;
    private final double[] sums;
    private final int mask;

    /// Room for as many different keys.
    KeySums(int keysMax) {
        int capacity = Integer.highestOneBit(Math.max(8, keysMax)) << 2;
        keys = new long[capacity];
        sums = new double[capacity];
        mask = capacity - 1;
    }

    /// The sums of the shares by the key of each place.
    static KeySums of(IntToLongFunction key, double[] shares) {
        var sums = new KeySums(shares.length);
        for (int i = 0; i < shares.length; i++) {
            sums.add(key.applyAsLong(i), shares[i]);
        }
        return sums;
    }

    void add(long key, double share) {
        int place = place(key);
        keys[place] = key;
        sums[place] += share;
    }

    /// 0 for a key that nothing was added to.
    double sum(long key) {
        return sums[place(key)];
    }

    private int place(long key) {
        int place = (int) (key ^ (key >>> 32)) & mask;
        while (sums[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
