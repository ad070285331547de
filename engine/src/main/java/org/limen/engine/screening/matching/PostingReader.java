package org.limen.engine.screening.matching;

import java.util.Arrays;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.listed.RowRest;

/// Reads stretches of the lists of rows that hold a word, and offers the rows that may reach the threshold by what
/// stands beside their postings.
///
/// All stretches are told first, and where each begins is touched then, for loads that don't wait for each other go on
/// at once.
/// For one thread at a time.
final class PostingReader {
    private final ListedNames listed;
    private final WordBits wordBits;
    private final CodeBits codeBits;
    private final Halves halves;
    private final BirthYears years;
    private final RowOffers offers;
    private final float spared;

    private int[] words = new int[64];
    private int[] froms = new int[64];
    private int[] rowTos = new int[64];
    private int size;

    @SuppressWarnings("unused") // keeps what was touched from being left out
    private long touched;

    // What the present search needs.
    private PersonEvidence traveller;
    private double needed;
    private double fieldsMax;
    private float allowance;
    private int givenWords;

    // What the word of the present stretch is worth, alone and beside the one that it makes a pair with.
    private float alone;
    private float paired;

    PostingReader(
            ListedNames listed,
            WordBits wordBits,
            CodeBits codeBits,
            Halves halves,
            BirthYears years,
            RowOffers offers,
            float spared,
            PersonEvidence nobody) {
        this.listed = listed;
        this.wordBits = wordBits;
        this.codeBits = codeBits;
        this.halves = halves;
        this.years = years;
        this.offers = offers;
        this.spared = spared;
        traveller = nobody;
    }

    void begin(PersonEvidence person, double bitsNeeded, float unseen, int wordsGiven) {
        traveller = person;
        needed = bitsNeeded;
        fieldsMax = person.smallFieldsMax();
        allowance = unseen;
        givenWords = wordsGiven;
        size = 0;
    }

    /// Tells of all rows of a word.
    void addAll(int word) {
        add(word, listed.postingFrom(word), Integer.MAX_VALUE);
    }

    /// Tells of a word's rows from one to before another.
    void addRows(int word, int rowFrom, int rowTo) {
        if (rowFrom < rowTo) {
            add(word, rowFrom == 0 ? listed.postingFrom(word) : listed.postingFromRow(word, rowFrom), rowTo);
        }
    }

    private void add(int word, int from, int rowTo) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            froms = Arrays.copyOf(froms, size * 2);
            rowTos = Arrays.copyOf(rowTos, size * 2);
        }
        words[size] = word;
        froms[size] = from;
        rowTos[size++] = rowTo;
    }

    /// Reads what was told of.
    void read() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (froms[i] < listed.postingFrom(words[i] + 1)) {
                sum += listed.posting(froms[i]) + listed.postingRest(froms[i]);
            }
        }
        touched = sum;
        for (int i = 0; i < size; i++) {
            read(words[i], froms[i], rowTos[i]);
        }
        offers.finish();
        size = 0;
    }

    private void read(int word, int from, int rowTo) {
        alone = wordBits.get(word);
        paired = Math.max(alone, halves.ofRarer(word));
        double least = needed - fieldsMax - spared - allowance - paired;
        int end = listed.postingFrom(word + 1);
        for (int at = from; at < end; at++) {
            int row = listed.posting(at);
            if (row >= rowTo) {
                return;
            }
            long rest = listed.postingRest(at);
            int sum = codeBits.sum(rest);
            if (CodeBits.bits(sum) + years.most(row) >= least || RowRest.isLonger(rest)) {
                offer(row, rest, sum);
            }
        }
    }

    private void offer(int row, long rest, int sum) {
        double words = RowRest.isLonger(rest) ? Double.POSITIVE_INFINITY : bound(rest, sum);
        double fields = traveller.most(rest);
        if (words + fields + years.most(row) >= needed) {
            offers.add(row, fields);
        }
    }

    /// The most that the words of a posting's row may be worth, one of them being the word whose rows are read.
    private double bound(long rest, int sum) {
        int agreeing = 1 + CodeBits.agreeing(sum);
        int held = 1 + RowRest.words(rest);
        return CodeBits.bits(sum)
                + (paired > alone && codeBits.hasOther(rest) ? paired : alone)
                + spared
                + (agreeing >= Math.min(held, givenWords) ? 0 : allowance);
    }
}
