package org.limen.engine.screening.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenDictionary;

/// Makes the flat arrays of subjects that are given one by one, so that no more than one need be in memory as objects.
public final class ListedNamesBuilder {
    private static final int PORTION_SUBJECTS = 4_096;
    private static final int BLOCK_SUBJECTS = 64;
    /// A number for each word, in the order in which words came, which is another each time.
    private final ConcurrentHashMap<String, Integer> provisionalIds = new ConcurrentHashMap<>();

    private final AtomicInteger lastId = new AtomicInteger();
    private final Entries.Builder entries = new Entries.Builder();
    private final Ints nameWords = new Ints();
    private final BitSet weak = new BitSet();
    private int names;

    /// Of which name of which entry each reading is: names that were romanised in several ways have several.
    private final Ints readingEntry = new Ints();

    private final Ints readingName = new Ints();
    private final Ints readingFrom = new Ints();

    private final List<ListedSubject> waiting = new ArrayList<>(PORTION_SUBJECTS);

    public void add(ListedSubject subject) {
        waiting.add(subject);
        if (waiting.size() == PORTION_SUBJECTS) {
            addWaiting();
        }
    }

    /// Normalising names and writing subjects down is what takes time, so it is done for many at once, on every
    /// processor.
    private void addWaiting() {
        int blocks = (waiting.size() + BLOCK_SUBJECTS - 1) / BLOCK_SUBJECTS;
        IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block ->
                        waiting.subList(block * BLOCK_SUBJECTS, Math.min(waiting.size(), (block + 1) * BLOCK_SUBJECTS)))
                .map(Prepared::new)
                .toList()
                .forEach(this::add);
        waiting.clear();
    }

    /// A few subjects, written down, and the words of their names.
    private final class Prepared {
        private final List<ListedSubject> subjects;
        private final List<byte[]> bytes;

        /// For each subject, for each name, for each reading its words.
        private final List<List<List<int[]>>> words;

        Prepared(List<ListedSubject> subjects) {
            this.subjects = subjects;
            bytes = subjects.stream().map(SubjectStore::bytes).toList();
            words = subjects.stream()
                    .map(subject -> subject.names().stream()
                            .map(name -> readings(name.text()))
                            .toList())
                    .toList();
        }

        private List<int[]> readings(String name) {
            return NameNormaliser.readings(name).stream()
                    .map(reading -> reading.tokens().stream()
                            .mapToInt(token -> provisionalId(token.letters()))
                            .toArray())
                    .filter(ids -> ids.length > 0)
                    .toList();
        }
    }

    private void add(Prepared prepared) {
        for (int i = 0; i < prepared.subjects.size(); i++) {
            ListedSubject subject = prepared.subjects.get(i);
            entries.add(subject, names, prepared.bytes.get(i));
            for (int name = 0; name < subject.names().size(); name++) {
                addName(name, prepared.words.get(i).get(name));
                if (subject.names().get(name).isWeak()) {
                    weak.set(names);
                }
                names++;
            }
        }
    }

    private void addName(int name, List<int[]> readings) {
        for (int[] words : readings) {
            readingFrom.add(nameWords.size);
            readingEntry.add(entries.size() - 1);
            readingName.add(name);
            for (int word : words) {
                nameWords.add(word);
            }
        }
    }

    private int provisionalId(String word) {
        Integer known = provisionalIds.get(word);
        return known != null ? known : provisionalIds.computeIfAbsent(word, w -> lastId.getAndIncrement());
    }

    /// The arrays of all subjects so far, the dictionary with further words that no name need hold.
    public ListedNames build(Iterable<String> furtherWords) {
        addWaiting();
        furtherWords.forEach(this::provisionalId);
        TokenDictionary words = TokenDictionary.of(provisionalIds.keySet());
        int[] finalId = new int[provisionalIds.size()];
        provisionalIds.forEach((word, id) -> finalId[id] = words.idOf(word));
        Entries built = entries.build(names);
        readingFrom.add(nameWords.size);
        return new Rows(built).build(words, finalId);
    }

    /// Lays out every reading of every name under every date of its subject, in the order of the dates.
    private final class Rows {
        private final Entries built;
        private final long[] datedReadings;

        Rows(Entries built) {
            this.built = built;
            int count = 0;
            for (int reading = 0; reading < readingEntry.size; reading++) {
                count += datesOf(reading);
            }
            datedReadings = new long[count];
            int at = 0;
            for (int reading = 0; reading < readingEntry.size; reading++) {
                int from = built.dateFrom(readingEntry.values[reading]);
                boolean known = from < built.dateFrom(readingEntry.values[reading] + 1);
                for (int i = 0; i < datesOf(reading); i++) {
                    datedReadings[at++] = ((long) (known ? built.dates[from + i] : 0) << 32) | reading;
                }
            }
            Arrays.parallelSort(datedReadings);
        }

        private int datesOf(int reading) {
            int entry = readingEntry.values[reading];
            return Math.max(1, built.dateFrom(entry + 1) - built.dateFrom(entry));
        }

        ListedNames build(TokenDictionary words, int[] finalId) {
            int rows = datedReadings.length;
            int[] rowFrom = new int[rows + 1];
            int[] rowEntry = new int[rows];
            int[] rowName = new int[rows];
            var rowWords = new Ints();
            var dates = new Ints();
            var dateRow = new Ints();
            for (int row = 0; row < rows; row++) {
                int reading = (int) datedReadings[row];
                int date = (int) (datedReadings[row] >>> 32);
                if (dates.size == 0 || dates.values[dates.size - 1] != date) {
                    dates.add(date);
                    dateRow.add(row);
                }
                rowEntry[row] = readingEntry.values[reading];
                rowName[row] = readingName.values[reading];
                for (int i = readingFrom.values[reading]; i < readingFrom.values[reading + 1]; i++) {
                    rowWords.add(finalId[nameWords.values[i]]);
                }
                rowFrom[row + 1] = rowWords.size;
            }
            dateRow.add(rows);
            return new ListedNames(
                    words,
                    built,
                    Runs.of(rowFrom),
                    rowWords.toArray(),
                    rowEntry,
                    SmallInts.of(rowName),
                    weak,
                    new DateRows(dates.toArray(), dateRow.toArray()));
        }
    }
}
