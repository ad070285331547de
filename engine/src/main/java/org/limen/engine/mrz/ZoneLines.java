package org.limen.engine.mrz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.mrz.Mrz.Repair;

/// The lines of a zone as they came in: cleaned, put into the zone's alphabet, and given a layout where they fit one.
///
/// @param format the layout, or null when the lines fit none
/// @param rows   the lines in upper case; a character that no zone holds is [Zone#UNREADABLE]
record ZoneLines(@Nullable MrzFormat format, List<char[]> rows) {
    static final int LINES_MAX = 10;
    static final int LINE_LENGTH_MAX = 200;
    private static final int UNREADABLE_TOLD_MAX = 10;
    private static final int[] JOINED = {30, 36, 44};

    /// Puts lines into the alphabet of the zone and finds their layout.
    static ZoneLines of(List<? extends @Nullable String> lines, List<Problem> problems) {
        var rows = new ArrayList<char[]>(3);
        for (String line : lines) {
            if (line != null && rows.size() <= LINES_MAX) {
                addRows(line, rows);
            }
        }
        if (!isWithinLimits(rows, problems)) {
            return new ZoneLines(null, List.of());
        }
        for (int i = 0; i < rows.size(); i++) {
            takeAlphabet(rows.get(i), i, problems);
        }
        List<char[]> parted = parted(rows, problems);
        MrzFormat format = format(parted);
        if (format == null) {
            problems.add(Problem.error("format-unknown", null, unknownFormat(parted)));
        }
        return new ZoneLines(format, parted);
    }

    /// Whether every line has its layout's length.
    boolean fits(MrzFormat layout) {
        for (char[] row : rows) {
            if (row.length != layout.lineLength()) {
                return false;
            }
        }
        return true;
    }

    /// The cells in one row, each line cut or filled up with fillers to its layout's length.
    char[] cells(MrzFormat layout) {
        int length = layout.lineLength();
        var cells = new char[layout.cells()];
        for (int i = 0; i < rows.size(); i++) {
            char[] row = rows.get(i);
            int copied = Math.min(length, row.length);
            System.arraycopy(row, 0, cells, i * length, copied);
            Arrays.fill(cells, i * length + copied, (i + 1) * length, Zone.FILLER);
        }
        return cells;
    }

    /// All ways to make the one line fit that is one filler too short or too long, by making one of its runs of fillers
    /// longer or shorter; empty when there is no such line.
    List<Variant> variants(MrzFormat layout) {
        int off = -1;
        for (int i = 0; i < rows.size(); i++) {
            int difference = Math.abs(rows.get(i).length - layout.lineLength());
            if (difference > 1 || (difference == 1 && off >= 0)) {
                return List.of();
            }
            off = difference == 1 ? i : off;
        }
        return off < 0 ? List.of() : variants(layout, off);
    }

    private List<Variant> variants(MrzFormat layout, int line) {
        var variants = new ArrayList<Variant>();
        char[] row = rows.get(line);
        boolean lost = row.length < layout.lineLength();
        for (int i = 0; i < row.length; i++) {
            boolean filler = row[i] == Zone.FILLER;
            boolean runBegins = filler && (i == 0 || row[i - 1] != Zone.FILLER);
            boolean single = i + 1 == row.length || row[i + 1] != Zone.FILLER;
            if (runBegins && (lost || !single)) {
                variants.add(variant(layout, line, i, lost));
            }
        }
        return variants;
    }

    private Variant variant(MrzFormat layout, int line, int place, boolean lost) {
        char[] row = rows.get(line);
        var mended = new char[layout.lineLength()];
        System.arraycopy(row, 0, mended, 0, place);
        if (lost) {
            mended[place] = Zone.FILLER;
            System.arraycopy(row, place, mended, place + 1, row.length - place);
        } else {
            System.arraycopy(row, place + 1, mended, place, row.length - place - 1);
        }
        var others = new ArrayList<>(rows);
        others.set(line, mended);
        int cell = line * layout.lineLength() + place;
        String why = "no other place makes every check digit right";
        String field = layout.layout().fieldAt(cell);
        var repair = new Repair(field, layout.where(cell), lost ? "" : "<", lost ? "<" : "", why);
        return new Variant(new ZoneLines(layout, others), repair);
    }

    /// One way to put back a lost filler or take out a doubled one.
    record Variant(ZoneLines lines, Repair repair) {}

    private static void addRows(String text, List<char[]> rows) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                addRow(text, start, i, rows);
                start = i + 1;
            }
        }
    }

    private static void addRow(String text, int from, int to, List<char[]> rows) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end && rows.size() <= LINES_MAX) {
            var row = new char[end - start];
            text.getChars(start, end, row, 0);
            rows.add(row);
        }
    }

    /// White space of any kind, and the byte order mark that files begin with.
    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\uFEFF' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWithinLimits(List<char[]> rows, List<Problem> problems) {
        if (rows.isEmpty()) {
            problems.add(Problem.error("mrz-missing", "mrz", "there are no lines to read"));
            return false;
        }
        if (rows.size() > LINES_MAX) {
            problems.add(Problem.error("too-many-lines", "mrz", "there are more than " + LINES_MAX + " lines"));
            return false;
        }
        for (char[] row : rows) {
            if (row.length > LINE_LENGTH_MAX) {
                String message = "a line is longer than " + LINE_LENGTH_MAX + " characters";
                problems.add(Problem.error("line-too-long", "mrz", message));
                return false;
            }
        }
        return true;
    }

    private static void takeAlphabet(char[] row, int line, List<Problem> problems) {
        int lower = 0;
        int unreadable = 0;
        for (int i = 0; i < row.length; i++) {
            char c = row[i];
            if (CheckDigit.value(c) >= 0) {
                continue;
            }
            if (c >= 'a' && c <= 'z') {
                row[i] = (char) (c - 'a' + 'A');
                lower++;
            } else {
                row[i] = Zone.UNREADABLE;
                if (unreadable++ < UNREADABLE_TOLD_MAX) {
                    problems.add(unreadable(c, line, i));
                }
            }
        }
        if (lower > 0) {
            String message = "line " + (line + 1) + " has lower case letters; they are read as upper case";
            problems.add(Problem.warning("lower-case", "mrz", message));
        }
    }

    private static Problem unreadable(char c, int line, int column) {
        String shown = Character.isISOControl(c) || Character.isSurrogate(c) ? "" : "'" + c + "' ";
        String message = "line %d, position %d: %sU+%04X is not in the alphabet of the zone (A to Z, 0 to 9, <)"
                .formatted(line + 1, column + 1, shown, (int) c);
        return Problem.error("not-mrz-character", "mrz", message);
    }

    /// One line as long as a whole zone is parted into the zone's lines.
    private static List<char[]> parted(List<char[]> rows, List<Problem> problems) {
        if (rows.size() != 1) {
            return rows;
        }
        char[] row = rows.getFirst();
        for (int length : JOINED) {
            int lines = length == 30 ? 3 : 2;
            if (row.length == lines * length) {
                problems.add(Problem.warning("lines-joined", "mrz", "the lines came as one and are parted"));
                var parts = new ArrayList<char[]>(lines);
                for (int i = 0; i < lines; i++) {
                    parts.add(Arrays.copyOfRange(row, i * length, (i + 1) * length));
                }
                return parts;
            }
        }
        return rows;
    }

    private static @Nullable MrzFormat format(List<char[]> rows) {
        return switch (rows.size()) {
            case 2 -> {
                MrzFormat larger = isLike(rows, 44) ? MrzFormat.TD3 : null;
                yield isLike(rows, 36) ? smaller(rows.getFirst()) : larger == null ? null : larger(rows.getFirst());
            }
            case 3 -> isLike(rows, 30) ? MrzFormat.TD1 : null;
            default -> null;
        };
    }

    private static MrzFormat larger(char[] first) {
        return first[0] == 'V' ? MrzFormat.MRVA : MrzFormat.TD3;
    }

    private static MrzFormat smaller(char[] first) {
        if (first[0] == 'V') {
            return MrzFormat.MRVB;
        }
        String french = "IDFRA";
        for (int i = 0; i < french.length(); i++) {
            if (!Confusion.areAlike(first[i], french.charAt(i))) {
                return MrzFormat.TD2;
            }
        }
        return MrzFormat.FRID;
    }

    /// Whether at least one line has this length and each other one misses it by at most one.
    private static boolean isLike(List<char[]> rows, int length) {
        boolean exact = false;
        for (char[] row : rows) {
            if (Math.abs(row.length - length) > 1) {
                return false;
            }
            exact |= row.length == length;
        }
        return exact;
    }

    private static String unknownFormat(List<char[]> rows) {
        var lengths = new StringBuilder();
        for (char[] row : rows) {
            lengths.append(lengths.isEmpty() ? "" : ", ").append(row.length);
        }
        return "no zone has lines of these lengths: " + lengths + " (known are 3 of 30, 2 of 36 and 2 of 44)";
    }
}
