package org.limen.engine.names.script;

import java.util.List;

/// One way to write a word of another script in Latin letters.
///
/// @param words     one or more words of the letters A to Z; none where nothing in it can be read
/// @param vowelless whether short vowels are missing, because the script doesn't write them
/// @param cost      what speaks against it, in tenths of nats; only the difference to other readings of the word counts
public record Reading(List<String> words, boolean vowelless, int cost) {
    static final Reading NOTHING = new Reading(List.of(), false, 0);

    public Reading {
        words = List.copyOf(words);
    }

    static Reading of(String... words) {
        return new Reading(List.of(words), false, 0);
    }

    Reading costing(int tenthsOfNats) {
        return new Reading(words, vowelless, tenthsOfNats);
    }
}
