package org.limen.engine.names;

import java.nio.charset.StandardCharsets;

/// The key that spellings share which differ only in convention: MUELLER and MULLER, YURI and IURII, MAHMOUD and
/// MAHMUD.
///
/// ICAO Doc 9303 Part 3 §6 writes Ü as UE where many states write U; the other rules join the usual romanisations of
/// one sound. Every rule is applied to both sides, so a wrong one makes two names alike and never loses one.
final class SpellingKey {
    private final String letters;
    private final byte[] key;
    private int length;
    private int at;

    private SpellingKey(String letters) {
        this.letters = letters;
        key = new byte[letters.length() * 2];
    }

    static String of(String letters) {
        var key = new SpellingKey(letters);
        while (key.at < letters.length()) {
            key.next();
        }
        return key.trimmed();
    }

    /// Takes the next sound: the longest group of letters that a rule knows, or else the letter itself.
    private void next() {
        char letter = letters.charAt(at);
        char second = letterAt(at + 1);
        switch (letter) {
            case 'A' -> vowels(letter, second, "YI", 'E', "EA", 'A');
            case 'E' -> vowels(letter, second, "E", 'I', "YI", 'E');
            case 'I' -> vowels(letter, second, "YJ", 'I', "E", 'E');
            case 'O' -> vowels(letter, second, "UO", 'U', "E", 'O');
            case 'U' -> vowels(letter, second, "E", 'U', "", 'U');
            case 'Y' -> vowels('I', second, "I", 'I', "E", 'E');
            case 'C' -> put(second == 'K' ? 'K' : 'C', second == 'K' ? 2 : 1);
            case 'G' -> put('G', second == 'H' ? 2 : 1);
            case 'K' -> put(second == 'H' ? 'H' : 'K', second == 'H' ? 2 : 1);
            case 'P' -> put(second == 'H' ? 'F' : 'P', second == 'H' ? 2 : 1);
            case 'D' -> d(second);
            case 'S' -> s(second);
            case 'T' -> t(second);
            case 'X' -> put('K', 'S', 1);
            case 'Q' -> put('K', 1);
            case 'W' -> put('V', 1);
            default -> put(letter, 1);
        }
    }

    private void vowels(char alone, char second, String some, char someSound, String others, char otherSound) {
        if (some.indexOf(second) >= 0) {
            put(someSound, 2);
        } else if (others.indexOf(second) >= 0) {
            put(otherSound, 2);
        } else {
            put(alone, 1);
        }
    }

    private void d(char second) {
        if (second == 'J') {
            put('J', 2);
        } else if (second == 'Z' && letterAt(at + 2) == 'H') {
            put('J', 3);
        } else {
            put('D', second == 'H' ? 2 : 1);
        }
    }

    private void s(char second) {
        if (second == 'C' && letterAt(at + 2) == 'H') {
            put('S', 'H', 3);
        } else {
            put('S', 1);
        }
    }

    private void t(char second) {
        if (second == 'C' && letterAt(at + 2) == 'H') {
            put('C', 'H', 3);
        } else if (second == 'S' && letterAt(at + 2) == 'C' && letterAt(at + 3) == 'H') {
            put('C', 'H', 4);
        } else {
            put('T', second == 'H' ? 2 : 1);
        }
    }

    private char letterAt(int index) {
        return index < letters.length() ? letters.charAt(index) : '.';
    }

    private void put(char sound, int taken) {
        append(sound);
        at += taken;
    }

    private void put(char first, char second, int taken) {
        append(first);
        append(second);
        at += taken;
    }

    /// Doubled letters count once.
    private void append(char sound) {
        if (length == 0 || key[length - 1] != sound) {
            key[length++] = (byte) sound;
        }
    }

    private String trimmed() {
        int last = length - 1;
        boolean silent = last > 1 && key[last] == 'H';
        return new String(key, 0, silent ? last : length, StandardCharsets.ISO_8859_1);
    }
}
