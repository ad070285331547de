package org.limen.engine.lists;

import java.util.OptionalLong;

/// An issuing state's code and a document number in 63 bits, so that no two are the same.
///
/// Up to 9 digits and capitals make a number of base 37, as a machine-readable zone has them (ICAO Doc 9303 Part
/// 4); 10 to 14 digits stand behind those by their length and value. 27 · 27 · 27 states and 37⁹ + 10¹⁰ + … +
/// 10¹⁴ numbers are 4.8 · 10¹⁸, and a positive long holds 9.2 · 10¹⁸.
final class PackedNumber {
    private static final int SHORT_CHARS = 9;
    private static final int DIGITS_MAX = 14;
    private static final int ISSUER_CHARS = 3;
    private static final long SHORT_NUMBERS = power(37, SHORT_CHARS);
    private static final long ISSUERS = power(27, ISSUER_CHARS);

    private PackedNumber() {}

    /// Never 0; empty where it doesn't fit.
    static OptionalLong of(String issuer, String normalNumber) {
        long state = issuer(issuer);
        long number = number(normalNumber);
        return state < 0 || number < 0 ? OptionalLong.empty() : OptionalLong.of(number * ISSUERS + state);
    }

    private static long issuer(String code) {
        if (code.length() > ISSUER_CHARS) {
            return -1;
        }
        long packed = 0;
        for (int i = 0; i < ISSUER_CHARS; i++) {
            char c = i < code.length() ? code.charAt(i) : '<';
            if (c != '<' && (c < 'A' || c > 'Z')) {
                return -1;
            }
            packed = packed * 27 + (c == '<' ? 0 : c - 'A' + 1);
        }
        return packed;
    }

    private static long number(String number) {
        if (number.isEmpty() || number.length() > DIGITS_MAX) {
            return -1;
        }
        return number.length() <= SHORT_CHARS ? shortNumber(number) : digits(number);
    }

    private static long shortNumber(String number) {
        long packed = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' + 1 : c >= 'A' && c <= 'Z' ? c - 'A' + 11 : -1;
            if (digit < 0) {
                return -1;
            }
            packed = packed * 37 + digit;
        }
        return packed;
    }

    private static long digits(String number) {
        long value = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        long before = SHORT_NUMBERS;
        for (int length = SHORT_CHARS + 1; length < number.length(); length++) {
            before += power(10, length);
        }
        return before + value;
    }

    private static long power(int base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
