package org.limen.incident.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The visible lists of what a report can be coded with, from `incident/types.json`.
///
/// @param types              in the order in which they are offered
/// @param codes              `sources`, `positions`, `actors`, `roles`, `vehicles`, `means`, `counted`
/// @param rescueAlertMinutes within which somebody who can help should have been alerted
public record Codes(List<Type> types, Map<String, List<String>> codes, int rescueAlertMinutes) {
    private static final Codes LISTS = load();

    /// One type of incident.
    ///
    /// @param lifeAtRisk         whether a life is always at risk in it
    /// @param firstReportMinutes from awareness to the first report on record
    public record Type(String code, boolean lifeAtRisk, int firstReportMinutes, List<Detail> details) {}

    /// A question that a type's reports can answer with one of the values.
    public record Detail(String code, List<String> values) {}

    public static Codes lists() {
        return LISTS;
    }

    public Optional<Type> type(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    boolean has(String list, String code) {
        return Objects.requireNonNull(codes.get(list), list).contains(code);
    }

    private static Codes load() {
        try (InputStream in = Objects.requireNonNull(Codes.class.getResourceAsStream("/incident/types.json"))) {
            return new JsonMapper().readValue(in, Codes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
