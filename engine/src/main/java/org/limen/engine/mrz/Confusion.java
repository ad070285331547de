package org.limen.engine.mrz;

/// Which characters an optical reader takes for each other, and which digit or letter is meant where the type is known.
final class Confusion {
    private static final String[] ALIKE = {"0OQD", "1IL", "2Z", "5S", "6G", "8B"};
    private static final String FROM_LETTERS = "OQDILZSGB";
    private static final String TO_DIGITS = "000112568";
    private static final String FROM_DIGITS = "012568";
    private static final String TO_LETTERS = "OIZSGB";

    private Confusion() {}

    /// The digit that a letter is taken for where only digits stand; 0 when there is none.
    static char digit(char letter) {
        int at = FROM_LETTERS.indexOf(letter);
        return at < 0 ? 0 : TO_DIGITS.charAt(at);
    }

    /// The letter that a digit is taken for where only letters stand; 0 when there is none.
    static char letter(char digit) {
        int at = FROM_DIGITS.indexOf(digit);
        return at < 0 ? 0 : TO_LETTERS.charAt(at);
    }

    /// All characters that look like this one, itself included; empty when there is no other.
    static String alike(char c) {
        for (String group : ALIKE) {
            if (group.indexOf(c) >= 0) {
                return group;
            }
        }
        return "";
    }

    /// Whether two characters are the same or look alike.
    static boolean areAlike(char a, char b) {
        return a == b || alike(a).indexOf(b) >= 0;
    }
}
