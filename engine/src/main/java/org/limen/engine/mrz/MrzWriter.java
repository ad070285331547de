package org.limen.engine.mrz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.mrz.MrzFormat.Fields;
import org.limen.engine.mrz.MrzFormat.Span;

/// Composes valid machine-readable zones of every layout from the values of their fields.
public final class MrzWriter {
    private MrzWriter() {}

    /// What a zone shall say.
    ///
    /// @param documentCode   one or two letters
    /// @param issuer         a code of one to three letters; it also decides the transliteration of names
    /// @param surname        in any script
    /// @param givenNames     in any script; may be empty
    /// @param documentNumber letters and digits, other characters become fillers; more than nine continue in the
    ///                       optional data of TD1 and TD2; year and month of issue, department and serial number in
    ///                       the twelve characters of the French card
    /// @param nationality    a code of one to three letters
    /// @param birthDate      null or unknown parts become fillers
    /// @param expiryDate     null or unknown parts become fillers
    /// @param optionalData1  letters, digits and fillers
    /// @param optionalData2  the same, for TD1
    public record Entry(
            String documentCode,
            String issuer,
            String surname,
            String givenNames,
            String documentNumber,
            String nationality,
            @Nullable MrzDate birthDate,
            Sex sex,
            @Nullable MrzDate expiryDate,
            String optionalData1,
            String optionalData2) {

        /// An entry without optional data.
        public Entry(
                String documentCode,
                String issuer,
                String surname,
                String givenNames,
                String documentNumber,
                String nationality,
                @Nullable MrzDate birthDate,
                Sex sex,
                @Nullable MrzDate expiryDate) {
            this(
                    documentCode,
                    issuer,
                    surname,
                    givenNames,
                    documentNumber,
                    nationality,
                    birthDate,
                    sex,
                    expiryDate,
                    "",
                    "");
        }
    }

    /// Composes the lines of a zone.
    ///
    /// @throws IllegalArgumentException when a code, a number or optional data does not fit its field, or the name
    ///     has nothing that a zone can hold
    public static List<String> write(MrzFormat format, Entry entry) {
        var cells = new char[format.cells()];
        Arrays.fill(cells, Zone.FILLER);
        Fields fields = format.layout();
        put(cells, fields.documentCode, data(entry.documentCode()), "documentCode");
        put(cells, fields.issuer, data(entry.issuer()), "issuer");
        name(cells, fields, entry);
        number(cells, format, entry);
        if (!fields.nationality.isEmpty()) {
            put(cells, fields.nationality, data(entry.nationality()), "nationality");
        }
        date(cells, fields.birth, fields.birthCheck, entry.birthDate());
        date(cells, fields.expiry, fields.expiryCheck, entry.expiryDate());
        cells[fields.sex] = entry.sex().mrz();
        composite(cells, fields);
        return lines(cells, format);
    }

    private static void name(char[] cells, Fields fields, Entry entry) {
        String surname = Transliteration.toMrz(entry.surname(), entry.issuer());
        String given = Transliteration.toMrz(entry.givenNames(), entry.issuer());
        if (surname.isEmpty() && given.isEmpty()) {
            throw new IllegalArgumentException("the name has no letters");
        }
        if (fields.givenNames.isEmpty()) {
            put(cells, fields.name, truncated(surname, given, fields.name.length()), "name");
        } else {
            put(cells, fields.name, cut(surname, fields.name.length()), "surname");
            put(cells, fields.givenNames, cut(given, fields.givenNames.length()), "givenNames");
        }
    }

    /// Both identifiers in a field of a given length (ICAO Doc 9303 Part 3 §4.6).
    ///
    /// What does not fit is cut so that the last position is a letter, which tells the reader.
    /// The primary identifier is shortened, from its last words, as far as one letter of the secondary needs.
    static String truncated(String surname, String given, int length) {
        String whole = given.isEmpty() ? surname : surname + "<<" + given;
        if (whole.length() <= length) {
            return whole;
        }
        if (given.isEmpty()) {
            return cut(surname, length);
        }
        String primary = shortened(surname, length - 3);
        return primary + "<<" + cut(given, length - 2 - primary.length());
    }

    /// Shortens words from the last one on, each to no less than its initial, until the text is short enough.
    private static String shortened(String text, int length) {
        String[] words = text.split("<", -1);
        int over = text.length() - length;
        for (int i = words.length - 1; i >= 0 && over > 0; i--) {
            int taken = Math.min(over, words[i].length() - 1);
            words[i] = words[i].substring(0, words[i].length() - taken);
            over -= taken;
        }
        return cut(String.join("<", words), length);
    }

    /// Cuts a text to a length; where that would end on a filler, a word before it loses its last letter.
    private static String cut(String text, int length) {
        String rest = text;
        while (rest.length() > length && rest.charAt(length - 1) == Zone.FILLER) {
            int end = lastOfLongWord(rest, length - 1);
            rest = end < 0 ? rest.substring(0, length - 1) : rest.substring(0, end) + rest.substring(end + 1);
        }
        return rest.length() > length ? rest.substring(0, length) : rest;
    }

    /// The last letter of the last word before a place that has more than one letter, or -1.
    private static int lastOfLongWord(String text, int before) {
        for (int i = before - 1; i > 0; i--) {
            if (text.charAt(i) != Zone.FILLER && text.charAt(i - 1) != Zone.FILLER) {
                return i;
            }
        }
        return -1;
    }

    private static void number(char[] cells, MrzFormat format, Entry entry) {
        Fields fields = format.layout();
        String number = data(entry.documentNumber());
        String optional = data(entry.optionalData1());
        boolean mayBeLong = format == MrzFormat.TD1 || format == MrzFormat.TD2;
        if (mayBeLong && number.length() > fields.number.length()) {
            put(cells, fields.number, number.substring(0, fields.number.length()), "documentNumber");
            String rest = number.substring(fields.number.length()) + digit(CheckDigit.of(number));
            put(cells, fields.optional, optional.isEmpty() ? rest : rest + "<" + optional, "optionalData1");
        } else {
            put(cells, fields.number, number, "documentNumber");
            check(cells, fields.number, fields.numberCheck);
            put(cells, fields.optional, optional, "optionalData1");
        }
        if (fields.optionalCheck >= 0 && !optional.isEmpty()) {
            check(cells, fields.optional, fields.optionalCheck);
        }
        put(cells, fields.optional2, data(entry.optionalData2()), "optionalData2");
    }

    private static void date(char[] cells, Span span, int check, @Nullable MrzDate date) {
        if (span.isEmpty()) {
            return;
        }
        if (date != null) {
            put(cells, span, date.mrz(), "date");
        }
        check(cells, span, check);
    }

    private static void composite(char[] cells, Fields fields) {
        if (fields.compositeCheck < 0) {
            return;
        }
        int sum = 0;
        int offset = 0;
        for (Span span : fields.composite) {
            sum += CheckDigit.sum(cells, span.from(), span.to(), offset);
            offset += span.length();
        }
        cells[fields.compositeCheck] = digit(sum % 10);
    }

    private static void check(char[] cells, Span span, int place) {
        cells[place] = digit(CheckDigit.sum(cells, span.from(), span.to(), 0) % 10);
    }

    private static char digit(int value) {
        return (char) ('0' + value);
    }

    private static void put(char[] cells, Span span, String text, String field) {
        if (text.length() > span.length()) {
            throw new IllegalArgumentException(
                    field + " has " + text.length() + " characters where " + span.length() + " fit: " + text);
        }
        text.getChars(0, text.length(), cells, span.from());
    }

    /// Upper case letters and digits of a value; any other character becomes a filler, those at its end disappear.
    private static String data(String value) {
        var data = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
            data.append(CheckDigit.value(upper) >= 0 ? upper : Zone.FILLER);
        }
        int end = data.length();
        while (end > 0 && data.charAt(end - 1) == Zone.FILLER) {
            end--;
        }
        return data.substring(0, end);
    }

    private static List<String> lines(char[] cells, MrzFormat format) {
        var lines = new ArrayList<String>(format.lines());
        for (int i = 0; i < format.lines(); i++) {
            lines.add(new String(cells, i * format.lineLength(), format.lineLength()));
        }
        return List.copyOf(lines);
    }
}
