package org.limen.ledger.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object of an export of the first form, read strictly: exactly the fields expected, each in its one
/// spelling.
///
/// A field given twice is refused, since a reader could be shown the one that was not hashed.
record ExportLine(JsonNode node) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DateTimeFormatter SIX_DECIMALS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final int INSTANT_CHARS = "2026-01-31T12:00:00.000000Z".length();
    private static final HexFormat HEX = HexFormat.of();

    static ExportLine read(byte[] line) throws ExportFault {
        try {
            return object(JSON.readTree(line));
        } catch (JacksonException e) {
            throw new ExportFault("not-json", "the line is not JSON");
        }
    }

    static String text(Instant instant) {
        return SIX_DECIMALS.format(instant);
    }

    ExportLine at(String field) throws ExportFault {
        return object(present(field));
    }

    boolean has(String field) {
        return node.has(field);
    }

    void requireExactly(Set<String> fields) throws ExportFault {
        for (var field : node.propertyNames()) {
            if (!fields.contains(field)) {
                throw new ExportFault("field-unknown", "the field " + field + " does not belong there");
            }
        }
        for (var field : fields) {
            present(field);
        }
    }

    String text(String field) throws ExportFault {
        var value = present(field);
        if (!value.isString()) {
            throw wrong(field, "text");
        }
        return value.asString();
    }

    @Nullable
    String textOrNull(String field) throws ExportFault {
        return present(field).isNull() ? null : text(field);
    }

    long whole(String field) throws ExportFault {
        var value = present(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field, "a whole number");
        }
        return value.asLong();
    }

    UUID id(String field) throws ExportFault {
        String text = text(field);
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(field, "a UUID in its usual spelling");
        }
        throw wrong(field, "a UUID in its usual spelling");
    }

    Instant instant(String field) throws ExportFault {
        String text = text(field);
        try {
            var instant = Instant.parse(text);
            if (text.length() == INSTANT_CHARS && text(instant).equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw wrong(field, "an instant with six decimals");
        }
        throw wrong(field, "an instant with six decimals");
    }

    Hash hash(String field) throws ExportFault {
        return Hash.of(hex(field, text(field), Hash.BYTES));
    }

    byte @Nullable [] saltOrNull(String field) throws ExportFault {
        String text = textOrNull(field);
        return text == null ? null : hex(field, text, Entry.SALT_BYTES);
    }

    private static byte[] hex(String field, String text, int bytes) throws ExportFault {
        try {
            byte[] value = HEX.parseHex(text);
            if (value.length == bytes && HEX.formatHex(value).equals(text)) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(field, bytes + " bytes in lower-case hexadecimal");
        }
        throw wrong(field, bytes + " bytes in lower-case hexadecimal");
    }

    private static ExportLine object(JsonNode node) throws ExportFault {
        if (!node.isObject()) {
            throw new ExportFault("not-an-object", "the line does not hold a JSON object where one must be");
        }
        return new ExportLine(node);
    }

    private JsonNode present(String field) throws ExportFault {
        var value = node.get(field);
        if (value == null) {
            throw new ExportFault("field-missing", "the field " + field + " is missing");
        }
        return value;
    }

    private static ExportFault wrong(String field, String must) {
        return new ExportFault("field-wrong", "the field " + field + " must be " + must);
    }
}
