package org.limen.engine.screening.matching;

import java.util.Arrays;
import org.limen.engine.screening.DateAgreement;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.listed.RowRest;
import org.limen.engine.screening.words.Ints;
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
    private final CodeBits codeBits = new CodeBits();
    private final Ints found = new Ints();
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
    private PersonEvidence traveller;
    private int birth;
    private double needed;
    private double fieldsMax;
    private int givenWords;
    private float allowance;
    private Rows into = new Rows();

    @SuppressWarnings("unused") // keeps what was touched from being left out
    private long touched;

    private float readAlone;
    private float readPaired;
    private int unknownTo;
    private int sameYearFrom;
    private int sameYearTo;
    private int nearFrom;
    private int nearTo;

    /// The most that dates of the same year, of the years beside it and of other years may be worth, but for those that
    /// are looked at one by one.
    private double sameYear;

    private final double nearYears;
    private final double otherYears;

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
        traveller = new PersonEvidence(listed.entries, Query.ofName(""), model, birthBits);
        seen = new boolean[listed.words.size()];
        nearYears = Math.max(bits(DateAgreement.NEXT_YEAR_OF_ROUGH), bits(DateAgreement.NEXT_YEAR));
        otherYears = Math.max(bits(DateAgreement.OTHER_YEAR_SAME_DAY), bits(DateAgreement.FEW_YEARS_OF_ROUGH));
    }

    private double bits(DateAgreement agreement) {
        return birthBits[agreement.place()];
    }

    /// Finds rows for a name of a traveller, where everything together needs so many bits.
    void find(QueryName name, PersonEvidence person, double bitsNeeded, Rows rows) {
        into = rows;
        into.begin();
        traveller = person;
        birth = person.birthDate();
        needed = bitsNeeded;
        fieldsMax = person.smallFieldsMax();
        allowance = UNSEEN_BITS;
        unknownTo = listed.rowFromDate(1);
        matchWords(name, person);
        rowBound.begin(name, person.culture());
        planYears();
        if (birth != 0) {
            scanDates();
        }
        readPostings();
    }

    private void matchWords(QueryName name, PersonEvidence person) {
        wordBits.clear();
        halves.clear();
        codeBits.clear();
        givenWords = name.size();
        slotCount = 0;
        for (int i = 0; i < name.size(); i++) {
            GivenWord given = name.words[i];
            AgreeingWords slot = nextSlot();
            slot.take(given);
            addHalves(given, slot);
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

    private void addHalves(GivenWord given, AgreeingWords slot) {
        for (int i = 0; i < given.halves.length; i += 2) {
            int first = given.halves[i];
            int second = given.halves[i + 1];
            float bits = weights.joined(weights.same[first] + weights.same[second]);
            boolean firstIsRarer = weights.same[first] >= weights.same[second];
            halves.add(first, second, firstIsRarer, bits);
            codeBits.addOther(firstIsRarer ? second : first);
            slot.add((firstIsRarer ? first : second) | AgreeingWords.HALF, bits);
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
        listed.words.findEdited(joined, found);
        found.dropRepeated(seen);
        for (int i = 0; i < found.size; i++) {
            int word = found.values[i];
            if (comparison.joinedAlike(joined, listed.words.words[word])) {
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

    private void planYears() {
        int year = birth & -YEAR;
        sameYearFrom = birth == 0 ? 0 : listed.rowFromDate(year);
        sameYearTo = birth == 0 ? 0 : listed.rowFromDate(year + YEAR);
        double rough = Math.max(bits(DateAgreement.YEAR_AND_MONTH), bits(DateAgreement.SAME_FIRST_OF_JANUARY));
        double full = Math.max(bits(DateAgreement.YEAR), bits(DateAgreement.MONTH_DIFFERS));
        sameYear = (birth & 31) == 0 || (birth & 511) == 33 ? Math.max(rough, full) : full;
        nearFrom = birth == 0 ? 0 : listed.rowFromDate(Math.max(1, year - YEAR));
        nearTo = birth == 0 ? 0 : listed.rowFromDate(year + 2 * YEAR);
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
            for (int row = from; row < to; row++) {
                offer(row, bits + fieldsMax);
            }
            return;
        }
        for (int i = 0; i < slotCount; i++) {
            for (int match = 0; match < slots[i].size; match++) {
                readRange(slots[i].word(match), from, to, bits);
            }
        }
    }

    /// Offers a row by its words, where everything else may be worth so much.
    private void offer(int row, double beside) {
        double found = rowBound.found(row) + beside;
        boolean whole = rowBound.isWhole();
        if (found + (whole ? 0 : allowance) < needed) {
            return;
        }
        double together = found + rowBound.together();
        if (together >= needed || (!whole && together + allowance >= needed && rowBound.mayGain(row))) {
            into.add(row, together + (whole ? 0 : allowance));
        }
    }

    /// Offers a posting's row by what stands beside the posting.
    private void offerPosting(int place, double birthBitsOfRow) {
        double bound = bound(place) + birthBitsOfRow;
        if (bound >= needed) {
            offerRow(place, birthBitsOfRow);
        }
    }

    /// Looks at the words of a row that promised enough by its posting.
    private void offerRow(int place, double birthBitsOfRow) {
        offer(listed.posting(place), birthBitsOfRow + traveller.most(listed.postingRest(place)));
    }

    /// The most that the words and the small fields of a posting's row may be worth, one of them being the word whose
    /// rows are read.
    private double bound(int place) {
        long rest = listed.postingRest(place);
        double most = traveller.most(rest);
        if (RowRest.isLonger(rest)) {
            float found = rowBound.found(listed.posting(place));
            return found + (rowBound.isWhole() ? 0 : allowance) + most;
        }
        float sum = 0;
        boolean paired = false;
        int words = 1;
        int agreeing = 1;
        for (int further = 0; further < RowRest.WORDS; further++) {
            int code = RowRest.code(rest, further);
            float bits = codeBits.get(code);
            sum += bits;
            paired |= codeBits.isOther(code);
            words += code == 0 ? 0 : 1;
            agreeing += bits > 0 ? 1 : 0;
        }
        return most
                + sum
                + (paired ? readPaired : readAlone)
                + spared
                + (agreeing >= Math.min(words, givenWords) ? 0 : allowance);
    }

    /// Reads the rows that may reach the threshold though their dates of birth don't agree well.
    private void readPostings() {
        if (rowsInAll() <= READ_UNPLANNED_MAX) {
            Arrays.fill(anyYear, Float.NEGATIVE_INFINITY);
        } else {
            planReading();
        }
        for (int i = 0; i < slotCount; i++) {
            prepare(i);
        }
        for (int i = 0; i < slotCount; i++) {
            readSlot(i);
        }
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
        plan.plan(left(birth == 0 ? 0 : otherYears), allowance, anyYear);
        if (birth != 0) {
            plan.plan(left(0), allowance, undated);
            plan.plan(left(nearYears), allowance, near);
            plan.plan(left(sameYear), allowance, same);
        }
    }

    /// Touches where each list begins that will be read: loads that don't wait for each other take a fraction of the
    /// time that they take one by one.
    private void prepare(int i) {
        AgreeingWords slot = slots[i];
        long sum = 0;
        for (int match = 0; match < slot.size && slot.bits[match] > anyYear[i]; match++) {
            int place = listed.postingFrom(slot.word(match));
            sum += listed.posting(place) + listed.postingRest(place);
        }
        touched = sum;
    }

    /// What the words of a row must be worth whose date of birth is worth so much.
    private double left(double birthBitsOfRows) {
        return needed - fieldsMax - birthBitsOfRows - spared;
    }

    private void readSlot(int i) {
        AgreeingWords slot = slots[i];
        for (int match = 0; match < slot.size; match++) {
            int word = slot.word(match);
            float bits = slot.bits[match];
            if (bits > anyYear[i]) {
                readAll(word);
            } else if (birth == 0) {
                return;
            } else {
                readRange(word, 0, bits > undated[i] ? unknownTo : 0, 0);
                if (bits > near[i]) {
                    readRange(word, nearFrom, nearTo, Double.NaN);
                } else if (bits > same[i]) {
                    readRange(word, sameYearFrom, sameYearTo, Double.NaN);
                }
            }
        }
    }

    /// A word that makes pairs is worth a pair only beside a word that may be the other of it.
    private void beginReading(int word) {
        readAlone = wordBits.get(word);
        readPaired = Math.max(readAlone, halves.ofRarer(word));
    }

    private void readAll(int word) {
        beginReading(word);
        int to = listed.postingFrom(word + 1);
        for (int at = listed.postingFrom(word); at < to; at++) {
            if (birth == 0 || listed.posting(at) < unknownTo) {
                offerPosting(at, 0);
            } else {
                offerDated(at);
            }
        }
    }

    /// Reads a word's rows from one to before another; where their bits of birth aren't one number, NaN stands for
    /// them.
    private void readRange(int word, int from, int to, double bits) {
        if (from >= to) {
            return;
        }
        beginReading(word);
        int end = listed.postingFrom(word + 1);
        for (int at = listed.postingFromRow(word, from); at < end && listed.posting(at) < to; at++) {
            if (Double.isNaN(bits)) {
                offerDated(at);
            } else {
                offerPosting(at, bits);
            }
        }
    }

    private void offerDated(int place) {
        int row = listed.posting(place);
        double most = row >= sameYearFrom && row < sameYearTo
                ? sameYear
                : row >= nearFrom && row < nearTo ? nearYears : otherYears;
        double bound = bound(place);
        if (bound + most >= needed) {
            double exact = birthBits[DateAgreement.of(birth, listed.dateOf(row)).place()];
            if (bound + exact >= needed) {
                offerRow(place, exact);
            }
        }
    }
}
