package org.limen.engine.screening.listed;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.WordCounts;

/// The listed names as runs of word ids, one for each row, and for each word the rows that hold it.
///
/// Rows stand in the order of their dates, those without one first, so that a date, or a span of years, is a range of
/// row numbers; as each word's rows stand in that order too, a range of them is found by two searches, or by passing
/// over what lies outside.
public final class ListedNames {
    private static final int YEAR_SHIFT = 9;
    private static final int YEARS = 63;

    public final TokenDictionary words;
    public final Entries entries;

    /// For each row the place of its first word id.
    final Runs rowFrom;

    final int[] rowWords;
    final int[] rowEntry;

    /// For each row which of its entry's names it is.
    final SmallInts rowName;

    /// The names of poor quality.
    final BitSet weak;

    private final DateRows dates;

    final int[] postingFrom;
    final int[] postings;

    /// For each word a bit for each year of birth of its rows, years 63 apart sharing one.
    private final long[] yearsOf;

    /// Beside each posting what else its row holds, so that a row needn't be read to be passed over.
    final long[] postingRest;

    ListedNames(
            TokenDictionary words,
            Entries entries,
            Runs rowFrom,
            int[] rowWords,
            int[] rowEntry,
            SmallInts rowName,
            BitSet weak,
            DateRows dates) {
        this.words = words;
        this.entries = entries;
        this.rowFrom = rowFrom;
        this.rowWords = rowWords;
        this.rowEntry = rowEntry;
        this.rowName = rowName;
        this.weak = weak;
        this.dates = dates;
        postingFrom = new int[words.size() + 1];
        postings = new int[rowWords.length];
        postingRest = new long[rowWords.length];
        yearsOf = new long[words.size()];
        fillPostings();
        fillYears();
    }

    public void write(FlatOut out) throws IOException {
        words.write(out);
        entries.write(out);
        rowFrom.write(out);
        out.ints(rowWords);
        out.ints(rowEntry);
        rowName.write(out);
        out.longs(weak.toLongArray());
        out.ints(dates.dates);
        out.ints(dates.rows);
    }

    public static ListedNames read(FlatIn in) throws IOException {
        return new ListedNames(
                TokenDictionary.read(in),
                Entries.read(in),
                Runs.read(in),
                in.ints(),
                in.ints(),
                SmallInts.read(in),
                BitSet.valueOf(in.longs()),
                new DateRows(in.ints(), in.ints()));
    }

    private void fillPostings() {
        for (int word : rowWords) {
            postingFrom[word + 1]++;
        }
        for (int word = 0; word < words.size(); word++) {
            postingFrom[word + 1] += postingFrom[word];
        }
        int[] next = Arrays.copyOf(postingFrom, words.size());
        for (int row = 0; row < rows(); row++) {
            long facts = RowRest.facts(entries, rowEntry[row]);
            int from = from(row);
            int to = from(row + 1);
            for (int at = from; at < to; at++) {
                int place = next[rowWords[at]]++;
                postings[place] = row;
                postingRest[place] = RowRest.of(rowWords, from, to, at) | facts;
            }
        }
    }

    private void fillYears() {
        for (int date = 0; date < dates.dates.length; date++) {
            long mask = yearMask(dates.dates[date]);
            int to = from(dates.rows[date + 1]);
            for (int at = from(dates.rows[date]); at < to; at++) {
                yearsOf[rowWords[at]] |= mask;
            }
        }
    }

    /// The bit of a packed date's year, or of no date for 0.
    public static long yearMask(int packed) {
        return packed <= 0 ? 1 : 2L << ((packed >>> YEAR_SHIFT) % YEARS);
    }

    /// Whether a word of such years may stand in a row without a date.
    public static boolean maybeUndated(long years) {
        return (years & 1) != 0;
    }

    /// The years of a word's rows, as [#yearMask] tells them.
    public long yearsOf(int word) {
        return yearsOf[word];
    }

    /// How many different words the names have.
    public int wordsHeld() {
        int held = 0;
        for (int word = 0; word < words.size(); word++) {
            held += rowsOf(word) > 0 ? 1 : 0;
        }
        return held;
    }

    /// How many rows hold each word, in all and of each culture.
    public WordCounts wordCounts() {
        var counts = new WordCounts(names(), words.size());
        for (int row = 0; row < rows(); row++) {
            counts.add(rowWords, from(row), from(row + 1), culture(row));
        }
        return counts;
    }

    /// The culture of the row's subject by nationality, or [NameCulture#NONE].
    public int culture(int row) {
        return entries.culture(rowEntry[row]);
    }

    public int names() {
        return entries.nameFrom(entries.size());
    }

    public int rows() {
        return rowEntry.length;
    }

    /// The place of a row's first word id; those of a row stand from here to the next row's.
    public int from(int row) {
        return rowFrom.from(row);
    }

    public int wordAt(int place) {
        return rowWords[place];
    }

    /// The name of which the row is a reading.
    public int name(int row) {
        return entries.nameFrom(rowEntry[row]) + rowName.get(row);
    }

    public int entry(int row) {
        return rowEntry[row];
    }

    public boolean isWeak(int name) {
        return weak.get(name);
    }

    /// Appends all rows of an entry: each reading of each name under each date.
    public void findRows(int entry, Ints into) {
        int from = entries.dateFrom(entry);
        int to = entries.dateFrom(entry + 1);
        if (from == to) {
            findRows(entry, 0, into);
        }
        for (int place = from; place < to; place++) {
            findRows(entry, entries.date(place), into);
        }
    }

    /// The rows under one date stand in the order of their entries.
    private void findRows(int entry, int date, Ints into) {
        int end = rowFromDate(date + 1);
        int row = Arrays.binarySearch(rowEntry, rowFromDate(date), end, entry);
        if (row < 0) {
            return;
        }
        while (row > 0 && rowEntry[row - 1] == entry && row > rowFromDate(date)) {
            row--;
        }
        for (; row < end && rowEntry[row] == entry; row++) {
            into.add(row);
        }
    }

    public String text(int entry, int name) {
        return entries.subject(entry)
                .names()
                .get(name - entries.nameFrom(entry))
                .text();
    }

    /// How many rows hold a word.
    public int rowsOf(int word) {
        return postingFrom[word + 1] - postingFrom[word];
    }

    public int postingFrom(int word) {
        return postingFrom[word];
    }

    public int posting(int place) {
        return postings[place];
    }

    /// What the posting's row holds beside the word, as [RowRest] packs it.
    public long postingRest(int place) {
        return postingRest[place];
    }

    /// The first row whose packed date is at least this one.
    public int rowFromDate(int packed) {
        return dates.from(packed);
    }

    /// The packed date under which the row stands, 0 where none is known.
    public int dateOf(int row) {
        return dates.dateOf(row);
    }
}
