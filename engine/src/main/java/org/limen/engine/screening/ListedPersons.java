package org.limen.engine.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.limen.engine.PartialDate;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NameToken;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenFrequencies;

/// The listed persons and their names in flat arrays: a name is a run of word ids, an entry a run of names and dates.
final class ListedPersons {
    final ListedSubject[] entries;
    final TokenDictionary words;
    final int[] nameStart;
    final int[] nameWords;
    final int[] nameEntry;
    final boolean[] nameWeak;
    final int[] entryNames;

    /// Packed dates of birth, a run for each entry.
    final int[] dates;

    final int[] dateStart;
    private final String[] nameTexts;
    private final String[][] entryNationalities;
    private final Map<String, int[]> byDocument;

    private ListedPersons(Builder from) {
        entries = from.entries.toArray(ListedSubject[]::new);
        words = TokenDictionary.of(from.provisionalIds.keySet());
        nameEntry = Arrays.copyOf(from.nameEntry.values, from.nameEntry.size);
        nameTexts = from.nameTexts.toArray(String[]::new);
        nameStart = Arrays.copyOf(from.nameStart.values, from.nameStart.size);
        nameWords = from.finalWords(words);
        nameWeak = new boolean[nameTexts.length];
        for (int i = 0; i < nameWeak.length; i++) {
            nameWeak[i] = from.nameWeak.values[i] == 1;
        }
        entryNames = Arrays.copyOf(from.entryNames.values, from.entryNames.size);
        dates = Arrays.stream(entries).flatMapToInt(ListedPersons::packedDates).toArray();
        dateStart = dateStarts(entries);
        entryNationalities = Arrays.stream(entries).map(ListedPersons::codes).toArray(String[][]::new);
        byDocument = documents(entries);
    }

    static ListedPersons of(Iterable<ListedSubject> persons, TokenFrequencies travellers) {
        var builder = new Builder();
        persons.forEach(builder::add);
        travellers.words().forEach(builder::provisionalId);
        return builder.build();
    }

    int names() {
        return nameTexts.length;
    }

    String nameText(int name) {
        return nameTexts[name];
    }

    String[] nationalities(int entry) {
        return entryNationalities[entry];
    }

    /// The entries with a document number, in its normal form.
    int[] withDocument(String normalNumber) {
        return byDocument.getOrDefault(normalNumber, new int[0]);
    }

    /// A document number without blanks, hyphens and fillers, in upper case.
    static String normalNumber(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static IntStream packedDates(ListedSubject person) {
        return person.birthDates().stream().mapToInt(PartialDate::packed);
    }

    private static int[] dateStarts(ListedSubject[] entries) {
        int[] start = new int[entries.length + 1];
        for (int entry = 0; entry < entries.length; entry++) {
            start[entry + 1] = start[entry] + entries[entry].birthDates().size();
        }
        return start;
    }

    private static String[] codes(ListedSubject person) {
        return person.nationalities().stream()
                .map(Nationality::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    private static Map<String, int[]> documents(ListedSubject[] entries) {
        var byDocument = new TreeMap<String, int[]>();
        for (int entry = 0; entry < entries.length; entry++) {
            for (String number : entries[entry].documentNumbers()) {
                byDocument.merge(normalNumber(number), new int[] {entry}, ListedPersons::joined);
            }
        }
        byDocument.remove("");
        return new HashMap<>(byDocument);
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /// Collects names under provisional word ids, for the dictionary is only known at the end.
    private static final class Builder {
        private final List<ListedSubject> entries = new ArrayList<>();
        private final Map<String, Integer> provisionalIds = new HashMap<>();
        private final List<String> nameTexts = new ArrayList<>();
        private final Ints nameStart = new Ints();
        private final Ints nameWords = new Ints();
        private final Ints nameEntry = new Ints();
        private final Ints nameWeak = new Ints();
        private final Ints entryNames = new Ints();

        void add(ListedSubject person) {
            entryNames.add(nameTexts.size());
            for (ListedName name : person.names()) {
                addName(name);
            }
            entries.add(person);
        }

        private void addName(ListedName name) {
            List<NameToken> tokens = NameNormaliser.normalise(name.text()).tokens();
            if (!tokens.isEmpty()) {
                nameStart.add(nameWords.size);
                tokens.forEach(token -> nameWords.add(provisionalId(token.letters())));
                nameTexts.add(name.text());
                nameEntry.add(entries.size());
                nameWeak.add(name.isWeak() ? 1 : 0);
            }
        }

        int provisionalId(String word) {
            return provisionalIds.computeIfAbsent(word, w -> provisionalIds.size());
        }

        int[] finalWords(TokenDictionary words) {
            int[] finalId = new int[provisionalIds.size()];
            provisionalIds.forEach((word, id) -> finalId[id] = words.idOf(word));
            int[] mapped = new int[nameWords.size];
            for (int i = 0; i < mapped.length; i++) {
                mapped[i] = finalId[nameWords.values[i]];
            }
            return mapped;
        }

        ListedPersons build() {
            nameStart.add(nameWords.size);
            entryNames.add(nameTexts.size());
            return new ListedPersons(this);
        }
    }
}
