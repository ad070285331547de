package org.limen.screening.edition;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Differences between editions, worked out once and kept: editions never change.
@Component
class Differences {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final EditionTable table;

    Differences(JdbcClient jdbc, EditionTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// How many entries differ.
    record Counts(long against, int added, int removed, int changed) {
        int all() {
            return added + removed + changed;
        }
    }

    /// How an edition differs from another of the same list; empty where one of them is not there.
    Optional<Counts> counts(String list, long number, long against) {
        Optional<Counts> kept = kept(list, number, against);
        return kept.isPresent() ? kept : workOut(list, number, against);
    }

    /// Keeps a difference that was worked out on the way.
    Counts keep(String list, long number, long against, Difference difference) {
        jdbc.sql("INSERT INTO screening.difference (list, number, against, added, removed, changed, lines)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        list,
                        number,
                        against,
                        difference.added(),
                        difference.removed(),
                        difference.changed(),
                        packed(difference.lines()))
                .update();
        return new Counts(against, difference.added(), difference.removed(), difference.changed());
    }

    /// The difference that was worked out when the edition came.
    Optional<Counts> firstKept(String list, long number) {
        return jdbc.sql("SELECT against, added, removed, changed FROM screening.difference"
                        + " WHERE list = ? AND number = ? AND against < number ORDER BY against DESC LIMIT 1")
                .params(list, number)
                .query((row, i) -> new Counts(
                        row.getLong("against"), row.getInt("added"), row.getInt("removed"), row.getInt("changed")))
                .optional();
    }

    /// All lines in their order; to be closed after use.
    Stream<Difference.Line> lines(String list, long number, long against) {
        return counts(list, number, against).isEmpty()
                ? Stream.of()
                : jdbc
                        .sql("SELECT lines FROM screening.difference WHERE list = ? AND number = ? AND against = ?")
                        .params(list, number, against)
                        .query((row, i) -> row.getBytes(1))
                        .stream()
                        .flatMap(Differences::unpacked);
    }

    /// The entries that differ in any way.
    Set<String> entries(String list, long number, long against) {
        try (Stream<Difference.Line> all = lines(list, number, against)) {
            return all.map(Difference.Line::entry).collect(Collectors.toSet());
        }
    }

    /// A page of lines, of one sort of change or of all.
    List<Difference.Line> page(
            Counts counts, String list, long number, @Nullable String change, int offset, int limit) {
        try (Stream<Difference.Line> all = lines(list, number, counts.against())) {
            return all.filter(line -> change == null || line.change().code().equals(change))
                    .skip(offset)
                    .limit(limit)
                    .toList();
        }
    }

    private Optional<Counts> kept(String list, long number, long against) {
        return jdbc.sql("SELECT added, removed, changed FROM screening.difference"
                        + " WHERE list = ? AND number = ? AND against = ?")
                .params(list, number, against)
                .query((row, i) ->
                        new Counts(against, row.getInt("added"), row.getInt("removed"), row.getInt("changed")))
                .optional();
    }

    private Optional<Counts> workOut(String list, long number, long against) {
        Optional<ReadEdition> before = table.read(list, against);
        Optional<ReadEdition> after = table.read(list, number);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(keep(
                        list,
                        number,
                        against,
                        Difference.between(before.get().rows(), after.get().rows())));
    }

    private static byte[] packed(List<Difference.Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            for (Difference.Line line : lines) {
                out.write(JSON.writeValueAsString(line));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Stream<Difference.Line> unpacked(byte[] packed) {
        try {
            var in = new GZIPInputStream(new ByteArrayInputStream(packed));
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> JSON.readValue(line, Difference.Line.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
