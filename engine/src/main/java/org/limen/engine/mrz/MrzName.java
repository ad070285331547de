package org.limen.engine.mrz;

import org.limen.engine.mrz.MrzFormat.Span;

/// The name of a zone: primary and secondary identifier, parted by two fillers (ICAO Doc 9303 Part 3 §4.6).
///
/// @param surname    the primary identifier, words parted by single spaces
/// @param givenNames the secondary identifier
/// @param truncated  the last position of the field is a letter: the last word may go on beyond it
record MrzName(String surname, String givenNames, boolean truncated) {

    /// Reads the name field; digits that look like letters are repaired, as a name holds none.
    static MrzName read(Zone zone) {
        Span span = zone.fields().name;
        takeLetters(zone, span);
        int end = zone.end(span);
        if (end == span.from()) {
            zone.error("name-missing", "surname", "the name is empty");
            return new MrzName("", "", false);
        }
        return zone.fields().givenNames.isEmpty() ? both(zone, span, end) : apart(zone, span, end);
    }

    /// The French card: the surname on the first line, the given names on the second, parted by one or two fillers.
    private static MrzName apart(Zone zone, Span span, int end) {
        Span given = zone.fields().givenNames;
        takeLetters(zone, given);
        String givenNames = singleSpaced(zone.words(given.from(), zone.end(given)));
        boolean truncated = end == span.to() || zone.end(given) == given.to();
        return new MrzName(singleSpaced(zone.words(span.from(), end)), givenNames, truncated);
    }

    private static MrzName both(Zone zone, Span span, int end) {
        int parting = parting(zone, span.from(), end);
        if (parting == span.from()) {
            zone.warning("surname-missing", "surname", "the name begins with fillers: there is no primary identifier");
        }
        int given = Math.min(end, parting + 2);
        if (given < end && parting(zone, given, end) < end) {
            zone.error("name-malformed", "surname", "two fillers part the name more than once");
        } else if (zone.at(given < end ? given : span.from()) == Zone.FILLER && parting != span.from()) {
            zone.warning("name-malformed", "surname", "a part of the name begins with a filler");
        }
        String surname = singleSpaced(zone.words(span.from(), parting));
        return new MrzName(surname, singleSpaced(zone.words(given, end)), end == span.to());
    }

    /// Where two fillers stand first, or the end.
    private static int parting(Zone zone, int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (zone.at(i) == Zone.FILLER && zone.at(i + 1) == Zone.FILLER) {
                return i;
            }
        }
        return end;
    }

    private static void takeLetters(Zone zone, Span span) {
        if (holdsRussianCode(zone)) {
            return;
        }
        for (int i = span.from(); i < span.to(); i++) {
            char c = zone.at(i);
            if (c >= '0' && c <= '9') {
                takeLetter(zone, i, c);
            }
        }
    }

    private static void takeLetter(Zone zone, int place, char digit) {
        char letter = Confusion.letter(digit);
        if (letter == 0) {
            zone.error("not-a-letter", zone.fields().fieldAt(place), zone.where(place) + ": '" + digit + "' in a name");
        } else {
            zone.repair(place, letter, why(digit));
        }
    }

    /// The type proves that the digit is wrong; among letters that look alike the commonest confusion is taken.
    private static String why(char digit) {
        return switch (digit) {
            case '0' -> "a name holds no digits (it may also be D or Q)";
            case '1' -> "a name holds no digits (it may also be L)";
            default -> "a name holds no digits";
        };
    }

    /// The Russian internal passport writes some Cyrillic letters as digits; they are part of the name.
    static boolean holdsRussianCode(Zone zone) {
        return zone.at(0) == 'P' && zone.at(1) == 'N' && zone.at(2) == 'R' && zone.at(3) == 'U' && zone.at(4) == 'S';
    }

    private static String singleSpaced(String words) {
        String trimmed = words.strip();
        if (!trimmed.contains("  ")) {
            return trimmed;
        }
        var spaced = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            if (trimmed.charAt(i) != ' ' || trimmed.charAt(i - 1) != ' ') {
                spaced.append(trimmed.charAt(i));
            }
        }
        return spaced.toString();
    }
}
