package org.limen.engine.screening;

import java.util.stream.IntStream;

/// For every word the names that hold it, in the order of their bearers' dates of birth.
///
/// A name stands once for every listed date of birth, and under date 0 where none is known, so that a traveller's year
/// picks a short run out of the list of a common word, and the date beside the name tells what to pass over.
final class Postings {
    static final int SEVERAL = 1 << 30;
    private static final int YEAR_SHIFT = 9;
    private final int[] start;
    private final int[] names;
    private final int[] dates;

    private Postings(int[] start, int[] names, int[] dates) {
        this.start = start;
        this.names = names;
        this.dates = dates;
    }

    static Postings of(ListedPersons persons) {
        long[] datedNames = datedNames(persons);
        int[] start = starts(persons, datedNames);
        int[] next = start.clone();
        int[] names = new int[start[start.length - 1]];
        int[] dates = new int[names.length];
        for (long datedName : datedNames) {
            int name = (int) datedName;
            for (int at = persons.nameStart[name]; at < persons.nameStart[name + 1]; at++) {
                int place = next[persons.nameWords[at]]++;
                names[place] = name;
                dates[place] = (int) (datedName >>> 32) | severalDates(persons, name);
            }
        }
        return new Postings(start, names, dates);
    }

    int from(int word) {
        return start[word];
    }

    int to(int word) {
        return start[word + 1];
    }

    int name(int place) {
        return names[place];
    }

    private static int severalDates(ListedPersons persons, int name) {
        int entry = persons.nameEntry[name];
        return persons.dateStart[entry + 1] - persons.dateStart[entry] > 1 ? SEVERAL : 0;
    }

    /// The packed date of birth under which the name stands at this place, 0 where none is known; with the bit
    /// [#SEVERAL] where the person has other dates too.
    int date(int place) {
        return dates[place];
    }

    /// The first place of the word at which the year is at least this one.
    int fromYear(int word, int year) {
        int least = year << YEAR_SHIFT;
        int low = start[word];
        int high = start[word + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((dates[middle] & ~SEVERAL) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Each name with each of its dates above it, in the order of the dates.
    private static long[] datedNames(ListedPersons persons) {
        return IntStream.range(0, persons.names())
                .boxed()
                .mapMultiToLong((name, each) -> {
                    int from = persons.dateStart[persons.nameEntry[name]];
                    int to = persons.dateStart[persons.nameEntry[name] + 1];
                    for (int i = from; i < Math.max(to, from + 1); i++) {
                        long date = from == to ? 0 : persons.dates[i];
                        each.accept((date << 32) | name);
                    }
                })
                .sorted()
                .toArray();
    }

    private static int[] starts(ListedPersons persons, long[] datedNames) {
        int[] start = new int[persons.words.size() + 1];
        for (long datedName : datedNames) {
            int name = (int) datedName;
            for (int at = persons.nameStart[name]; at < persons.nameStart[name + 1]; at++) {
                start[persons.nameWords[at] + 1]++;
            }
        }
        for (int word = 1; word < start.length; word++) {
            start[word] += start[word - 1];
        }
        return start;
    }
}
