package org.limen.engine.screening.listed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.limen.engine.PartialDate;
import org.limen.engine.names.NameCulture;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;
import org.limen.engine.screening.words.Ints;

/// What is known of each listed subject beside the names, in flat arrays.
public final class Entries {
    private static final int LETTERS = 27;
    private static final byte[] CULTURES = cultures();

    /// For each entry its first name.
    final Runs nameFrom;

    final Runs dateFrom;

    /// Packed dates of birth, a run for each entry.
    final int[] dates;

    final Runs stateFrom;

    /// Nationalities as numbers, a run for each entry.
    final short[] states;

    final byte[] sexes;

    /// A bit for each entry with a document number.
    final BitSet documented;

    final TextIndex documents;
    final TextIndex ids;

    /// For each entry which of the lists it stands on.
    final SmallInts listOf;

    final String[] lists;
    final SubjectStore store;

    Entries(
            Runs nameFrom,
            Runs dateFrom,
            int[] dates,
            Runs stateFrom,
            short[] states,
            byte[] sexes,
            BitSet documented,
            TextIndex documents,
            TextIndex ids,
            SmallInts listOf,
            String[] lists,
            SubjectStore store) {
        this.nameFrom = nameFrom;
        this.dateFrom = dateFrom;
        this.dates = dates;
        this.stateFrom = stateFrom;
        this.states = states;
        this.sexes = sexes;
        this.documented = documented;
        this.documents = documents;
        this.ids = ids;
        this.listOf = listOf;
        this.lists = lists;
        this.store = store;
    }

    void write(FlatOut out) throws IOException {
        nameFrom.write(out);
        dateFrom.write(out);
        out.ints(dates);
        stateFrom.write(out);
        out.shorts(states);
        out.bytes(sexes);
        out.longs(documented.toLongArray());
        documents.write(out);
        ids.write(out);
        listOf.write(out);
        out.texts(lists);
        store.write(out);
    }

    static Entries read(FlatIn in) throws IOException {
        return new Entries(
                Runs.read(in),
                Runs.read(in),
                in.ints(),
                Runs.read(in),
                in.shorts(),
                in.bytes(),
                BitSet.valueOf(in.longs()),
                TextIndex.read(in),
                TextIndex.read(in),
                SmallInts.read(in),
                in.texts(),
                SubjectStore.read(in));
    }

    public int size() {
        return sexes.length;
    }

    /// The subject as it was given, but for texts of more than 8,000 characters, which are cut.
    public ListedSubject subject(int entry) {
        List<PartialDate> born = new ArrayList<>();
        for (int place = dateFrom(entry); place < dateFrom(entry + 1); place++) {
            born.add(PartialDate.unpacked(dates[place]));
        }
        return store.subject(entry, lists[listOf.get(entry)], born);
    }

    public int nameFrom(int entry) {
        return nameFrom.from(entry);
    }

    public int dateFrom(int entry) {
        return dateFrom.from(entry);
    }

    /// One of the packed dates; those of an entry stand from [#dateFrom] of it to that of the next one.
    public int date(int place) {
        return dates[place];
    }

    public Sex sex(int entry) {
        return switch (sexes[entry]) {
            case 'F' -> Sex.FEMALE;
            case 'M' -> Sex.MALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    public boolean hasNationality(int entry) {
        return stateFrom.from(entry) < stateFrom.from(entry + 1);
    }

    public boolean hasNationality(int entry, short state) {
        int to = stateFrom.from(entry + 1);
        for (int i = stateFrom.from(entry); i < to; i++) {
            if (states[i] == state) {
                return true;
            }
        }
        return false;
    }

    public boolean hasDocument(int entry) {
        return documented.get(entry);
    }

    /// The culture of the first nationality that belongs to one, or [NameCulture#NONE].
    int culture(int entry) {
        int to = stateFrom.from(entry + 1);
        for (int i = stateFrom.from(entry); i < to; i++) {
            int culture = culture(states[i]);
            if (culture != NameCulture.NONE) {
                return culture;
            }
        }
        return NameCulture.NONE;
    }

    /// The culture of a state by its number, or [NameCulture#NONE].
    public static int culture(short state) {
        return CULTURES[state & 0xFFFF];
    }

    private static byte[] cultures() {
        byte[] cultures = new byte[1 << Short.SIZE];
        Arrays.fill(cultures, (byte) NameCulture.NONE);
        NameCulture.places().forEach((code, place) -> cultures[state(code) & 0xFFFF] = place.byteValue());
        return cultures;
    }

    /// The documents of all entries.
    public TextIndex documents() {
        return documents;
    }

    /// The ids of all entries.
    public TextIndex ids() {
        return ids;
    }

    /// A state's code as a number from 1; 0 for what is no code of one to three letters.
    public static short state(String code) {
        int number = 0;
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            if (letter < 'A' || letter > 'Z' || i > 2) {
                return 0;
            }
            number = number * LETTERS + letter - 'A' + 1;
        }
        return (short) number;
    }

    /// Takes subjects one by one.
    static final class Builder {
        private final Ints nameFrom = new Ints();
        private final Ints dateFrom = new Ints();
        private final Ints dates = new Ints();
        private final Ints stateFrom = new Ints();
        private final Ints states = new Ints();
        private final Ints sexes = new Ints();
        private final BitSet documented = new BitSet();
        private final TextIndex.Builder documents = new TextIndex.Builder();
        private final TextIndex.Builder ids = new TextIndex.Builder();
        private final Ints listOf = new Ints();
        private final Map<String, Integer> lists = new LinkedHashMap<>();
        private final SubjectStore.Builder store = new SubjectStore.Builder();

        /// Takes a subject whose names begin at this number, with its bytes as [SubjectStore#bytes] wrote them.
        void add(ListedSubject subject, int firstName, byte[] bytes) {
            int entry = sexes.size;
            nameFrom.add(firstName);
            dateFrom.add(dates.size);
            for (PartialDate date : subject.birthDates()) {
                dates.add(date.packed());
            }
            stateFrom.add(states.size);
            for (String nationality : subject.nationalities()) {
                short state = state(Nationality.code(nationality));
                if (state != 0) {
                    states.add(state);
                }
            }
            sexes.add(subject.sex().code().charAt(0));
            subject.documentNumbers().forEach(number -> documents.add(normalNumber(number), entry));
            if (!subject.documentNumbers().isEmpty()) {
                documented.set(entry);
            }
            ids.add(subject.entryId(), entry);
            listOf.add(lists.computeIfAbsent(subject.list(), list -> lists.size()));
            store.add(bytes);
        }

        int size() {
            return sexes.size;
        }

        Entries build(int names) {
            nameFrom.add(names);
            dateFrom.add(dates.size);
            stateFrom.add(states.size);
            short[] stateNumbers = new short[states.size];
            for (int i = 0; i < stateNumbers.length; i++) {
                stateNumbers[i] = (short) states.values[i];
            }
            byte[] sexCodes = new byte[sexes.size];
            for (int i = 0; i < sexCodes.length; i++) {
                sexCodes[i] = (byte) sexes.values[i];
            }
            return new Entries(
                    Runs.of(nameFrom.toArray()),
                    Runs.of(dateFrom.toArray()),
                    dates.toArray(),
                    Runs.of(stateFrom.toArray()),
                    stateNumbers,
                    sexCodes,
                    documented,
                    documents.build(size()),
                    ids.build(size()),
                    SmallInts.of(listOf.toArray()),
                    lists.keySet().toArray(String[]::new),
                    store.build());
        }
    }

    /// A document number without blanks, hyphens and fillers, in upper case.
    public static String normalNumber(String number) {
        if (number.isEmpty()) {
            return number;
        }
        var normal = new StringBuilder(number.length());
        number.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }
}
