package org.limen.engine.screening;

import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.names.NameToken;

/// Finds the names that can reach the threshold, by their rarest words first.
///
/// Words are taken in the order of what they are worth. As soon as the words that are left couldn't lift a name over
/// the threshold by themselves, their lists needn't be read (the MaxScore rule of Turtle and Flood). That holds apart
/// for names of persons born about when the traveller was, of persons whose birth is not known, and of all others.
/// For one thread at a time.
final class Retrieval {
    /// Words that only the comparison finds alike, such as two edits apart, may add so much to what was found here.
    static final double UNSEEN_BITS_MAX = 5;

    private static final int TOUCHED_MAX = 200_000;
    private static final int SLOTS_MAX = 40;
    private static final int PREFIX_WORDS_MAX = 4_000;
    private static final int SPLIT_LETTERS_MIN = 6;
    private static final int SPLIT_PART_MIN = 2;
    private final ListedPersons persons;
    private final TokenWeights weights;
    private final Postings postings;
    private final WordComparison comparison;
    private final Ints found = new Ints();
    private final Slot[] slots = new Slot[SLOTS_MAX];
    private final Slot[] order = new Slot[SLOTS_MAX];
    private int slotCount;

    Retrieval(ListedPersons persons, TokenWeights weights, Postings postings) {
        this.persons = persons;
        this.weights = weights;
        this.postings = postings;
        comparison = new WordComparison(persons.words, weights);
        for (int i = 0; i < SLOTS_MAX; i++) {
            slots[i] = new Slot();
        }
    }

    /// What a name must bring along, by what is known of the bearer's birth.
    record Needed(double nearBirth, double unknownBirth, double otherBirth) {}

    void find(QueryName name, @Nullable PartialDate birth, Needed needed, Candidates into) {
        into.begin();
        slotCount = 0;
        for (int token = 0; token < name.size(); token++) {
            matchWord(name, token);
        }
        for (int token = 0; token + 1 < name.size(); token++) {
            matchJoined(name.tokens[token], name.tokens[token + 1]);
        }
        sortSlots();
        double left = UNSEEN_BITS_MAX;
        for (int i = 0; i < slotCount; i++) {
            left += order[i].bitsMax();
        }
        for (int i = 0; i < slotCount && into.touched.size < TOUCHED_MAX; i++) {
            read(order[i], i, birth, needed, left, into);
            left -= order[i].bitsMax();
        }
    }

    private void matchWord(QueryName name, int token) {
        NameToken given = name.tokens[token];
        Slot slot = nextSlot();
        if (given.particle() || given.isInitial()) {
            return;
        }
        found.clear();
        persons.words.find(given, found);
        if (name.isPrefix(token)) {
            findPrefixed(given.letters());
        }
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
    private void matchParts(String letters, Slot slot) {
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
        Slot slot = nextSlot();
        found.clear();
        int same = persons.words.idOf(joined);
        if (same >= 0) {
            slot.add(same, weights.same[same]);
        }
        persons.words.findEdited(joined, found);
        for (int i = 0; i < found.size; i++) {
            if (comparison.joinedAlike(joined, persons.words.words[found.values[i]])) {
                slot.add(found.values[i], weights.same[found.values[i]]);
            }
        }
    }

    private Slot nextSlot() {
        Slot slot = slots[slotCount++];
        slot.clear();
        return slot;
    }

    /// Slots by what they are worth, the most first; few enough to insert one by one.
    private void sortSlots() {
        for (int i = 0; i < slotCount; i++) {
            Slot slot = slots[i];
            int place = i;
            while (place > 0 && order[place - 1].bitsMax() < slot.bitsMax()) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = slot;
        }
    }

    private void read(Slot slot, int number, @Nullable PartialDate birth, Needed needed, double left, Candidates into) {
        boolean everything = left >= needed.otherBirth();
        for (int i = 0; i < slot.size(); i++) {
            int word = slot.word(i);
            if (everything) {
                addAll(postings.from(word), postings.to(word), number, slot.bits(i), into);
            } else {
                readNear(word, number, slot.bits(i), birth, needed, left, into);
            }
        }
    }

    private void readNear(
            int word,
            int number,
            float bits,
            @Nullable PartialDate birth,
            Needed needed,
            double left,
            Candidates into) {
        if (left >= needed.unknownBirth()) {
            addAll(postings.from(word), postings.fromYear(word, 1), number, bits, into);
        }
        if (birth != null && left >= needed.nearBirth()) {
            int year = birth.year();
            addYears(word, year - 1, year + 1, number, bits, into);
            addYears(word, year - 10, year - 10, number, bits, into);
            addYears(word, year + 10, year + 10, number, bits, into);
        }
    }

    private void addYears(int word, int first, int last, int number, float bits, Candidates into) {
        addAll(
                postings.fromYear(word, Math.max(1, first)),
                postings.fromYear(word, Math.max(1, last + 1)),
                number,
                bits,
                into);
    }

    private void addAll(int from, int to, int number, float bits, Candidates into) {
        for (int place = from; place < to && into.touched.size < TOUCHED_MAX; place++) {
            into.add(postings.name(place), number, bits);
        }
    }
}
