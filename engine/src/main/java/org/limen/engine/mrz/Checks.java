package org.limen.engine.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.limen.engine.mrz.MrzFormat.Fields;
import org.limen.engine.mrz.MrzFormat.Span;

/// The check digits of a zone, looked at after every character that its field's type proves wrong has been repaired.
///
/// A document number, and the optional data of a passport, are repaired when exactly one character taken for one that
/// looks like it makes both the field's check digit and the composite right. One check digit alone proves nothing: a
/// chance reading meets it one time in ten.
///
/// @param documentNumber the number, also the long one
/// @param optional       what is left of the first optional field behind a long number
record Checks(String documentNumber, Span optional) {

    static Checks of(Zone zone) {
        takeDigits(zone);
        Checks checks = isLong(zone) ? longNumber(zone) : shortNumber(zone);
        date(zone, zone.fields().birth, zone.fields().birthCheck, "birthDate");
        date(zone, zone.fields().expiry, zone.fields().expiryCheck, "expiryDate");
        optional(zone);
        if (!zone.compositeAgrees()) {
            zone.error("check-digit-wrong", null, "the composite check digit over the zone is wrong");
        }
        return checks;
    }

    private static void takeDigits(Zone zone) {
        Fields fields = zone.fields();
        zone.takeDigits(fields.birth.from(), fields.birth.to(), "a date holds only digits");
        zone.takeDigits(fields.expiry.from(), fields.expiry.to(), "a date holds only digits");
        takeCheckDigit(zone, fields.numberCheck);
        takeCheckDigit(zone, fields.birthCheck);
        takeCheckDigit(zone, fields.expiryCheck);
        takeCheckDigit(zone, fields.optionalCheck);
        takeCheckDigit(zone, fields.compositeCheck);
        if (zone.format() == MrzFormat.FRID) {
            takeFrenchNumber(zone, fields.number.from());
        }
    }

    private static void takeCheckDigit(Zone zone, int place) {
        if (place >= 0) {
            zone.takeDigits(place, place + 1, "a check digit is a digit");
        }
    }

    /// Year and month of issue, three characters of the department, a serial number of five digits.
    private static void takeFrenchNumber(Zone zone, int from) {
        zone.takeDigits(from, from + 4, "the month of issue holds only digits");
        zone.takeDigits(from + 7, from + 12, "the serial number holds only digits");
    }

    /// ICAO Doc 9303 Parts 5 and 6: a filler for the check digit says that the number goes on in the optional data.
    private static boolean isLong(Zone zone) {
        Fields fields = zone.fields();
        return (zone.format() == MrzFormat.TD1 || zone.format() == MrzFormat.TD2)
                && zone.at(fields.numberCheck) == Zone.FILLER
                && zone.at(fields.optional.from()) != Zone.FILLER;
    }

    private static Checks shortNumber(Zone zone) {
        Fields fields = zone.fields();
        if (zone.isBlank(fields.number)) {
            zone.error("document-number-missing", "documentNumber", "there is no document number");
        } else if (zone.at(fields.numberCheck) == Zone.FILLER) {
            missing(zone, "documentNumber");
        } else if (isWrong(zone, fields.number, fields.numberCheck)) {
            wrong(zone, "documentNumber");
        }
        return new Checks(zone.text(fields.number), fields.optional);
    }

    /// The long number: nine characters, a filler, the rest, the check digit, a filler.
    private static Checks longNumber(Zone zone) {
        Fields fields = zone.fields();
        Span rest = rest(zone, fields.optional);
        int check = rest.to();
        zone.takeDigits(check, check + 1, "a check digit is a digit");
        if (rest.isEmpty()) {
            zone.error("document-number-malformed", "documentNumber", "the long document number does not go on");
        } else {
            longCheck(zone, rest, check);
        }
        String head = zone.text(fields.number.from(), fields.number.to());
        String number = head + zone.text(rest.from(), rest.to());
        return new Checks(trimmed(number), behind(fields.optional, check + 1));
    }

    private static Span rest(Zone zone, Span optional) {
        int end = optional.from();
        while (end < optional.to() && zone.at(end) != Zone.FILLER) {
            end++;
        }
        return new Span(optional.from(), end - 1);
    }

    /// Behind the check digit of a long number stands a filler, then whatever else is optional.
    private static Span behind(Span optional, int from) {
        return new Span(Math.min(optional.to(), from + 1), optional.to());
    }

    /// The filler between both parts is left out of the sum; some states count it, which is said.
    private static void longCheck(Zone zone, Span rest, int check) {
        Span head = zone.fields().number;
        BooleanSupplier right = () -> digitOf(zone.sum(head, 0) + zone.sum(rest, 9)) == zone.at(check);
        if (right.getAsBoolean()) {
            return;
        }
        if (digitOf(zone.sum(head, 0) + zone.sum(rest, 10)) == zone.at(check)) {
            zone.warning(
                    "filler-counted", "documentNumber", "the check digit of the long number counts the filler in it");
        } else if (!provenRepair(zone, List.of(head, rest), right)) {
            wrong(zone, "documentNumber");
        }
    }

    private static char digitOf(int sum) {
        return (char) ('0' + sum % 10);
    }

    private static boolean isWrong(Zone zone, Span span, int check) {
        return !zone.agrees(span, check) && !provenRepair(zone, List.of(span), () -> zone.agrees(span, check));
    }

    private static void date(Zone zone, Span span, int check, String field) {
        if (span.isEmpty() || zone.agrees(span, check)) {
            return;
        }
        if (zone.at(check) != Zone.FILLER) {
            wrong(zone, field);
        } else if (!zone.isBlank(span)) {
            missing(zone, field);
        }
    }

    /// The check digit of an empty optional field may be a filler or 0 (ICAO Doc 9303 Part 4 §4.2.2).
    private static void optional(Zone zone) {
        Span span = zone.fields().optional;
        int check = zone.fields().optionalCheck;
        if (check < 0 || zone.agrees(span, check)) {
            return;
        }
        if (zone.at(check) == Zone.FILLER) {
            if (!zone.isBlank(span)) {
                missing(zone, "optionalData");
            }
        } else if (isWrong(zone, span, check)) {
            wrong(zone, "optionalData");
        }
    }

    /// Looks for the one character whose look-alike makes field and composite right, and takes it.
    private static boolean provenRepair(Zone zone, List<Span> spans, BooleanSupplier right) {
        if (zone.fields().compositeCheck < 0) {
            return false;
        }
        var proven = new ArrayList<Taken>(1);
        for (Span span : spans) {
            for (int place = span.from(); place < span.to(); place++) {
                addProven(zone, place, right, proven);
            }
        }
        if (proven.size() == 1) {
            Taken taken = proven.getFirst();
            zone.repair(taken.place(), taken.c(), "only so are its check digit and the composite right");
        }
        return proven.size() == 1;
    }

    private static void addProven(Zone zone, int place, BooleanSupplier right, List<Taken> proven) {
        char read = zone.at(place);
        String alike = Confusion.alike(read);
        for (int i = 0; i < alike.length(); i++) {
            zone.put(place, alike.charAt(i));
            if (alike.charAt(i) != read && right.getAsBoolean() && zone.compositeAgrees()) {
                proven.add(new Taken(place, alike.charAt(i)));
            }
        }
        zone.put(place, read);
    }

    private record Taken(int place, char c) {}

    private static void wrong(Zone zone, String field) {
        zone.error("check-digit-wrong", field, "the check digit of the field is wrong");
    }

    private static void missing(Zone zone, String field) {
        zone.error("check-digit-missing", field, "the field has a filler for its check digit");
    }

    private static String trimmed(String number) {
        int end = number.length();
        while (end > 0 && number.charAt(end - 1) == Zone.FILLER) {
            end--;
        }
        return number.substring(0, end);
    }
}
