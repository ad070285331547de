package org.limen.engine.names.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the Latin spellings that a word in another script was most probably made from, or would be made into.
///
/// Goes through the units from left to right and keeps the likeliest beginnings (a beam search). A spelling that many
/// people bear as their name is likelier than another that fits as well.
public final class Speller {
    /// Tenths of nats that speak for a spelling that is a known name.
    private static final int KNOWN_GAIN = 20;

    private static final double TENTHS = 10;

    private final Renderings renderings;

    /// The table of a script, a resource of this package.
    public Speller(String resource) {
        renderings = Renderings.of(resource);
    }

    /// Whether the table has a line for this unit alone.
    public boolean knows(String unit) {
        return !renderings.of(List.of(unit)).isEmpty();
    }

    /// The likeliest spellings, the best first, all of them together as probable as one with that cost.
    public List<Spelling> spellings(List<String> word, int together) {
        List<Spelling> spellings = spellings(word);
        double sum = 0;
        for (Spelling spelling : spellings) {
            sum += Math.exp(-spelling.cost() / TENTHS);
        }
        int shift = together + (int) Math.round(TENTHS * Math.log(Math.max(sum, Double.MIN_NORMAL)));
        return spellings.stream()
                .map(spelling -> new Spelling(spelling.letters(), spelling.cost() + shift))
                .toList();
    }

    /// The likeliest spellings, the best first; none where a unit is in no table.
    public List<Spelling> spellings(List<String> word) {
        var units = new ArrayList<>(word);
        units.add(Renderings.END);
        var beginnings = new ArrayList<Beginnings>();
        beginnings.add(Beginnings.ofNothing());
        for (int at = 1; at <= units.size(); at++) {
            beginnings.add(new Beginnings());
        }
        for (int at = 0; at < units.size(); at++) {
            extend(units, at, beginnings);
        }
        return beginnings.getLast().spellings().stream()
                .map(Speller::knownCheaper)
                .sorted(Comparator.comparingInt(Spelling::cost))
                .toList();
    }

    private static Spelling knownCheaper(Spelling spelling) {
        boolean known = KnownNames.contains(spelling.letters());
        return known ? new Spelling(spelling.letters(), spelling.cost() - KNOWN_GAIN) : spelling;
    }

    private void extend(List<String> units, int at, List<Beginnings> beginnings) {
        int lengthMax = Math.min(renderings.unitsMax(), units.size() - at);
        for (int length = 1; length <= lengthMax; length++) {
            beginnings.get(at + length).offerAll(beginnings.get(at), renderings.of(units.subList(at, at + length)));
        }
    }
}
