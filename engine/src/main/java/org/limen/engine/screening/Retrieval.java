package org.limen.engine.screening;

import org.limen.engine.names.NameToken;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenWeights;
import org.limen.engine.screening.words.WordMatches;

/// Finds the names that can reach the threshold, by their rarest words first.
///
/// Words are taken in the order of what they are worth. As soon as the words that are left couldn't lift a name over
/// the threshold by themselves, their lists needn't be read (the MaxScore rule of Turtle and Flood). That holds
/// apart for each way in which a listed birth date can agree with the traveller's.
/// For one thread at a time.
final class Retrieval {
    /// Words that only the comparison finds alike, such as two edits apart, may add so much to what was found here.
    static final double UNSEEN_BITS_MAX = 3;

    private static final int TOUCHED_MAX = 200_000;
    private static final int SLOTS_MAX = 40;
    private static final int PREFIX_WORDS_MAX = 4_000;
    private static final int SPLIT_LETTERS_MIN = 6;
    private static final int SPLIT_PART_MIN = 2;
    private static final DateAgreement[] AGREEMENTS = DateAgreement.values();
    private final ListedPersons persons;
    private final TokenWeights weights;
    private final Postings postings;
    private final WordComparison comparison;
    private final Ints found = new Ints();
    private final WordMatches[] slots = new WordMatches[SLOTS_MAX];
    private final WordMatches[] order = new WordMatches[SLOTS_MAX];
    private final int[] stops = new int[AGREEMENTS.length];
    private final double[] unread = new double[AGREEMENTS.length];
    private final boolean[] seen;
    private int slotCount;
    private double total;
    private double neededOutside;

    Retrieval(ListedPersons persons, TokenWeights weights, Postings postings) {
        this.persons = persons;
        this.weights = weights;
        this.postings = postings;
        comparison = new WordComparison(persons.words, weights);
        seen = new boolean[persons.words.size()];
        for (int i = 0; i < SLOTS_MAX; i++) {
            slots[i] = new WordMatches();
        }
    }

    /// Finds candidates for a name of a traveller born then (a packed date, or 0), where the name and the birth date
    /// together need so many bits.
    void find(QueryName name, int birth, double needed, Candidates into) {
        into.begin();
        slotCount = 0;
        for (int token = 0; token < name.size(); token++) {
            matchWord(name, token);
        }
        for (int token = 0; token + 1 < name.size(); token++) {
            matchJoined(name.tokens[token], name.tokens[token + 1]);
        }
        sortSlots();
        planStops(needed);
        total = UNSEEN_BITS_MAX;
        for (int i = 0; i < slotCount; i++) {
            total += order[i].bitsMax();
        }
        neededOutside = needed - DateAgreement.OTHER_YEAR_SAME_DAY.bits;
        for (int i = 0; i < slotCount && into.touched.size < TOUCHED_MAX; i++) {
            read(order[i], i, birth, into);
        }
    }

    /// The most that words which were not read for names with this agreement of birth may add to what was found.
    double unread(DateAgreement agreement) {
        return unread[agreement.place()];
    }

    /// For each agreement of birth dates: before which slot its names need no more reading, and what is left there.
    private void planStops(double needed) {
        for (DateAgreement agreement : AGREEMENTS) {
            double left = UNSEEN_BITS_MAX;
            int stop = slotCount;
            while (stop > 0 && left + order[stop - 1].bitsMax() < needed - agreement.bits) {
                left += order[--stop].bitsMax();
            }
            stops[agreement.place()] = stop;
            unread[agreement.place()] = left;
        }
    }

    private void matchWord(QueryName name, int token) {
        NameToken given = name.tokens[token];
        WordMatches slot = nextSlot();
        if (given.particle() || given.isInitial()) {
            return;
        }
        found.clear();
        persons.words.find(given, found);
        if (name.isPrefix(token)) {
            findPrefixed(given.letters());
        }
        found.dropRepeated(seen);
        for (int i = 0; i < found.size; i++) {
            comparison.compare(name, token, found.values[i]);
            slot.add(found.values[i], comparison.bits);
        }
        if (given.letters().length() >= SPLIT_LETTERS_MIN && !given.abjad()) {
            matchParts(given.letters(), slot);
        }
    }

    private void findPrefixed(String prefix) {
        int from = persons.words.prefixFrom(prefix);
        int to = Math.min(persons.words.prefixTo(prefix), from + PREFIX_WORDS_MAX);
        for (int word = from; word < to; word++) {
            found.add(word);
        }
    }

    /// The listed words that a given word begins and ends with, for somebody may have written two as one.
    private void matchParts(String letters, WordMatches slot) {
        for (int cut = SPLIT_PART_MIN; cut <= letters.length() - SPLIT_PART_MIN; cut++) {
            int first = persons.words.idOf(letters.substring(0, cut));
            int second = first < 0 ? -1 : persons.words.idOf(letters.substring(cut));
            if (second >= 0) {
                float both = weights.same[first] + weights.same[second];
                slot.add(first, both);
                slot.add(second, both);
            }
        }
    }

    private void matchJoined(NameToken first, NameToken second) {
        int letters = first.letters().length() + second.letters().length();
        if (first.isInitial() || second.isInitial() || letters > 24 || slotCount == SLOTS_MAX) {
            return;
        }
        String joined = first.letters() + second.letters();
        WordMatches slot = nextSlot();
        found.clear();
        int same = persons.words.idOf(joined);
        if (same >= 0) {
            slot.add(same, weights.same[same]);
        }
        persons.words.findEdited(joined, found);
        found.dropRepeated(seen);
        for (int i = 0; i < found.size; i++) {
            if (comparison.joinedAlike(joined, persons.words.words[found.values[i]])) {
                slot.add(found.values[i], weights.same[found.values[i]]);
            }
        }
    }

    private WordMatches nextSlot() {
        WordMatches slot = slots[slotCount++];
        slot.clear();
        return slot;
    }

    /// Slots by what they are worth, the most first; few enough to insert one by one.
    private void sortSlots() {
        for (int i = 0; i < slotCount; i++) {
            WordMatches slot = slots[i];
            int place = i;
            while (place > 0 && order[place - 1].bitsMax() < slot.bitsMax()) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = slot;
        }
    }

    private void read(WordMatches slot, int number, int birth, Candidates into) {
        boolean everything = number < stops[DateAgreement.OTHER_YEAR_SAME_DAY.place()];
        for (int i = 0; i < slot.size(); i++) {
            int word = slot.word(i);
            if (everything && total - slot.bitsMax() + slot.bits(i) >= neededOutside) {
                addAll(postings.from(word), postings.to(word), number, slot.bits(i), into);
            } else {
                readNear(word, number, slot.bits(i), birth, into);
            }
        }
    }

    /// Reads the names without a birth date, and those around the traveller's year.
    private void readNear(int word, int number, float bits, int birth, Candidates into) {
        if (number < stops[DateAgreement.UNKNOWN.place()]) {
            int to = birth == 0 ? postings.to(word) : postings.fromYear(word, 1);
            addAll(postings.from(word), to, number, bits, into);
        }
        if (birth != 0) {
            int year = birth >>> 9;
            addYears(word, year - 1, year + 1, number, bits, birth, into);
            addYears(word, year - 10, year - 10, number, bits, birth, into);
            addYears(word, year + 10, year + 10, number, bits, birth, into);
        }
    }

    private void addYears(int word, int first, int last, int number, float bits, int birth, Candidates into) {
        int to = postings.fromYear(word, Math.max(1, last + 1));
        for (int place = postings.fromYear(word, Math.max(1, first)); place < to; place++) {
            int date = postings.date(place);
            if (number < stops[DateAgreement.of(birth, date & ~Postings.SEVERAL).place()]) {
                into.add(postings.name(place), date, number, bits);
            }
        }
    }

    private void addAll(int from, int to, int number, float bits, Candidates into) {
        for (int place = from; place < to && into.touched.size < TOUCHED_MAX; place++) {
            into.add(postings.name(place), postings.date(place), number, bits);
        }
    }
}
