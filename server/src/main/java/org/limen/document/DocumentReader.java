package org.limen.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.limen.engine.mrz.Mrz;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.mrz.MrzReader;
import org.limen.engine.mrz.Transliteration;

/// Makes a document of what the booth sends: the zone's lines, typed fields, or both.
///
/// Where both are given the zone leads, typed data fills what the zone lacks, and every field that differs is named.
/// Names are compared after transliteration, the way a zone would write them.
public final class DocumentReader {
    private DocumentReader() {}

    /// Reads a document; at least one of the two must be given.
    ///
    /// @param on the day against which two-digit years are resolved
    public static TravelDocument read(@Nullable List<String> mrz, @Nullable TypedDocument typed, LocalDate on) {
        if (mrz == null || mrz.isEmpty()) {
            return ofTyped(Objects.requireNonNull(typed, "neither zone nor typed data"));
        }
        Mrz zone = MrzReader.read(mrz, on);
        return typed == null ? ofZone(zone, List.of()) : merged(zone, typed);
    }

    private static TravelDocument ofZone(Mrz zone, List<String> differences) {
        var holder = new Holder(
                zone.surname(),
                zone.givenNames(),
                zone.birthDate(),
                zone.sex().code(),
                zone.nationality(),
                zone.nameTruncated());
        return new TravelDocument(
                DocumentKind.of(zone),
                zone.documentNumber(),
                zone.issuer(),
                zone.expiryDate(),
                zone.format() == null ? null : zone.format().name(),
                zone.valid(),
                zone.problems(),
                zone.repairs(),
                differences,
                holder);
    }

    private static TravelDocument ofTyped(TypedDocument typed) {
        var holder = new Holder(
                or(typed.surname(), ""),
                or(typed.givenNames(), ""),
                date(typed.birthDate()),
                or(typed.sex(), "X"),
                or(typed.nationality(), ""),
                false);
        DocumentKind kind = typed.documentKind() == null ? DocumentKind.OTHER : typed.documentKind();
        return new TravelDocument(
                kind,
                plainNumber(typed.documentNumber()),
                or(typed.issuer(), ""),
                date(typed.expiryDate()),
                null,
                true,
                List.of(),
                List.of(),
                List.of(),
                holder);
    }

    private static TravelDocument merged(Mrz zone, TypedDocument typed) {
        TravelDocument read = ofZone(zone, differences(zone, typed));
        TravelDocument hand = ofTyped(typed);
        Holder seen = read.holder();
        Holder said = hand.holder();
        var holder = new Holder(
                first(said.surname(), seen.surname()),
                first(said.givenNames(), seen.givenNames()),
                seen.birthDate() == null ? said.birthDate() : seen.birthDate(),
                seen.sex().equals("X") ? said.sex() : seen.sex(),
                first(seen.nationality(), said.nationality()),
                seen.nameTruncated() && said.surname().isEmpty());
        return new TravelDocument(
                read.kind() == DocumentKind.OTHER ? hand.kind() : read.kind(),
                first(read.number(), hand.number()),
                first(read.issuer(), hand.issuer()),
                read.expiryDate() == null ? hand.expiryDate() : read.expiryDate(),
                read.format(),
                read.valid(),
                read.problems(),
                read.repairs(),
                read.differences(),
                holder);
    }

    private static List<String> differences(Mrz zone, TypedDocument typed) {
        var fields = new ArrayList<String>();
        compare(fields, "documentNumber", plainNumber(typed.documentNumber()), zone.documentNumber());
        compare(fields, "issuer", or(typed.issuer(), ""), zone.issuer());
        compare(fields, "nationality", or(typed.nationality(), ""), zone.nationality());
        compare(fields, "birthDate", or(typed.birthDate(), ""), String.valueOf(zone.birthDate()));
        compare(fields, "expiryDate", or(typed.expiryDate(), ""), String.valueOf(zone.expiryDate()));
        compare(fields, "sex", or(typed.sex(), ""), zone.sex().code());
        compareName(fields, "surname", or(typed.surname(), ""), zone.surname(), zone.nameTruncated());
        compareName(fields, "givenNames", or(typed.givenNames(), ""), zone.givenNames(), zone.nameTruncated());
        return fields;
    }

    private static void compare(List<String> fields, String field, String typed, String zone) {
        if (!typed.isEmpty() && !zone.isEmpty() && !typed.equals(zone)) {
            fields.add(field);
        }
    }

    /// A zone may cut a name short: then what it holds need only be the beginning.
    private static void compareName(List<String> fields, String field, String typed, String zone, boolean cut) {
        String written = letters(Transliteration.toMrz(typed));
        String read = letters(zone);
        boolean agree = cut ? written.startsWith(read) : written.equals(read);
        if (!typed.isEmpty() && !zone.isEmpty() && !agree) {
            fields.add(field);
        }
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Z]", "");
    }

    private static String plainNumber(@Nullable String number) {
        return or(number, "").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static @Nullable MrzDate date(@Nullable String text) {
        return text == null ? null : MrzDate.parse(text);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text.strip();
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
