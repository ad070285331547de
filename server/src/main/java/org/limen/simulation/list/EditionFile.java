package org.limen.simulation.list;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.limen.engine.merkle.Hash;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.engine.sync.Offered;
import org.limen.screening.EditionHeader;
import org.limen.screening.EditionScreening.Changes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One edition of a made-up list, read: who stands on it, and the index to screen by.
public final class EditionFile {
    public static final String SORT = "list";
    public static final int UNREADABLE = 0;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BASE = 20;

    /// What every edition is made from in milliseconds, with thresholds that never change.
    private static final ScreeningIndex WHOLE = ScreeningIndex.build(subjects(base()), TokenFrequencies.shipped());

    private final EditionHeader header;
    private final int form;
    private final byte[] bytes;
    private final SortedMap<Integer, Boolean> dated;
    private final ScreeningIndex index;

    private EditionFile(EditionHeader header, int form, byte[] bytes, SortedMap<Integer, Boolean> dated) {
        this.header = header;
        this.form = form;
        this.bytes = bytes;
        this.dated = dated;
        this.index = index(dated);
    }

    public EditionHeader header() {
        return header;
    }

    /// The version of the file's form.
    public int form() {
        return form;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// The numbers of the people on it, each with whether the birth date is known to the day.
    public SortedMap<Integer, Boolean> dated() {
        return dated;
    }

    public ScreeningIndex index() {
        return index;
    }

    /// Who stands on a list's first edition.
    public static SortedMap<Integer, Boolean> base() {
        var base = new TreeMap<Integer, Boolean>();
        for (int number = 0; number < BASE; number++) {
            base.put(number, number % 2 == 0);
        }
        return base;
    }

    public static String rows(SortedMap<Integer, Boolean> dated) {
        return dated.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + (entry.getValue() ? "dated" : "year") + "\n")
                .collect(Collectors.joining());
    }

    /// Reads a file as far as it can be read, nothing of its rows where its form is unreadable; empty where there
    /// is not even a header.
    public static Optional<EditionFile> read(byte[] bytes, int form) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        if (line < 0 || !text.startsWith(EditionHeader.MARK)) {
            return Optional.empty();
        }
        try {
            var header = JSON.readValue(text.substring(EditionHeader.MARK.length(), line), EditionHeader.class);
            SortedMap<Integer, Boolean> dated = form == UNREADABLE ? new TreeMap<>() : dated(text.substring(line + 1));
            return Optional.of(new EditionFile(header, form, bytes, dated));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<Integer, Boolean> dated(String rows) {
        var dated = new TreeMap<Integer, Boolean>();
        rows.lines()
                .map(row -> row.split("\t", -1))
                .filter(row -> row.length == 2)
                .forEach(row -> dated.put(Integer.parseInt(row[0]), row[1].equals("dated")));
        return dated;
    }

    private static ScreeningIndex index(SortedMap<Integer, Boolean> dated) {
        var put = new TreeMap<>(dated);
        put.entrySet().removeIf(entry -> entry.getValue().equals(base().get(entry.getKey())));
        List<String> removed = base().keySet().stream()
                .filter(number -> !dated.containsKey(number))
                .map(number -> "E" + number)
                .toList();
        return WHOLE.updated(subjects(put), removed);
    }

    private static List<ListedSubject> subjects(SortedMap<Integer, Boolean> dated) {
        var subjects = new ArrayList<ListedSubject>();
        dated.forEach((number, day) -> subjects.add(People.subject("made-up", number, day)));
        return subjects;
    }

    /// Where the rows begin.
    public int rowsFrom() {
        int at = 0;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /// What it has that an older one has not; everything where there is none.
    public Changes changes(Optional<EditionFile> older) {
        if (older.isEmpty()) {
            return new Changes(true, new TreeSet<>(), new TreeSet<>());
        }
        SortedMap<Integer, Boolean> before = older.get().dated;
        var put = new TreeSet<String>();
        dated.forEach((number, day) -> {
            if (!day.equals(before.get(number))) {
                put.add("E" + number);
            }
        });
        return new Changes(false, put, new TreeSet<>());
    }

    public String list() {
        return header.list();
    }

    public long number() {
        return header.number();
    }

    public Offered offered() {
        Instant issued = header.issued();
        return new Offered(
                SORT, list(), number(), issued, bytes.length, Hash.over(bytes).hex(), form);
    }
}
