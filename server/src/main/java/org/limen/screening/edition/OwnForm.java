package org.limen.screening.edition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;

/// Writes entries as rows of Limen's own tab-separated form, so that what was read in a foreign form can be signed,
/// sent
/// on to other nodes and read again by what reads every other edition.
final class OwnForm {
    private OwnForm() {}

    /// As many rows as the longest of the entry's names, dates, nationalities, documents and places.
    static String rows(String list, ListEntry entry) {
        ListedSubject subject = entry.subject();
        List<String> nationalities = subject.nationalities().stream().sorted().toList();
        int rows = Stream.of(
                        subject.names(),
                        subject.birthDates(),
                        nationalities,
                        subject.documentNumbers(),
                        subject.birthPlaces())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        var text = new StringBuilder();
        for (int i : IntStream.range(0, rows).toArray()) {
            ListedName name = subject.names().get(i < subject.names().size() ? i : 0);
            Stream.of(
                            id(subject.entryId()),
                            list,
                            name.text(),
                            at(subject.birthDates(), i),
                            at(nationalities, i),
                            subject.sex().code(),
                            at(subject.documentNumbers(), i),
                            name.isWeak() ? "weak" : "good",
                            entry.category().code(),
                            i == 0 ? entry.note() : "",
                            subject.kind().code(),
                            at(subject.birthPlaces(), i))
                    .forEach(cell -> text.append(plain(cell)).append('\t'));
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString();
    }

    private static String at(List<?> values, int i) {
        return i < values.size() ? values.get(i).toString() : "";
    }

    /// A row that begins with `#` would be a remark.
    private static String id(String entry) {
        return entry.startsWith("#") ? "_" + entry : entry;
    }

    /// Tabulators and line ends part cells and rows, so none may stand in a cell.
    private static String plain(String cell) {
        return cell.codePoints().anyMatch(OwnForm::parts)
                ? cell.codePoints()
                        .map(c -> parts(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : cell;
    }

    private static boolean parts(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0;
    }
}
