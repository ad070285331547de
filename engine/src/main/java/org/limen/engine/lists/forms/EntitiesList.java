package org.limen.engine.lists.forms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.text.Json;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.ListedName.Quality;
import org.limen.engine.screening.SubjectKind;

/// FollowTheMoney entities, one JSON object a line: `{"id","schema","properties":{"name":[..],..}}`.
///
/// Lines of other schemas (addresses, sanctions, passports, relations) are counted and set aside. A country is
/// read as a nationality only where no nationality or citizenship is given.
final class EntitiesList {
    private static final List<String> NAMES = List.of("name", "alias", "previousName");
    private static final List<String> WHOLE_NAMES_IN_PARTS =
            List.of("firstName", "secondName", "middleName", "fatherName", "lastName");
    private static final List<String> DOCUMENTS = List.of(
            "passportNumber",
            "idNumber",
            "socialSecurityNumber",
            "taxNumber",
            "innCode",
            "registrationNumber",
            "ogrnCode",
            "imoNumber",
            "mmsi",
            "callSign",
            "serialNumber");
    private static final Set<String> USED = Set.of(
            "name",
            "alias",
            "previousName",
            "weakAlias",
            "firstName",
            "secondName",
            "middleName",
            "fatherName",
            "lastName",
            "birthDate",
            "birthPlace",
            "birthCountry",
            "nationality",
            "citizenship",
            "country",
            "flag",
            "gender",
            "passportNumber",
            "idNumber",
            "socialSecurityNumber",
            "taxNumber",
            "innCode",
            "registrationNumber",
            "ogrnCode",
            "imoNumber",
            "mmsi",
            "callSign",
            "serialNumber");

    private final Import from;

    private EntitiesList(Import from) {
        this.from = from;
    }

    static String read(Import from) throws IOException {
        var list = new EntitiesList(from);
        TextLines lines = from.lines();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                from.tally().row();
                list.read(lines.line(), line);
            }
        }
        return lines.encoding().title();
    }

    private void read(int line, String text) {
        Json.Reading reading = Json.read(text);
        if (!(reading.value() instanceof Map<?, ?> entity)) {
            String what = reading.fault().isEmpty() ? "holds no object" : "is no JSON: " + reading.fault();
            from.tally().leaveOut(line, "row-unreadable", null, what);
            return;
        }
        String schema = entity.get("schema") instanceof String s ? s : "";
        SubjectKind kind = SchemaKind.of(schema);
        if (kind == null) {
            from.tally().rowAside("lines of schema '" + schema + "'");
            return;
        }
        if (!(entity.get("id") instanceof String id) || id.isBlank()) {
            from.tally().leaveOut(line, "row-unreadable", null, "has no id");
            return;
        }
        Gathering entry = from.gathering(id, kind, line);
        gather(entry, line, entity);
        from.give(entry);
    }

    private void gather(Gathering entry, int line, Map<?, ?> entity) {
        @Nullable Object given = entity.get("properties");
        Map<?, ?> properties = given instanceof Map<?, ?> map ? map : entity;
        for (String property : NAMES) {
            texts(properties, property).forEach(name -> entry.name(line, name, Quality.GOOD));
        }
        texts(properties, "weakAlias").forEach(name -> entry.name(line, name, Quality.WEAK));
        nameOfParts(entry, line, entity, properties);
        texts(properties, "birthDate").forEach(date -> entry.birthDate(line, date));
        texts(properties, "birthPlace").forEach(entry::birthPlace);
        texts(properties, "birthCountry").forEach(entry::birthPlace);
        texts(properties, "gender").stream().filter(sex -> !sex.equals("other")).forEach(sex -> entry.sex(line, sex));
        for (String property : List.of("nationality", "citizenship", "flag")) {
            texts(properties, property).forEach(state -> entry.nationality(line, state));
        }
        if (!entry.hasNationalities()) {
            texts(properties, "country").forEach(state -> entry.nationality(line, state));
        }
        DOCUMENTS.forEach(property -> entry.documents(line, "", texts(properties, property)));
        aside(properties);
    }

    /// Only where no name stands whole: the caption, or the parts in the order that people say them.
    private static void nameOfParts(Gathering entry, int line, Map<?, ?> entity, Map<?, ?> properties) {
        if (entry.hasNames()) {
            return;
        }
        String parts = String.join(
                " ",
                WHOLE_NAMES_IN_PARTS.stream()
                        .flatMap(part -> texts(properties, part).stream().limit(1))
                        .toList());
        String caption = entity.get("caption") instanceof String text ? text : "";
        if (!parts.isEmpty() || !caption.isBlank()) {
            entry.name(line, parts.isEmpty() ? caption : parts, Quality.GOOD);
        }
    }

    private void aside(Map<?, ?> properties) {
        for (Object name : properties.keySet()) {
            if (name instanceof String property
                    && !USED.contains(property)
                    && properties.get(property) instanceof List) {
                from.tally().aside(property);
            }
        }
    }

    private static List<String> texts(Map<?, ?> properties, String name) {
        @Nullable Object value = properties.get(name);
        if (value instanceof String text) {
            return List.of(text);
        }
        if (!(value instanceof List<?> values)) {
            return List.of();
        }
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
