package org.limen.engine.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.Problem;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;

/// A list of persons, read from rows of entry id, list, name, birth date, nationality, sex, and as far as they are
/// there document number, alias quality (`good`, `weak`), category and note.
///
/// Rows with the same list and entry id are one person with several names, dates, nationalities or documents.
///
/// @param entries  the persons in the order of their first rows
/// @param rows     how many rows there were
/// @param problems what was not understood; an error means that the row was left out, a warning that a part of it was
public record PersonList(List<Entry> entries, int rows, List<RowProblem> problems) {
    private static final int COLUMNS_MIN = 3;

    /// A listed person with what the list asks for.
    public record Entry(ListedSubject person, Category category, String note) {}

    public PersonList {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// How many rows were understood, at least in part.
    public int understood() {
        return rows - (int) problems.stream().filter(p -> p.problem().isError()).count();
    }

    /// Reads the rows of a text; empty lines and lines that begin with `#` are passed over.
    ///
    /// @param firstLine the number of the text's first line in its file
    /// @param ownList   the one list that rows may belong to; empty where they may belong to any
    public static PersonList read(String text, int firstLine, String ownList) {
        var reader = new Reader(ownList);
        int line = firstLine;
        for (String row : (Iterable<String>) text.lines()::iterator) {
            if (!row.isBlank() && row.charAt(0) != '#') {
                reader.read(line, row);
            }
            line++;
        }
        return reader.list();
    }

    /// Gathers rows into entries.
    private static final class Reader {
        private final Map<String, Gathered> byEntry = new LinkedHashMap<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private final String ownList;
        private int rows;

        Reader(String ownList) {
            this.ownList = ownList;
        }

        void read(int line, String row) {
            rows++;
            String[] cells = row.split("\t", -1);
            String fault = fault(cells);
            if (fault != null) {
                problems.add(
                        new RowProblem(line, Problem.error("row-unreadable", null, "line " + line + ": " + fault)));
                return;
            }
            String id = cells[0].strip();
            String list = cells[1].strip();
            byEntry.computeIfAbsent(list + '\t' + id, k -> new Gathered(id, list))
                    .add(line, cells);
        }

        private @Nullable String fault(String[] cells) {
            if (cells.length < COLUMNS_MIN) {
                return "has " + cells.length + " columns where entry id, list and name are needed";
            }
            if (cells[0].isBlank()) {
                return "has no entry id";
            }
            if (!ownList.isEmpty() && !cells[1].strip().equals(ownList)) {
                return "belongs to the list '" + cells[1].strip() + "' and not to '" + ownList + "'";
            }
            return NameNormaliser.normalise(cells[2]).tokens().isEmpty() ? "has no letters in its name" : null;
        }

        PersonList list() {
            var entries = new ArrayList<Entry>(byEntry.size());
            byEntry.values().forEach(gathered -> entries.add(gathered.entry()));
            return new PersonList(entries, rows, problems);
        }

        /// The rows of one entry so far.
        private final class Gathered {
            private final String id;
            private final String list;
            private final List<ListedName> names = new ArrayList<>(1);
            private final List<PartialDate> dates = new ArrayList<>(1);
            private final TreeSet<String> nationalities = new TreeSet<>();
            private final TreeSet<String> documents = new TreeSet<>();
            private Sex sex = Sex.UNSPECIFIED;
            private Category category = Category.DISCREET_CHECK;
            private String note = "";

            Gathered(String id, String list) {
                this.id = id;
                this.list = list;
            }

            void add(int line, String[] cells) {
                boolean weak = cell(cells, 7).equals("weak");
                var name = new ListedName(cells[2].strip(), weak ? ListedName.Quality.WEAK : ListedName.Quality.GOOD);
                if (!names.contains(name)) {
                    names.add(name);
                }
                addDate(line, cell(cells, 3));
                addNationality(line, cell(cells, 4));
                addSex(line, cell(cells, 5));
                addCategory(line, cell(cells, 8));
                if (!cell(cells, 6).isEmpty()) {
                    documents.add(cell(cells, 6));
                }
                note = cell(cells, 9).isEmpty() ? note : cell(cells, 9);
            }

            private void addDate(int line, String text) {
                PartialDate.Reading reading = PartialDate.read(text, "birthDate");
                reading.problems().forEach(p -> warn(line, p.code(), "birthDate", p.message()));
                if (reading.date() != null && !dates.contains(reading.date())) {
                    dates.add(reading.date());
                }
            }

            private void addNationality(int line, String text) {
                if (!text.isEmpty()) {
                    nationalities.add(text);
                    if (Nationality.code(text).isEmpty()) {
                        warn(line, "nationality-unknown", "nationality", "no state is known as '" + text + "'");
                    }
                }
            }

            private void addSex(int line, String text) {
                if (!text.isEmpty()) {
                    sex = Sex.of(text);
                    if (sex == Sex.UNSPECIFIED && !text.equals("X")) {
                        warn(line, "sex-unknown", "sex", "'" + text + "' is none of F, M and X");
                    }
                }
            }

            private void addCategory(int line, String text) {
                if (!text.isEmpty()) {
                    category = Category.of(text).orElse(category);
                    if (Category.of(text).isEmpty()) {
                        warn(line, "category-unknown", "category", "'" + text + "' is no category");
                    }
                }
            }

            private void warn(int line, String code, String field, String message) {
                problems.add(new RowProblem(line, Problem.warning(code, field, "line " + line + ": " + message)));
            }

            Entry entry() {
                var person = ListedSubject.person(id, list, names, dates, nationalities, sex, List.copyOf(documents));
                return new Entry(person, category, note);
            }
        }
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip() : "";
    }
}
