package org.limen.engine.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.limen.engine.mrz.MrzWriter.Entry;
import tools.jackson.databind.JsonNode;

/// One case asserted by the test suite of a public library, and what our reading or writing differs from it.
record LibraryCase(JsonNode row) {
    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final Set<String> ACCEPTANCE = Set.of("cheminfo/mrz", "gmrtd/gmrtd", "ZeroPass/pymrtd");

    /// Which of our fields answers each name that the libraries use.
    private static final Map<String, String> FIELDS = fieldNames();

    String id() {
        return row.get("id").asString();
    }

    String kind() {
        return row.get("kind").asString();
    }

    String source() {
        return row.get("source").asString();
    }

    /// Whether the case must be met or excepted with a reason; the others are measured in the same way.
    boolean isAcceptance() {
        return ACCEPTANCE.contains(source()) && (kind().equals("parse") || kind().equals("reject"));
    }

    /// What differs, one line each; empty when we agree.
    List<String> differences() {
        return switch (kind()) {
            case "parse", "parse-autocorrect" -> parse();
            case "reject" -> read().valid() ? List.of("is valid") : List.of();
            case "checkdigit" -> differing("digit", expected("digit"), "" + CheckDigit.of(input().asString()));
            case "validity" -> validity();
            case "generate" -> generate();
            case "transliterate" -> transliterate();
            case "truncate-name" -> truncate();
            case "mrz-information-for-BAC" ->
                differing("number", expected("mrzi").substring(0, 12), read().documentNumber());
            default -> List.of("unknown kind " + kind());
        };
    }

    private Mrz read() {
        return MrzReader.read(SharedData.texts(input()), ON);
    }

    private List<String> parse() {
        Mrz mrz = read();
        var differences = new ArrayList<String>();
        JsonNode result = row.get("expect").path("result");
        if (result.isObject()) {
            differences.addAll(differing("valid", result.get("valid").asString(), "" + mrz.valid()));
            differences.addAll(differing("number", result.get("documentNumber").asString(""), mrz.documentNumber()));
            String format = result.get("format").asString().replace("FRENCH_NATIONAL_ID", "FRID");
            differences.addAll(differing("format", format, "" + mrz.format()));
        }
        if (row.get("expect").path("valid").asBoolean(false)) {
            differences.addAll(differing("valid", "true", "" + mrz.valid()));
        }
        if (row.get("expect").path("roundtrip").asBoolean(false)) {
            differences.addAll(differing(
                    "round trip", withoutZeroCheck(SharedData.texts(input())), withoutZeroCheck(rewritten(mrz))));
        }
        row.get("expect")
                .path("fields")
                .properties()
                .forEach(field -> differences.addAll(field(field.getKey(), field.getValue(), mrz)));
        return differences;
    }

    private List<String> field(String name, JsonNode wanted, Mrz mrz) {
        String ours = FIELDS.getOrDefault(name, "");
        if (ours.isEmpty()) {
            return name.endsWith("heckDigit") || name.endsWith("_cd") || name.endsWith("_hash")
                    ? List.of()
                    : checkedElsewhere(name);
        }
        String got = value(ours, mrz);
        String text = wanted.isNull() ? "" : wanted.asString();
        boolean date = ours.endsWith("Date");
        String shortDate = date && got.length() == 10 ? got.substring(2).replace("-", "") : got;
        String plain = text.replace("<", "").toUpperCase(Locale.ROOT);
        boolean same = text.equals(got)
                || (date && (text.equals(shortDate) || text.equals(got.replace("-", ""))))
                || plain.equals(got.toUpperCase(Locale.ROOT))
                || (ours.equals("sex") && !got.isEmpty() && plain.startsWith(got))
                || (ours.equals("format") && plain.replace("-", "").equals(got));
        return same ? List.of() : List.of(name + ": wanted " + text + ", got " + got);
    }

    private static List<String> checkedElsewhere(String name) {
        return Set.of("documentType", "documentTypeAdditional", "name_identifiers", "version")
                        .contains(name)
                ? List.of()
                : List.of("no field " + name);
    }

    private static String value(String field, Mrz mrz) {
        return switch (field) {
            case "format" -> "" + mrz.format();
            case "documentCode" -> mrz.documentCode();
            case "issuer" -> mrz.issuer();
            case "surname" -> mrz.surname();
            case "givenNames" -> mrz.givenNames();
            case "documentNumber" -> mrz.documentNumber();
            case "nationality" -> mrz.nationality();
            case "birthDate" -> "" + mrz.birthDate();
            case "sex" -> mrz.sex().code();
            case "expiryDate" ->
                mrz.expiryDate() == null ? "" : mrz.expiryDate().toString();
            case "optionalData1" -> mrz.optionalData1();
            case "optionalData2" -> mrz.optionalData2();
            default -> throw new IllegalStateException(field);
        };
    }

    private List<String> validity() {
        JsonNode expect = row.get("expect");
        boolean wanted = !expect.has("expiryIsDate") && !expect.toString().contains("assertFalse");
        return differing("valid", "" + wanted, "" + read().valid());
    }

    private List<String> transliterate() {
        String mrz = Transliteration.toMrz(input().asString());
        return differing(
                "mrz",
                expected("mrz"),
                MrzWriter.truncated(mrz, "", row.get("length").asInt()));
    }

    private List<String> truncate() {
        String surname = Transliteration.toMrz(input().get("surname").asString());
        String given = Transliteration.toMrz(input().get("given").asString());
        int length = row.get("length").asInt();
        String mrz = MrzWriter.truncated(surname, given, length);
        return differing("mrz", expected("mrz"), mrz + "<".repeat(length - mrz.length()));
    }

    private List<String> generate() {
        try {
            MrzFormat format = format(row.get("format").asString());
            Entry entry = input().isArray() ? entry(format, SharedData.texts(input())) : entry(format, input());
            return differing("lines", SharedData.texts(row.get("expect").get("lines")), MrzWriter.write(format, entry));
        } catch (IllegalArgumentException e) {
            return List.of("refused: " + e.getMessage());
        }
    }

    private static MrzFormat format(String name) {
        return switch (name) {
            case "MRP" -> MrzFormat.TD3;
            case "MrtdTd1" -> MrzFormat.TD1;
            case "MrtdTd2" -> MrzFormat.TD2;
            case "MrvA" -> MrzFormat.MRVA;
            case "MrvB" -> MrzFormat.MRVB;
            case "FrenchIdCard" -> MrzFormat.FRID;
            default -> MrzFormat.valueOf(name);
        };
    }

    /// The order of the generator functions of one library.
    private static Entry entry(MrzFormat format, List<String> in) {
        int number = format == MrzFormat.TD1 ? 2 : 4;
        int names = format == MrzFormat.TD1 ? 7 : 2;
        int nationality = format == MrzFormat.TD1 ? 6 : 5;
        int birth = format == MrzFormat.TD1 ? 3 : 6;
        return new Entry(
                in.get(0),
                state(in.get(1)),
                in.get(names),
                in.get(names + 1),
                in.get(number),
                state(in.get(nationality)),
                date(in.get(birth)),
                sex(in.get(birth + 1)),
                date(in.get(birth + 2)),
                in.size() > 9 ? in.get(9) : "",
                "");
    }

    private static Entry entry(MrzFormat format, JsonNode in) {
        String usualCode = format == MrzFormat.FRID ? "ID" : format.isVisa() ? "V" : "";
        String code = in.path("code1").asString(usualCode) + in.path("code2").asString("");
        return new Entry(
                in.path("documentCode").asString(code),
                in.path("issuingState").asString(in.path("issuingCountry").asString("")),
                in.get("surname").asString(),
                in.path("given").asString(in.path("givenNames").asString("")),
                in.get("documentNumber").asString(),
                in.get("nationality").asString(),
                date(in.get("dateOfBirth").asString()),
                sex(in.path("gender").asString(in.path("sex").asString("")).replace("MrzSex.", "")),
                date(in.path("dateOfExpiry").asString(in.path("expirationDate").asString(""))),
                in.path("optionalData1")
                        .asString(in.path("optional")
                                .asString(in.path("personalNumber").asString(""))),
                in.path("optionalData2").asString(in.path("optional2").asString("")));
    }

    private static String state(String name) {
        return switch (name) {
            case "Utopia" -> "UTO";
            case "Unknown" -> "XXX";
            case "UKRAINE" -> "UKR";
            default -> name;
        };
    }

    private static Sex sex(String text) {
        return text.toUpperCase(Locale.ROOT).startsWith("F") ? Sex.FEMALE : Sex.MALE;
    }

    /// `801010` or `new MrzDate(81, 10, 25)`; the century does not matter for writing.
    private static MrzDate date(String text) {
        String[] parts = text.startsWith("new")
                ? text.replaceAll("[^0-9,]", "").split(",", -1)
                : new String[] {text.substring(0, 2), text.substring(2, 4), text.substring(4, 6)};
        return new MrzDate(2000 + Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static List<String> rewritten(Mrz mrz) {
        if (mrz.format() == null) {
            return List.of();
        }
        return MrzWriter.write(
                mrz.format(),
                new Entry(
                        mrz.documentCode(),
                        mrz.issuer(),
                        mrz.surname(),
                        mrz.givenNames(),
                        mrz.documentNumber(),
                        mrz.nationality(),
                        mrz.birthDate(),
                        mrz.sex(),
                        mrz.expiryDate(),
                        mrz.optionalData1(),
                        mrz.optionalData2()));
    }

    /// The check digit of an empty optional field of a passport may be a filler or 0.
    private static List<String> withoutZeroCheck(List<String> lines) {
        return lines.stream().map(line -> line.replace("<<<<0", "<<<<<")).toList();
    }

    private JsonNode input() {
        return row.get("input");
    }

    private String expected(String name) {
        return row.get("expect").get(name).asString();
    }

    private static List<String> differing(String what, Object wanted, Object got) {
        return wanted.equals(got) ? List.of() : List.of(what + ": wanted " + wanted + ", got " + got);
    }

    private static Map<String, String> fieldNames() {
        var names = new HashMap<String, String>();
        put(names, "format", "format", "type");
        put(names, "documentCode", "documentCode", "DocumentCode", "document_type");
        put(names, "issuer", "issuingState", "IssuingState", "country", "countryCode");
        put(names, "surname", "lastName", "surname", "surnames", "Primary", "primaryIdentifier");
        put(names, "givenNames", "firstName", "given", "givenNames", "Secondary", "secondaryIdentifier", "name");
        put(names, "documentNumber", "documentNumber", "DocumentNumber", "document_number");
        put(names, "nationality", "nationality", "Nationality", "nationalityCountryCode");
        put(names, "birthDate", "birthDate", "dateOfBirth", "DateOfBirth", "birthdate", "birth_date");
        put(names, "sex", "sex", "Sex", "gender");
        put(names, "expiryDate", "expirationDate", "expiryDate", "dateOfExpiry", "DateOfExpiry", "expiry_date");
        put(names, "optionalData1", "optional", "optionalData", "OptionalData", "optionalData1", "optional_data");
        put(names, "optionalData1", "optional_data_1", "personalNumber", "additionalData", "administrativeCode");
        put(names, "optionalData2", "optionalData2", "optional_data_2", "personalNumber2");
        return names;
    }

    private static void put(Map<String, String> names, String ours, String... theirs) {
        for (String name : theirs) {
            names.put(name, ours);
        }
    }
}
