package org.limen.demo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.limen.demo.people.Chance;

/// What a dirty scanner does to the second line of a passport's zone.
final class Damage {
    private static final String DIGITS = "015826";
    private static final String LOOKALIKES = "OISBZG";
    private static final int BIRTH_FROM = 13;
    private static final int BIRTH_TO = 19;
    private static final int EXPIRY_FROM = 21;
    private static final int EXPIRY_TO = 27;

    private Damage() {}

    /// A digit of a date reads as the letter that looks like it: the field's type proves what it was.
    static List<String> repairable(Chance chance, List<String> zone) {
        List<Integer> places = IntStream.concat(
                        IntStream.range(BIRTH_FROM, BIRTH_TO), IntStream.range(EXPIRY_FROM, EXPIRY_TO))
                .filter(place -> DIGITS.indexOf(zone.get(1).charAt(place)) >= 0)
                .boxed()
                .toList();
        int place = chance.pick(places);
        char lookalike = LOOKALIKES.charAt(DIGITS.indexOf(zone.get(1).charAt(place)));
        return replaced(zone, place, lookalike);
    }

    /// A digit of the birth date reads as another digit: nothing tells which of the two is right.
    static List<String> broken(Chance chance, List<String> zone) {
        int place = chance.between(BIRTH_TO - 2, BIRTH_TO - 1);
        int digit = zone.get(1).charAt(place) - '0';
        return replaced(zone, place, (char) ('0' + (digit + 3) % 10));
    }

    private static List<String> replaced(List<String> zone, int place, char read) {
        var lines = new ArrayList<>(zone);
        String line = lines.get(1);
        lines.set(1, line.substring(0, place) + read + line.substring(place + 1));
        return lines;
    }
}
