package org.limen.engine.screening.matching;

import java.util.Arrays;
import org.limen.engine.screening.DateAgreement;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.words.FoundWords;
import org.limen.engine.screening.words.PackedLetters;
import org.limen.engine.screening.words.TokenWeights;

/// Finds the rows that can reach the threshold.
///
/// Two ways lead to a row. Rows that share the traveller's date of birth, or nearly, are few: all of them are looked
/// at.
/// The others need more of the name, so they are found by its words, the rarest first: as soon as the words that are
/// left couldn't lift a row over the threshold by themselves, their rows needn't be read (after the MaxScore rule of
/// Turtle and Flood, 1995), which holds apart for rows without a date, of the same year or nearly, and of other years.
/// For one thread at a time.
final class Retrieval {
    /// Words that only the comparison finds alike may add so much to what is found here.
    private static final float UNSEEN_BITS = 3;

    /// Rows of one date are looked at one by one if there are no more.
    private static final int SCANNED_MAX = 4_000;

    /// So few rows are read sooner than it is worked out which of them needn't be.
    private static final int READ_UNPLANNED_MAX = 150;

    private static final int PREFIX_WORDS_MAX = 4_000;
    private static final int JOINED_LETTERS_MAX = 24;
    private static final int YEAR = 1 << 9;

    private final ListedNames listed;
    private final TokenWeights weights;
    private final WordComparison comparison;
    private final double[] birthBits;
    private final float companion;

    /// The most that words may be worth together beyond the sum of what each is worth beside others.
    private final float spared;
    private final WordBits wordBits;
    private final Halves halves;
    private final RowBound rowBound;
    private final RowOffers offers;
    private final BirthYears years;
    private final PostingReader postings;
    private final CodeBits codeBits = new CodeBits();
    private final FoundWords found = new FoundWords();
    private final boolean[] seen;
    private AgreeingWords[] slots = {};
    private int slotCount;
    private final ReadingPlan plan = new ReadingPlan();

    // Above which bits the listed words for each given one are read: in rows of any year, without a date, of the years
    // beside the traveller's, of the same year.
    private float[] anyYear = new float[4];
    private float[] undated = new float[4];
    private float[] near = new float[4];
    private float[] same = new float[4];

    // What the present search needs.
    private int birth;
    private double needed;
    private double fieldsMax;
    private float allowance;

    Retrieval(ListedNames listed, TokenWeights weights, WordComparison comparison, Model model) {
        this.listed = listed;
        this.weights = weights;
        this.comparison = comparison;
        this.birthBits = model.birthBitsByPlace();
        companion = (float) model.names().companion();
        spared = companion - (weights.cultures == null ? 0 : weights.cultures.commonLoss());
        wordBits = new WordBits(listed.words.size());
        halves = new Halves(listed.words.size());
        rowBound = new RowBound(listed, weights, wordBits, halves, companion, spared, comparison);
        years = new BirthYears(listed, birthBits);
        offers = new RowOffers(listed, years, rowBound);
        var nobody = new PersonEvidence(listed.entries, Query.ofName(""), model, birthBits);
        postings = new PostingReader(listed, wordBits, codeBits, halves, years, offers, spared, nobody);
        seen = new boolean[listed.words.size()];
    }

    /// Finds rows for a name of a traveller, where everything together needs so many bits.
    void find(QueryName name, PersonEvidence person, double bitsNeeded, Rows rows) {
        rows.begin();
        birth = person.birthDate();
        needed = bitsNeeded;
        fieldsMax = person.smallFieldsMax();
        allowance = UNSEEN_BITS;
        matchWords(name, person);
        rowBound.begin(name, person.culture());
        years.begin(birth);
        offers.begin(needed, allowance, rows);
        postings.begin(person, needed, allowance, name.size());
        if (birth != 0) {
            scanDates();
        }
        readPostings();
    }

    private void matchWords(QueryName name, PersonEvidence person) {
        wordBits.clear();
        halves.clear();
        codeBits.clear();
        slotCount = 0;
        for (int i = 0; i < name.size(); i++) {
            GivenWord given = name.words[i];
            AgreeingWords slot = nextSlot();
            slot.take(given);
            addHalves(given.halves, slot);
            if (given.isInitial()) {
                allowance += 2;
            }
            if (name.isLast(i)) {
                addPrefixed(name, slot);
            }
            if (i + 1 < name.size()) {
                addJoined(given, name.words[i + 1], slot);
            }
            slot.weighWithin(weights.cultures, person.culture());
            slot.finish(wordBits, codeBits, companion, 1 << i);
        }
    }

    private void addHalves(WordPairs pairs, AgreeingWords slot) {
        if (pairs.isEmpty()) {
            return;
        }
        halves.add(pairs);
        for (int i = 0; i < pairs.rarer.length; i++) {
            wordBits.mark(pairs.rarer[i]);
            slot.add(pairs.rarer[i] | AgreeingWords.HALF, pairs.bits[i]);
        }
        for (int other : pairs.others) {
            codeBits.addOther(other);
        }
    }

    private void addPrefixed(QueryName name, AgreeingWords slot) {
        float bits = Math.max(name.prefixBits, name.loosePrefixBits);
        if (bits < UNSEEN_BITS) {
            return;
        }
        int to = Math.min(name.prefixTo, name.prefixFrom + PREFIX_WORDS_MAX);
        for (int word = name.prefixFrom; word < to; word++) {
            slot.add(word, bits);
        }
    }

    /// The listed words that two given ones make, written together.
    private void addJoined(GivenWord first, GivenWord second, AgreeingWords slot) {
        int letters = first.letters().length() + second.letters().length();
        if (first.isInitial() || second.isInitial() || letters > JOINED_LETTERS_MAX) {
            return;
        }
        String joined = first.letters() + second.letters();
        found.clear();
        int same = listed.words.idOf(joined);
        if (same >= 0) {
            found.add(same);
        }
        if (comparison.joinedMayBeEdited(joined)) {
            listed.words.findEdited(joined, found);
            found.dropRepeated(seen);
            listed.words.touch(found);
        }
        long packed = PackedLetters.of(joined);
        for (int i = 0; i < found.size; i++) {
            int word = found.values[i];
            if (word == same || listed.words.isOneEdit(joined, packed, word)) {
                slot.add(word, weights.same[word] + companion);
                wordBits.raise(word, 0, RowBound.JOINED);
            }
        }
    }

    private AgreeingWords nextSlot() {
        if (slotCount == slots.length) {
            slots = Arrays.copyOf(slots, Math.max(4, slotCount * 2));
            Arrays.setAll(slots, i -> i < slotCount ? slots[i] : new AgreeingWords(listed));
            anyYear = new float[slots.length];
            undated = new float[slots.length];
            near = new float[slots.length];
            same = new float[slots.length];
        }
        return slots[slotCount++];
    }

    /// Looks at the rows under dates that agree well with the traveller's: the same, day and month swapped, a year or
    /// a decade away.
    private void scanDates() {
        scanDate(birth);
        int day = birth & 31;
        int month = (birth >>> 5) & 15;
        if (day == 0) {
            return;
        }
        if (day <= 12 && day != month) {
            scanDate((birth & -YEAR) | (day << 5) | month);
        }
        scanDate(birth - YEAR);
        scanDate(birth + YEAR);
        scanDate(birth - 10 * YEAR);
        scanDate(birth + 10 * YEAR);
    }

    private void scanDate(int date) {
        if (date <= 0) {
            return;
        }
        int from = listed.rowFromDate(date);
        int to = listed.rowFromDate(date + 1);
        double bits = birthBits[DateAgreement.of(birth, date).place()];
        if (to - from <= SCANNED_MAX) {
            scanRows(from, to, bits + fieldsMax);
            return;
        }
        for (int i = 0; i < slotCount; i++) {
            for (int match = 0; match < slots[i].size; match++) {
                postings.addRows(slots[i].word(match), from, to);
            }
        }
    }

    /// Looks at rows that stand one after the other, passing over those without any word that agrees.
    private void scanRows(int from, int to, double beside) {
        if (offers.mayKeepStrangers(beside)) {
            for (int row = from; row < to; row++) {
                offers.look(row, beside);
            }
            return;
        }
        int row = from;
        int end = listed.from(to);
        for (int at = listed.from(from); at < end; at++) {
            if (wordBits.isTold(listed.wordAt(at))) {
                while (listed.from(row + 1) <= at) {
                    row++;
                }
                offers.look(row, beside);
                at = listed.from(row + 1) - 1;
            }
        }
    }

    /// Reads the rows that may reach the threshold though their dates of birth don't agree well.
    private void readPostings() {
        if (rowsInAll() <= READ_UNPLANNED_MAX) {
            Arrays.fill(anyYear, Float.NEGATIVE_INFINITY);
        } else {
            planReading();
        }
        for (int i = 0; i < slotCount; i++) {
            addStretches(i);
        }
        postings.read();
    }

    private int rowsInAll() {
        int sum = 0;
        for (int i = 0; i < slotCount; i++) {
            sum += slots[i].rowsInAll();
        }
        return sum;
    }

    private void planReading() {
        plan.begin(slotCount);
        for (int i = 0; i < slotCount; i++) {
            plan.take(i, slots[i].bits, slots[i].rows, slots[i].size);
        }
        plan.weigh(left(years.otherMost()), allowance);
        plan.plan(left(years.otherMost()), anyYear);
        if (birth != 0) {
            plan.plan(left(0), undated);
            plan.plan(left(years.nearMost()), near);
            plan.plan(left(years.sameMost()), same);
        }
    }

    /// What the words of a row must be worth whose date of birth is worth so much.
    private double left(double birthBitsOfRows) {
        return needed - fieldsMax - birthBitsOfRows - spared;
    }

    private void addStretches(int i) {
        AgreeingWords slot = slots[i];
        float least = birth == 0 ? anyYear[i] : Math.min(Math.min(anyYear[i], undated[i]), Math.min(near[i], same[i]));
        for (int match = 0; match < slot.size && slot.bits[match] > least; match++) {
            int word = slot.word(match);
            if (slot.bits[match] > anyYear[i]) {
                postings.addAll(word);
            } else {
                addYears(i, word, slot.bits[match]);
            }
        }
    }

    private void addYears(int i, int word, float bits) {
        long held = listed.yearsOf(word);
        if (bits > undated[i] && ListedNames.maybeUndated(held)) {
            postings.addRows(word, 0, years.unknownTo());
        }
        if (bits > near[i]) {
            if (years.maybeNear(held)) {
                postings.addRows(word, years.nearFrom(), years.nearTo());
            }
        } else if (bits > same[i] && years.maybeSame(held)) {
            postings.addRows(word, years.sameFrom(), years.sameTo());
        }
    }
}
