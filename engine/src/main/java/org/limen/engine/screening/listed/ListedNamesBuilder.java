package org.limen.engine.screening.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NormalName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenDictionary;

/// Makes the flat arrays of subjects that are given one by one, so that no more than one need be in memory as objects.
public final class ListedNamesBuilder {
    private static final int PORTION_SUBJECTS = 4_096;
    private final Map<String, Integer> provisionalIds = new HashMap<>();
    private final Entries.Builder entries = new Entries.Builder();
    private final Ints nameWords = new Ints();
    private final Ints nameEntry = new Ints();
    private final Ints nameWeak = new Ints();
    private final Ints readingOf = new Ints();

    /// Names that were romanised in several ways have several runs of words.
    private final Ints readingFrom = new Ints();

    private final List<ListedSubject> waiting = new ArrayList<>(PORTION_SUBJECTS);

    public void add(ListedSubject subject) {
        waiting.add(subject);
        if (waiting.size() == PORTION_SUBJECTS) {
            addWaiting();
        }
    }

    /// Normalising names is what takes time, so it is done for many subjects at once, on every processor.
    private void addWaiting() {
        List<List<List<NormalName>>> readings =
                waiting.parallelStream().map(ListedNamesBuilder::readings).toList();
        for (int i = 0; i < waiting.size(); i++) {
            entries.add(waiting.get(i), nameEntry.size);
            for (int name = 0; name < readings.get(i).size(); name++) {
                addName(
                        readings.get(i).get(name),
                        waiting.get(i).names().get(name).isWeak());
            }
        }
        waiting.clear();
    }

    private static List<List<NormalName>> readings(ListedSubject subject) {
        return subject.names().stream()
                .map(name -> NameNormaliser.readings(name.text()))
                .toList();
    }

    /// The arrays of all subjects so far, the dictionary with further words that no name need hold.
    public ListedNames build(Iterable<String> furtherWords) {
        addWaiting();
        furtherWords.forEach(this::provisionalId);
        TokenDictionary words = TokenDictionary.of(provisionalIds.keySet());
        int[] finalId = new int[provisionalIds.size()];
        provisionalIds.forEach((word, id) -> finalId[id] = words.idOf(word));
        Entries built = entries.build(nameEntry.size);
        readingFrom.add(nameWords.size);
        return new Rows(built).build(words, finalId);
    }

    private void addName(List<NormalName> readings, boolean weak) {
        for (NormalName reading : readings) {
            if (!reading.tokens().isEmpty()) {
                readingFrom.add(nameWords.size);
                readingOf.add(nameEntry.size);
                reading.tokens().forEach(token -> nameWords.add(provisionalId(token.letters())));
            }
        }
        nameEntry.add(entries.size() - 1);
        nameWeak.add(weak ? 1 : 0);
    }

    private int provisionalId(String word) {
        Integer known = provisionalIds.putIfAbsent(word, provisionalIds.size());
        return known == null ? provisionalIds.size() - 1 : known;
    }

    /// Lays out every reading of every name under every date of its subject, in the order of the dates.
    private final class Rows {
        private final Entries built;
        private final long[] datedReadings;

        Rows(Entries built) {
            this.built = built;
            int count = 0;
            for (int reading = 0; reading < readingOf.size; reading++) {
                count += datesOf(reading);
            }
            datedReadings = new long[count];
            int at = 0;
            for (int reading = 0; reading < readingOf.size; reading++) {
                int from = built.dateFrom[entry(reading)];
                boolean known = from < built.dateFrom[entry(reading) + 1];
                for (int i = 0; i < datesOf(reading); i++) {
                    datedReadings[at++] = ((long) (known ? built.dates[from + i] : 0) << 32) | reading;
                }
            }
            Arrays.parallelSort(datedReadings);
        }

        private int entry(int reading) {
            return nameEntry.values[readingOf.values[reading]];
        }

        private int datesOf(int reading) {
            int entry = entry(reading);
            return Math.max(1, built.dateFrom[entry + 1] - built.dateFrom[entry]);
        }

        ListedNames build(TokenDictionary words, int[] finalId) {
            int rows = datedReadings.length;
            int[] rowFrom = new int[rows + 1];
            int[] rowName = new int[rows];
            int[] nameRow = new int[nameEntry.size];
            Arrays.fill(nameRow, -1);
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
                rowName[row] = readingOf.values[reading];
                nameRow[rowName[row]] = nameRow[rowName[row]] < 0 ? row : nameRow[rowName[row]];
                for (int i = readingFrom.values[reading]; i < readingFrom.values[reading + 1]; i++) {
                    rowWords.add(finalId[nameWords.values[i]]);
                }
                rowFrom[row + 1] = rowWords.size;
            }
            dateRow.add(rows);
            byte[] weak = new byte[nameWeak.size];
            for (int i = 0; i < weak.length; i++) {
                weak[i] = (byte) nameWeak.values[i];
            }
            return new ListedNames(
                    words,
                    built,
                    rowFrom,
                    rowWords.toArray(),
                    rowName,
                    nameEntry.toArray(),
                    nameRow,
                    weak,
                    dates.toArray(),
                    dateRow.toArray());
        }
    }
}
