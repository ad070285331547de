package org.limen.engine.screening.matching;

import java.util.Arrays;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.listed.RowRest;

/// Reads stretches of the lists of rows that hold a word, and offers the rows that may reach the threshold by what
/// stands beside their postings.
///
/// All stretches are told first. Where each begins is searched for in all lists in turn, step by step, and what stands
/// there is touched before any is read, for loads that don't wait for each other go on at once.
/// For one thread at a time.
final class PostingReader {
    private final ListedNames listed;
    private final WordBits wordBits;
    private final CodeBits codeBits;
    private final Halves halves;
    private final BirthYears years;
    private final RowOffers offers;
    private final float spared;

    /// So short a list is read from its beginning.
    private static final int SEARCHED_MIN = 16;

    /// Where a stretch is longer, the processor sees by itself that more of it is needed.
    private static final int TOUCHED_MAX = 48;

    private static final int RESTS_PER_LINE = 8;
    private static final int ROWS_PER_LINE = 16;

    private int[] words = new int[64];
    private int[] rowFroms = new int[64];
    private int[] rowTos = new int[64];

    /// The first and the last place at which each stretch may begin; both are the right one when the search is over.
    private int[] froms = new int[64];

    private int[] latest = new int[64];

    /// The stretches that still are searched for.
    private int[] searched = new int[64];

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
        add(word, 0, Integer.MAX_VALUE);
    }

    /// Tells of a word's rows from one to before another.
    void addRows(int word, int rowFrom, int rowTo) {
        if (rowFrom < rowTo) {
            add(word, rowFrom, rowTo);
        }
    }

    private void add(int word, int rowFrom, int rowTo) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            rowFroms = Arrays.copyOf(rowFroms, size * 2);
            rowTos = Arrays.copyOf(rowTos, size * 2);
            froms = new int[size * 2];
            latest = new int[size * 2];
            searched = new int[size * 2];
        }
        words[size] = word;
        rowFroms[size] = rowFrom;
        rowTos[size++] = rowTo;
    }

    /// Reads what was told of.
    void read() {
        search();
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += touch(i);
        }
        touched = sum;
        for (int i = 0; i < size; i++) {
            read(words[i], froms[i], rowFroms[i], rowTos[i]);
        }
        offers.finish();
        size = 0;
    }

    /// Finds where the stretches begin, halving what is left of each list in turn.
    private void search() {
        int left = 0;
        for (int i = 0; i < size; i++) {
            froms[i] = listed.postingFrom(words[i]);
            latest[i] = listed.postingFrom(words[i] + 1);
            if (rowFroms[i] > 0 && latest[i] - froms[i] >= SEARCHED_MIN) {
                searched[left++] = i;
            }
        }
        while (left > 0) {
            int still = 0;
            for (int at = 0; at < left; at++) {
                int i = searched[at];
                int middle = (froms[i] + latest[i]) >>> 1;
                boolean before = listed.posting(middle) < rowFroms[i];
                froms[i] = before ? middle + 1 : froms[i];
                latest[i] = before ? latest[i] : middle;
                searched[still] = i;
                still += froms[i] < latest[i] ? 1 : 0;
            }
            left = still;
        }
    }

    /// Fetches what will be read of a stretch, as far as it is likely to reach.
    private long touch(int i) {
        int from = froms[i];
        int end = listed.postingFrom(words[i] + 1);
        int likely = Math.min(end - from, TOUCHED_MAX);
        if (rowTos[i] < listed.rows()) {
            long rows = (long) rowTos[i] - rowFroms[i];
            likely = (int) Math.min(likely, 1 + (end - from) * rows / (listed.rows() - rowFroms[i]));
        }
        long sum = 0;
        for (int at = from; at < from + likely; at += ROWS_PER_LINE) {
            sum += listed.posting(at);
        }
        for (int at = from; at < from + likely; at += RESTS_PER_LINE) {
            sum += listed.postingRest(at);
        }
        return sum;
    }

    private void read(int word, int from, int rowFrom, int rowTo) {
        alone = wordBits.get(word);
        paired = Math.max(alone, halves.ofRarer(word));
        double least = needed - fieldsMax - spared - allowance - paired;
        int end = listed.postingFrom(word + 1);
        for (int at = from; at < end; at++) {
            int row = listed.posting(at);
            if (row >= rowTo) {
                return;
            }
            if (row < rowFrom) {
                continue;
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
