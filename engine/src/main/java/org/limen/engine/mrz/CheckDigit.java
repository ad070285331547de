package org.limen.engine.mrz;

import java.util.Arrays;

/// The 7-3-1 check digit of ICAO Doc 9303 Part 3 §4.9.
public final class CheckDigit {
    private static final byte[] VALUES = values();

    /// The weight of every place of the longest text that is summed; longer texts begin again.
    private static final byte[] WEIGHTS = weights();

    private static final int PLACES = 99;

    private CheckDigit() {}

    /// The check digit of a text, 0 to 9, or -1 when it holds a character that no zone can hold.
    public static int of(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            sum += value * WEIGHTS[i % PLACES];
        }
        return sum % 10;
    }

    /// What a character counts: 0 to 9 for digits, 10 to 35 for letters, 0 for the filler, -1 for any other.
    static int value(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    /// The weighted sum of a run of cells whose first one stands at place `offset` of the summed text.
    /// A cell that can't be read counts nothing.
    static int sum(char[] cells, int from, int to, int offset) {
        int sum = 0;
        for (int i = from, place = offset; i < to; i++, place++) {
            int value = VALUES[cells[i]];
            sum += value > 0 ? value * WEIGHTS[place] : 0;
        }
        return sum;
    }

    private static byte[] weights() {
        var weights = new byte[PLACES];
        for (int i = 0; i < PLACES; i++) {
            weights[i] = (byte) (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return weights;
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (char c = '0'; c <= '9'; c++) {
            values[c] = (byte) (c - '0');
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            values[c] = (byte) (c - 'A' + 10);
        }
        values['<'] = 0;
        return values;
    }
}
