package org.limen.engine.names;

import java.nio.charset.StandardCharsets;

/// The consonants of a token in classes of like sounds, without vowels: the same for MOHAMMED, MUHAMAD and محمد.
///
/// Arabic and Hebrew write no short vowels, and free transcription varies the long ones most, so vowels go first.
/// W inside a word stands for a vowel as often as for a consonant (داود is DAWUD or DAOUD) and goes with them.
final class Skeleton {
    /// The class of each letter that no group begins with, from A to Z.
    private static final String CLASSES = ".BKT.FKH.JKLMN.BKRST.FWK.Z";

    private static final char NONE = '.';

    private final String letters;
    private final byte[] classes;
    private int length;
    private int at;

    private Skeleton(String letters) {
        this.letters = letters;
        classes = new byte[letters.length() * 2];
    }

    static String of(String letters) {
        var skeleton = new Skeleton(letters);
        while (skeleton.at < letters.length()) {
            skeleton.next();
        }
        return new String(skeleton.classes, 0, skeleton.length, StandardCharsets.ISO_8859_1);
    }

    private void next() {
        char letter = letters.charAt(at);
        char second = letterAt(at + 1);
        switch (letter) {
            case 'C' -> c(second);
            case 'D' -> d(second);
            case 'S' -> s(second);
            case 'T' -> t(second);
            case 'G', 'K' -> put('K', second == 'H' ? 2 : 1);
            case 'P' -> put(second == 'H' ? 'F' : 'B', second == 'H' ? 2 : 1);
            case 'Z' -> put('Z', second == 'H' ? 2 : 1);
            case 'H' -> put(second == END ? NONE : 'H', 1);
            case 'W' -> put(at > 0 ? NONE : 'W', 1);
            case 'X' -> {
                put('K', 0);
                put('S', 1);
            }
            default -> put(CLASSES.charAt(letter - 'A'), 1);
        }
    }

    private void c(char second) {
        boolean hissed = second == 'H' || second == 'E' || second == 'I' || second == 'Y';
        put(hissed ? 'S' : 'K', hissed || second == 'K' ? 2 : 1);
    }

    private void d(char second) {
        if (second == 'J') {
            put('J', 2);
        } else if (second == 'Z' && letterAt(at + 2) == 'H') {
            put('J', 3);
        } else {
            put('T', second == 'H' ? 2 : 1);
        }
    }

    private void s(char second) {
        if (second == 'H') {
            put('S', letterAt(at + 2) == 'C' && letterAt(at + 3) == 'H' ? 4 : 2);
        } else {
            put('S', second == 'C' && letterAt(at + 2) == 'H' ? 3 : 1);
        }
    }

    private void t(char second) {
        if (second == 'S') {
            put('S', letterAt(at + 2) == 'C' && letterAt(at + 3) == 'H' ? 4 : 2);
        } else if (second == 'C' && letterAt(at + 2) == 'H') {
            put('S', 3);
        } else {
            put('T', second == 'H' ? 2 : 1);
        }
    }

    private static final char END = '!';

    private char letterAt(int index) {
        return index < letters.length() ? letters.charAt(index) : END;
    }

    private void put(char sound, int taken) {
        if (sound != NONE && (length == 0 || classes[length - 1] != sound)) {
            classes[length++] = (byte) sound;
        }
        at += taken;
    }
}
