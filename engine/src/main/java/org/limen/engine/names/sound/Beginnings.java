package org.limen.engine.names.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cheapest spellings of a word so far, in the order of their costs; dearer ones are forgotten.
final class Beginnings {
    private static final int KEPT_MAX = 40;
    private static final int LETTERS_MAX = 24;

    private final String[] letters = new String[KEPT_MAX];
    private final int[] costs = new int[KEPT_MAX];
    private int size;

    static Beginnings ofNothing() {
        var beginnings = new Beginnings();
        beginnings.offer("", "", 0);
        return beginnings;
    }

    /// Adds every one of these with each of the renderings behind it.
    void offerAll(Beginnings before, List<Spelling> renderings) {
        for (Spelling rendering : renderings) {
            for (int i = 0; i < before.size && isWanted(before.costs[i] + rendering.cost()); i++) {
                offer(before.letters[i], rendering.letters(), before.costs[i] + rendering.cost());
            }
        }
    }

    private boolean isWanted(int cost) {
        return size < KEPT_MAX || cost < costs[size - 1];
    }

    private void offer(String before, String added, int cost) {
        if (before.length() + added.length() > LETTERS_MAX) {
            return;
        }
        String both = before.concat(added);
        int same = Arrays.asList(letters).subList(0, size).indexOf(both);
        if (same >= 0 && costs[same] <= cost) {
            return;
        }
        int place = same >= 0 ? same : Math.min(size, KEPT_MAX - 1);
        while (place > 0 && costs[place - 1] > cost) {
            letters[place] = letters[place - 1];
            costs[place] = costs[place - 1];
            place--;
        }
        letters[place] = both;
        costs[place] = cost;
        size = same >= 0 ? size : Math.min(size + 1, KEPT_MAX);
    }

    List<Spelling> spellings() {
        var spellings = new ArrayList<Spelling>(size);
        for (int i = 0; i < size; i++) {
            if (!letters[i].isEmpty()) {
                spellings.add(new Spelling(letters[i], costs[i]));
            }
        }
        return spellings;
    }
}
