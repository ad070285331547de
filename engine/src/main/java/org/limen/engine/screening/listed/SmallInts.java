package org.limen.engine.screening.listed;

import java.io.IOException;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;

/// Numbers from 0, a byte each where all of them find room in one.
final class SmallInts {
    private static final int MOST = 255;
    private static final int[] NONE = {};

    private final byte[] narrow;
    private final int[] wide;

    private SmallInts(byte[] narrow, int[] wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    static SmallInts of(int[] numbers) {
        byte[] narrow = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > MOST) {
                return new SmallInts(new byte[0], numbers);
            }
            narrow[i] = (byte) numbers[i];
        }
        return new SmallInts(narrow, NONE);
    }

    int get(int place) {
        return wide.length == 0 ? narrow[place] & MOST : wide[place];
    }

    int size() {
        return narrow.length + wide.length;
    }

    void write(FlatOut out) throws IOException {
        out.bytes(narrow);
        out.ints(wide);
    }

    static SmallInts read(FlatIn in) throws IOException {
        return new SmallInts(in.bytes(), in.ints());
    }
}
