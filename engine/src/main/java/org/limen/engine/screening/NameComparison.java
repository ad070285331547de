package org.limen.engine.screening;

import java.util.Arrays;
import java.util.List;
import org.limen.engine.screening.words.TokenWeights;

/// Compares a traveller's name with a listed one, word for word, each word used once, the best pairs first.
///
/// A word that only one side has costs little, for names are often given in part; words left on both sides
/// contradict each other and cost much. Two neighbouring words may meet one word that somebody wrote together.
/// Keeps the last result, so that evidence is only made for hits; for one thread at a time.
final class NameComparison {
    private static final float EXTRA_BITS = -1.5f;
    private static final float MISSING_BITS = -1.5f;
    private static final float CONTRADICTED_BITS = -5f;
    private static final float INITIAL_CONTRADICTED_BITS = -2f;
    private static final float PARTICLE_BITS = -0.1f;
    private static final float JOINED_BITS = -1f;
    private static final int MOST = 17;

    private final ListedPersons persons;
    private final TokenWeights weights;
    private final WordComparison wordComparison;
    private final float[] pairBits = new float[MOST * MOST];
    private final Level[] pairLevels = new Level[MOST * MOST];
    private final int[] listedFor = new int[MOST];
    private final int[] givenFor = new int[MOST];
    private final int[] joinedGiven = new int[MOST];
    private final int[] joinedListed = new int[MOST];
    private static final int FREE = -1;

    NameComparison(ListedPersons persons, TokenWeights weights) {
        this.persons = persons;
        this.weights = weights;
        wordComparison = new WordComparison(persons.words, weights);
    }

    /// The bits that the names' agreement is worth.
    float compare(QueryName given, int name) {
        int start = persons.nameStart[name];
        int count = persons.nameStart[name + 1] - start;
        Arrays.fill(listedFor, 0, given.size(), FREE);
        Arrays.fill(givenFor, 0, count, FREE);
        Arrays.fill(joinedGiven, 0, given.size(), FREE);
        Arrays.fill(joinedListed, 0, count, FREE);
        float bits = joinGiven(given, start, count) + joinListed(given, start, count);
        comparePairs(given, start, count);
        return bits + assign(given.size(), count) + remainders(given, start, count);
    }

    /// What the last comparison found, word for word.
    void explain(QueryName given, int name, List<Evidence> into) {
        int start = persons.nameStart[name];
        int count = persons.nameStart[name + 1] - start;
        for (int g = 0; g < given.size(); g++) {
            explainGiven(given, g, start, into);
        }
        for (int l = 0; l < count; l++) {
            if (givenFor[l] == FREE && joinedListed[l] == FREE) {
                int word = persons.nameWords[start + l];
                into.add(new Evidence("name", persons.words.words[word], "", Level.MISSING, round(missing(word))));
            }
        }
    }

    private void explainGiven(QueryName given, int g, int start, List<Evidence> into) {
        String letters = given.tokens[g].letters();
        if (joinedGiven[g] != FREE) {
            into.add(joinedEvidence(given, g, start));
        } else if (listedFor[g] == FREE) {
            into.add(new Evidence("name", "", letters, Level.EXTRA, round(extra(given, g))));
        } else {
            int pair = g * MOST + listedFor[g];
            String listed = persons.words.words[persons.nameWords[start + listedFor[g]]];
            into.add(new Evidence("name", listed, letters, pairLevels[pair], round(pairBits[pair])));
        }
    }

    private Evidence joinedEvidence(QueryName given, int g, int start) {
        int l = joinedGiven[g];
        boolean twoListed = joinedListed[l] == g && l + 1 < MOST && l + 1 < joinedListedEnd(g, l);
        String listed = persons.words.words[persons.nameWords[start + l]];
        if (twoListed) {
            listed += " " + persons.words.words[persons.nameWords[start + l + 1]];
        }
        return new Evidence(
                "name", listed, given.tokens[g].letters(), Level.JOINED, round(joinedBits(start, l, twoListed, g)));
    }

    private int joinedListedEnd(int g, int l) {
        int end = l;
        while (end < MOST && joinedListed[end] == g) {
            end++;
        }
        return end;
    }

    /// A given word that was split over two listed ones carries the bits of both; the second half of a given pair none.
    private float joinedBits(int start, int l, boolean twoListed, int g) {
        float one = weights.same[persons.nameWords[start + l]];
        if (twoListed) {
            return one + weights.same[persons.nameWords[start + l + 1]] + JOINED_BITS;
        }
        return g > 0 && joinedGiven[g - 1] == l ? 0 : one + JOINED_BITS;
    }

    /// Two given words that the list writes as one.
    private float joinGiven(QueryName given, int start, int count) {
        float bits = 0;
        for (int g = 0; g + 1 < given.size(); g++) {
            String first = given.tokens[g].letters();
            String second = given.tokens[g + 1].letters();
            for (int l = 0; l < count && joinedGiven[g] == FREE; l++) {
                int word = persons.nameWords[start + l];
                if (joinedListed[l] == FREE && joins(first, second, persons.words.words[word])) {
                    joinedGiven[g] = joinedGiven[g + 1] = l;
                    joinedListed[l] = g;
                    bits += weights.same[word] + JOINED_BITS;
                }
            }
        }
        return bits;
    }

    /// Two listed words that the traveller's name has as one.
    private float joinListed(QueryName given, int start, int count) {
        float bits = 0;
        for (int l = 0; l + 1 < count; l++) {
            int first = persons.nameWords[start + l];
            int second = persons.nameWords[start + l + 1];
            for (int g = 0; g < given.size() && joinedListed[l] == FREE; g++) {
                if (joinedGiven[g] == FREE
                        && joinedListed[l + 1] == FREE
                        && joins(persons.words.words[first], persons.words.words[second], given.tokens[g].letters())) {
                    joinedGiven[g] = l;
                    joinedListed[l] = joinedListed[l + 1] = g;
                    bits += weights.same[first] + weights.same[second] + JOINED_BITS;
                }
            }
        }
        return bits;
    }

    private boolean joins(String first, String second, String whole) {
        int length = first.length() + second.length();
        return first.length() > 1
                && second.length() > 1
                && Math.abs(length - whole.length()) <= 1
                && first.charAt(0) == whole.charAt(0)
                && first.charAt(1) == whole.charAt(1)
                && wordComparison.joinedAlike(first + second, whole);
    }

    private void comparePairs(QueryName given, int start, int count) {
        for (int g = 0; g < given.size(); g++) {
            for (int l = 0; l < count; l++) {
                int pair = g * MOST + l;
                pairBits[pair] = 0;
                if (joinedGiven[g] == FREE && joinedListed[l] == FREE) {
                    wordComparison.compare(given, g, persons.nameWords[start + l]);
                    pairBits[pair] = wordComparison.bits;
                    if (wordComparison.level != null) {
                        pairLevels[pair] = wordComparison.level;
                    }
                }
            }
        }
    }

    /// Takes the best pair of words that are both free, until none agrees.
    private float assign(int given, int listed) {
        float sum = 0;
        while (true) {
            int best = -1;
            float bestBits = 0;
            for (int g = 0; g < given; g++) {
                for (int l = 0; l < listed && listedFor[g] == FREE; l++) {
                    int pair = g * MOST + l;
                    if (pairBits[pair] > bestBits && givenFor[l] == FREE) {
                        best = pair;
                        bestBits = pairBits[pair];
                    }
                }
            }
            if (best < 0) {
                return sum;
            }
            listedFor[best / MOST] = best % MOST;
            givenFor[best % MOST] = best / MOST;
            sum += bestBits;
        }
    }

    /// What the words that found no partner cost.
    private float remainders(QueryName given, int start, int count) {
        float bits = 0;
        int extra = 0;
        int missing = 0;
        boolean initial = false;
        for (int g = 0; g < given.size(); g++) {
            if (listedFor[g] == FREE && joinedGiven[g] == FREE) {
                bits += extra(given, g);
                extra += given.tokens[g].particle() ? 0 : 1;
                initial |= given.tokens[g].isInitial();
            }
        }
        for (int l = 0; l < count; l++) {
            if (givenFor[l] == FREE && joinedListed[l] == FREE) {
                int word = persons.nameWords[start + l];
                bits += missing(word);
                missing += persons.words.particles[word] ? 0 : 1;
                initial |= persons.words.words[word].length() == 1;
            }
        }
        float each = initial ? INITIAL_CONTRADICTED_BITS : CONTRADICTED_BITS;
        contradiction = Math.min(extra, missing) * each;
        return bits + contradiction;
    }

    /// What the last comparison lost because both names have words that the other doesn't.
    float contradiction;

    private float missing(int word) {
        return persons.words.particles[word] ? PARTICLE_BITS : MISSING_BITS;
    }

    private static float extra(QueryName given, int g) {
        return given.tokens[g].particle() ? PARTICLE_BITS : EXTRA_BITS;
    }

    static double round(double bits) {
        return Math.round(bits * 10) / 10.0;
    }
}
