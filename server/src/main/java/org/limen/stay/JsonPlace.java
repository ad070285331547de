package org.limen.stay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value in a pack's JSON together with its place, so that every complaint can say where.
///
/// @param pack  the pack's name
/// @param where the path from the root: `editions[1].groups[0].stay`
/// @param node  the value, or null when it is missing
record JsonPlace(String pack, String where, @Nullable JsonNode node) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static JsonPlace root(String pack, byte[] json) {
        try {
            return new JsonPlace(pack, "", JSON.readTree(json));
        } catch (JacksonException e) {
            var at = e.getLocation();
            String line = at == null ? "" : "line " + at.getLineNr();
            throw new BadPack(pack, line, "is not JSON: " + e.getOriginalMessage());
        }
    }

    JsonPlace at(String field) {
        return new JsonPlace(pack, where.isEmpty() ? field : where + "." + field, object().get(field));
    }

    boolean has(String field) {
        return object().has(field);
    }

    void allowOnly(String... fields) {
        var allowed = Set.of(fields);
        for (var field : object().propertyNames()) {
            if (!allowed.contains(field)) {
                throw at(field).wrong("is not a field that is known here");
            }
        }
    }

    String text(String field) {
        return at(field).text();
    }

    String text() {
        var value = present();
        if (!value.isString() || value.asString().isBlank()) {
            throw wrong("must be text");
        }
        return value.asString();
    }

    int whole(String field) {
        var place = at(field);
        var value = place.present();
        if (!value.isInt() || value.asInt() < 0) {
            throw place.wrong("must be a whole number of 0 or more");
        }
        return value.asInt();
    }

    boolean flag(String field) {
        var place = at(field);
        var value = place.present();
        if (!value.isBoolean()) {
            throw place.wrong("must be true or false");
        }
        return value.asBoolean();
    }

    LocalDate date(String field) {
        var place = at(field);
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeException e) {
            throw place.wrong("must be a date such as 2026-01-31");
        }
    }

    List<JsonPlace> items(String field) {
        var place = at(field);
        var value = place.present();
        if (!value.isArray()) {
            throw place.wrong("must be a list");
        }
        var items = new ArrayList<JsonPlace>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new JsonPlace(pack, place.where + "[" + i + "]", value.get(i)));
        }
        return items;
    }

    <E> E oneOf(String field, E[] values, Function<E, String> code) {
        return at(field).oneOf(values, code);
    }

    <E> E oneOf(E[] values, Function<E, String> code) {
        String text = text();
        return Stream.of(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("\"" + text + "\" is not one of "
                        + Stream.of(values).map(code).toList()));
    }

    BadPack wrong(String what) {
        return new BadPack(pack, where, what);
    }

    private JsonNode object() {
        var value = present();
        if (!value.isObject()) {
            throw wrong("must be an object");
        }
        return value;
    }

    private JsonNode present() {
        if (node == null || node.isNull()) {
            throw wrong("is missing");
        }
        return node;
    }
}
