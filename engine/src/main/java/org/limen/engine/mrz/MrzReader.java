package org.limen.engine.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.mrz.MrzFormat.Fields;
import org.limen.engine.mrz.MrzFormat.Span;
import org.limen.engine.mrz.ZoneLines.Variant;

/// Reads machine-readable zones: any lines in, a [Mrz] with its problems out, never an exception.
///
/// The zone is read in this order: the lines, the layout, the types of the fields, the check digits, the values.
/// Repairs that a field's type proves come before the check digits, those that check digits prove come with them.
public final class MrzReader {
    private MrzReader() {}

    /// Reads a zone given as one text, its lines parted by line ends or not at all.
    public static Mrz read(String text, LocalDate on) {
        return read(List.of(text), on);
    }

    /// Reads a zone.
    ///
    /// @param lines white space around each is ignored, as are empty ones; a line may hold line ends
    /// @param on    the date against which centuries are resolved
    public static Mrz read(List<? extends @Nullable String> lines, LocalDate on) {
        var problems = new ArrayList<Problem>(0);
        ZoneLines read = ZoneLines.of(lines, problems);
        MrzFormat format = read.format();
        if (format == null) {
            return Mrz.unknown(problems);
        }
        return read.fits(format)
                ? read(new Zone(format, read.cells(format), problems), on)
                : mended(read, format, on, problems);
    }

    /// Reads lines of which one has lost or doubled a filler, if exactly one place for it makes everything right.
    private static Mrz mended(ZoneLines lines, MrzFormat format, LocalDate on, List<Problem> problems) {
        List<Variant> sound = lines.variants(format).stream()
                .filter(variant -> isSound(format, variant, on))
                .toList();
        if (sound.size() != 1) {
            String message = "a line is longer or shorter than " + format.lineLength() + " characters";
            problems.add(Problem.error("line-length", "mrz", message));
            return read(new Zone(format, lines.cells(format), problems), on);
        }
        var zone = new Zone(format, sound.getFirst().lines().cells(format), problems);
        zone.repaired(sound.getFirst().repair());
        return read(zone, on);
    }

    private static boolean isSound(MrzFormat format, Variant variant, LocalDate on) {
        Mrz mrz = read(new Zone(format, variant.lines().cells(format), new ArrayList<>(0)), on);
        return mrz.valid() && mrz.repairs().isEmpty();
    }

    private static Mrz read(Zone zone, LocalDate on) {
        Fields fields = zone.fields();
        takeDocumentCode(zone);
        String issuer = state(zone, fields.issuer, "issuer");
        String nationality = fields.nationality.isEmpty() ? issuer : state(zone, fields.nationality, "nationality");
        MrzName name = MrzName.read(zone);
        Checks checks = Checks.of(zone);
        MrzDate statedExpiry = expiry(zone, on);
        MrzDate birth = birth(zone, on, statedExpiry);
        MrzDate expiry = zone.format() == MrzFormat.FRID ? frenchExpiry(zone, birth, on) : statedExpiry;
        return new Mrz(
                zone.format(),
                zone.text(fields.documentCode),
                issuer,
                name.surname(),
                name.givenNames(),
                name.truncated(),
                checks.documentNumber(),
                nationality,
                birth,
                sex(zone),
                expiry,
                zone.text(checks.optional()),
                zone.text(fields.optional2),
                zone.problems(),
                zone.repairs());
    }

    private static void takeDocumentCode(Zone zone) {
        if (zone.at(0) == '1') {
            zone.repair(0, 'I', "a document code begins with a letter");
        }
        boolean usual = switch (zone.format()) {
            case TD3 -> zone.at(0) == 'P';
            case TD1, TD2 -> "ACIP".indexOf(zone.at(0)) >= 0;
            case MRVA, MRVB, FRID -> true;
        };
        if (zone.at(0) == Zone.FILLER) {
            zone.error("document-code-missing", "documentCode", "the zone begins with a filler");
        } else if (!usual) {
            zone.warning("document-code-unusual", "documentCode", "ICAO knows no such document code for this layout");
        }
    }

    /// The code of a state; digits in it are repaired when exactly one known code looks like it.
    private static String state(Zone zone, Span span, String field) {
        int at = span.from();
        if (kind(zone, at) == IssuingStates.Kind.UNKNOWN) {
            repairState(zone, at);
        }
        String code = zone.text(span);
        switch (kind(zone, at)) {
            case UNKNOWN -> zone.error("state-unknown", field, "no state or organization has the code " + shown(code));
            case USER_ASSIGNED ->
                zone.warning("state-user-assigned", field, code + " is a code of no state in ISO 3166");
            case FORMER -> zone.warning("state-former", field, code + " is the code of a state that is gone");
            case STATE, ICAO -> {}
        }
        return code;
    }

    private static IssuingStates.Kind kind(Zone zone, int at) {
        return IssuingStates.kind(zone.at(at), zone.at(at + 1), zone.at(at + 2));
    }

    private static String shown(String code) {
        return code.isEmpty() ? "that stands there" : code;
    }

    private static void repairState(Zone zone, int at) {
        char[] read = {zone.at(at), zone.at(at + 1), zone.at(at + 2)};
        var known = new ArrayList<String>(1);
        for (char first : letters(read[0])) {
            for (char second : letters(read[1])) {
                for (char third : letters(read[2])) {
                    IssuingStates.Kind kind = IssuingStates.kind(first, second, third);
                    if (kind == IssuingStates.Kind.STATE || kind == IssuingStates.Kind.ICAO) {
                        known.add("" + first + second + third);
                    }
                }
            }
        }
        for (int i = 0; i < 3 && known.size() == 1; i++) {
            char meant = known.getFirst().charAt(i);
            if (meant != read[i]) {
                zone.repair(at + i, meant, "only so is it the code of a state");
            }
        }
    }

    /// The letters that a digit may have been; the character itself when it is none.
    private static char[] letters(char c) {
        boolean digit = c >= '0' && c <= '9';
        String alike = digit
                ? Confusion.alike(c).substring(Math.min(1, Confusion.alike(c).length()))
                : "";
        return alike.isEmpty() ? new char[] {c} : alike.toCharArray();
    }

    private static @Nullable MrzDate expiry(Zone zone, LocalDate on) {
        Span span = zone.fields().expiry;
        if (span.isEmpty()) {
            return null;
        }
        if (zone.isBlank(span)) {
            zone.warning("no-expiry", "expiryDate", "the document states no expiry");
            return null;
        }
        return date(zone, span, "expiryDate", (year, month, day) -> MrzDate.expiry(year, month, day, on));
    }

    private static @Nullable MrzDate birth(Zone zone, LocalDate on, @Nullable MrzDate expiry) {
        LocalDate lastDay = expiry == null ? null : expiry.latest();
        LocalDate notAfter = lastDay != null && lastDay.isBefore(on) ? lastDay : on;
        Span span = zone.fields().birth;
        return date(zone, span, "birthDate", (year, month, day) -> MrzDate.birth(year, month, day, notAfter));
    }

    private static @Nullable MrzDate date(Zone zone, Span span, String field, Century century) {
        int year = zone.pair(span.from());
        int month = known(zone, zone.pair(span.from() + 2), field);
        int day = known(zone, zone.pair(span.from() + 4), field);
        boolean digits = year >= MrzDate.UNKNOWN && month >= MrzDate.UNKNOWN && day >= MrzDate.UNKNOWN;
        MrzDate date = digits ? century.resolve(year, month, day) : null;
        if (date == null) {
            zone.error("not-a-date", field, "the field holds no date");
        } else if (!date.isComplete()) {
            zone.warning("date-partial", field, "the date is known in part: " + date);
        }
        return date;
    }

    /// Some states write 00 where ICAO has two fillers for an unknown month or day.
    private static int known(Zone zone, int part, String field) {
        if (part == 0) {
            zone.warning("zero-in-date", field, "00 stands for an unknown month or day");
            return MrzDate.UNKNOWN;
        }
        return part;
    }

    private static Sex sex(Zone zone) {
        char c = zone.at(zone.fields().sex);
        switch (c) {
            case 'M' -> {
                return Sex.MALE;
            }
            case 'F' -> {
                return Sex.FEMALE;
            }
            case Zone.FILLER -> {
                return Sex.UNSPECIFIED;
            }
            case 'X' -> zone.warning("sex-as-x", "sex", "X stands where a zone has a filler");
            default -> zone.error("sex-unknown", "sex", "'" + c + "' is no sex: M, F or a filler");
        }
        return Sex.UNSPECIFIED;
    }

    /// The French card states its month of issue only: valid ten years, fifteen for adults from 2014 on.
    private static @Nullable MrzDate frenchExpiry(Zone zone, @Nullable MrzDate birth, LocalDate on) {
        int from = zone.fields().number.from();
        int month = zone.pair(from + 2);
        int yearOfCentury = zone.pair(from);
        MrzDate issue =
                month > 0 && yearOfCentury >= 0 ? MrzDate.birth(yearOfCentury, month, MrzDate.UNKNOWN, on) : null;
        if (issue == null) {
            zone.error("not-a-date", "expiryDate", "the document number holds no month of issue");
            return null;
        }
        boolean adult = birth != null && issue.year() - birth.year() >= 18;
        int years = adult && issue.year() >= 2014 ? 15 : 10;
        zone.warning("expiry-inferred", "expiryDate", "the zone states the month of issue only: " + issue);
        return new MrzDate(issue.year() + years, issue.month(), 0);
    }

    /// How two digits of a year become a year.
    private interface Century {
        @Nullable
        MrzDate resolve(int yearOfCentury, int month, int day);
    }
}
