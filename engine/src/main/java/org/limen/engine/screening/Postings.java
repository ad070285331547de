package org.limen.engine.screening;

/// For every word the names that hold it, in the order of the years in which their bearers were born.
///
/// A name stands once for every listed year of birth, and under year 0 where none is known, so that a traveller's year
/// picks a short run out of the list of a common word.
final class Postings {
    private final int[] start;
    private final int[] names;
    private final short[] years;

    private Postings(int[] start, int[] names, short[] years) {
        this.start = start;
        this.names = names;
        this.years = years;
    }

    static Postings of(ListedPersons persons) {
        int[][] namesByYear = namesByYear(persons);
        int[] start = starts(persons, namesByYear);
        int[] next = start.clone();
        int[] names = new int[start[start.length - 1]];
        short[] years = new short[names.length];
        for (int year = 0; year < namesByYear.length; year++) {
            for (int name : namesByYear[year]) {
                for (int at = persons.nameStart[name]; at < persons.nameStart[name + 1]; at++) {
                    int place = next[persons.nameWords[at]]++;
                    names[place] = name;
                    years[place] = (short) year;
                }
            }
        }
        return new Postings(start, names, years);
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

    /// The first place of the word at which the year is at least this one.
    int fromYear(int word, int year) {
        int low = start[word];
        int high = start[word + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (years[middle] < year) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[][] namesByYear(ListedPersons persons) {
        var byYear = new Ints[10_000];
        for (int name = 0; name < persons.names(); name++) {
            int[] dates = persons.dates(persons.nameEntry[name]);
            if (dates.length == 0) {
                at(byYear, 0).add(name);
            }
            int last = -1;
            for (int date : dates) {
                if (date >>> 9 != last) {
                    last = date >>> 9;
                    at(byYear, last).add(name);
                }
            }
        }
        int[][] names = new int[byYear.length][];
        for (int year = 0; year < names.length; year++) {
            names[year] =
                    byYear[year] == null ? new int[0] : java.util.Arrays.copyOf(byYear[year].values, byYear[year].size);
        }
        return names;
    }

    private static Ints at(Ints[] byYear, int year) {
        if (byYear[year] == null) {
            byYear[year] = new Ints();
        }
        return byYear[year];
    }

    private static int[] starts(ListedPersons persons, int[][] namesByYear) {
        int[] start = new int[persons.words.size() + 1];
        for (int[] names : namesByYear) {
            for (int name : names) {
                for (int at = persons.nameStart[name]; at < persons.nameStart[name + 1]; at++) {
                    start[persons.nameWords[at] + 1]++;
                }
            }
        }
        for (int word = 1; word < start.length; word++) {
            start[word] += start[word - 1];
        }
        return start;
    }
}
