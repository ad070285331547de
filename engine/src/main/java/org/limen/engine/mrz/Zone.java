package org.limen.engine.mrz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.mrz.Mrz.Repair;
import org.limen.engine.mrz.MrzFormat.Fields;
import org.limen.engine.mrz.MrzFormat.Span;

/// The cells of a zone while it is read: all its lines in one row, with the problems and repairs found so far.
///
/// A cell holds `0`–`9`, `A`–`Z`, the filler or [#UNREADABLE].
final class Zone {
    /// Stands in a cell for any character that no zone can hold.
    static final char UNREADABLE = '?';

    static final char FILLER = '<';

    private final MrzFormat format;
    private final Fields fields;
    private final char[] cells;
    private final List<Problem> problems;
    private final List<Repair> repairs = new ArrayList<>(0);

    Zone(MrzFormat format, char[] cells, List<Problem> problems) {
        this.format = format;
        this.fields = format.layout();
        this.cells = cells;
        this.problems = problems;
    }

    MrzFormat format() {
        return format;
    }

    Fields fields() {
        return fields;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Repair> repairs() {
        return repairs;
    }

    char at(int place) {
        return cells[place];
    }

    void put(int place, char c) {
        cells[place] = c;
    }

    boolean isBlank(Span span) {
        return end(span) == span.from();
    }

    /// Where a field's text ends: behind its last cell that is no filler.
    int end(Span span) {
        int end = span.to();
        while (end > span.from() && cells[end - 1] == FILLER) {
            end--;
        }
        return end;
    }

    /// A field without the fillers at its end; empty when a cell of it can't be read.
    String text(Span span) {
        return text(span.from(), end(span));
    }

    String text(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cells[i] == UNREADABLE) {
                return "";
            }
        }
        return new String(cells, from, to - from);
    }

    /// Cells as they are, unreadable ones too, each filler as a space.
    String words(int from, int to) {
        var words = new char[to - from];
        for (int i = from; i < to; i++) {
            words[i - from] = cells[i] == FILLER ? ' ' : cells[i];
        }
        return new String(words);
    }

    int sum(Span span, int offset) {
        return CheckDigit.sum(cells, span.from(), span.to(), offset);
    }

    /// Whether a check digit is right for a field; a filler never is.
    boolean agrees(Span span, int check) {
        return cells[check] == '0' + sum(span, 0) % 10;
    }

    /// Whether the composite check digit is right; true where the layout has none.
    boolean compositeAgrees() {
        if (fields.compositeCheck < 0) {
            return true;
        }
        int sum = 0;
        int offset = 0;
        for (Span span : fields.composite) {
            sum += sum(span, offset);
            offset += span.length();
        }
        return cells[fields.compositeCheck] == '0' + sum % 10;
    }

    /// Takes every letter of a field of digits for the digit that it looks like.
    void takeDigits(int from, int to, String why) {
        for (int i = from; i < to; i++) {
            char digit = cells[i] <= '<' ? 0 : Confusion.digit(cells[i]);
            if (digit != 0) {
                repair(i, digit, why);
            }
        }
    }

    /// Changes one cell and says so.
    void repair(int place, char to, String why) {
        String field = fields.fieldAt(place);
        String position = format.where(place);
        char from = cells[place];
        cells[place] = to;
        repaired(new Repair(field, position, String.valueOf(from), String.valueOf(to), why));
    }

    void repaired(Repair repair) {
        repairs.add(repair);
        problems.add(Problem.warning("ocr-repaired", repair.field(), sentence(repair)));
    }

    void error(String code, @Nullable String field, String message) {
        problems.add(Problem.error(code, field, message));
    }

    void warning(String code, @Nullable String field, String message) {
        problems.add(Problem.warning(code, field, message));
    }

    String where(int place) {
        return format.where(place);
    }

    private static String sentence(Repair repair) {
        if (repair.from().isEmpty()) {
            return repair.position() + ": a filler was lost and is put back: " + repair.why();
        }
        if (repair.to().isEmpty()) {
            return repair.position() + ": a filler was doubled and is taken out: " + repair.why();
        }
        return repair.position() + ": '" + repair.from() + "' is taken for '" + repair.to() + "': " + repair.why();
    }

    /// Two cells as a number; [MrzDate#UNKNOWN] for two fillers, less for anything else.
    int pair(int from) {
        char tens = cells[from];
        char ones = cells[from + 1];
        if (tens == FILLER && ones == FILLER) {
            return MrzDate.UNKNOWN;
        }
        boolean digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return digits ? (tens - '0') * 10 + ones - '0' : Integer.MIN_VALUE;
    }
}
