package org.limen.command;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.mrz.Mrz;
import org.limen.engine.mrz.Mrz.Repair;
import org.limen.engine.mrz.MrzReader;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `./limen mrz`: reads machine-readable zones of travel documents.
///
/// A text that is missing or unreadable is null in the result, an empty name or optional field is "".
@Command(
        name = "mrz",
        description = {
            "Reads machine-readable zones: JSON Lines in, JSON Lines out.",
            "In:  {\"id\",\"mrz\":[\"line1\",\"line2\"(,\"line3\")]} or \"mrz\":\"line1\\nline2\",",
            "     and where wanted \"on\":\"YYYY-MM-DD\", the date against which centuries are resolved (today)",
            "Out: {\"id\",\"format\":\"TD1|TD2|TD3|MRVA|MRVB|FRID\"|null,\"valid\",\"documentCode\",\"issuer\",\"surname\",",
            "     \"givenNames\",\"documentNumber\",\"nationality\",\"birthDate\",\"sex\":\"M|F|X\",\"expiryDate\",",
            "     \"optionalData\",\"nameTruncated\",\"problems\":[{\"code\",\"severity\",\"field\",\"message\"}],\"repairs\"}"
        },
        mixinStandardHelpOptions = true)
final class MrzFilter implements Callable<Integer> {
    private final Clock clock;

    MrzFilter() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    MrzFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        JsonLines.answer(System.in, System.out, this::answer);
        return 0;
    }

    Map<String, @Nullable Object> answer(ObjectNode input) {
        var problems = new ArrayList<Problem>();
        LocalDate on = on(input.get("on"), problems);
        Mrz mrz = MrzReader.read(lines(input.get("mrz"), problems), on);
        problems.addAll(mrz.problems());
        return form(input.get("id"), mrz, problems);
    }

    private LocalDate on(@Nullable JsonNode node, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        if (node == null || node.isNull()) {
            return today;
        }
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeParseException e) {
            problems.add(Problem.error("on-not-a-date", "on", "\"on\" is no date of the form YYYY-MM-DD"));
            return today;
        }
    }

    private static List<String> lines(@Nullable JsonNode node, List<Problem> problems) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (JsonNode line : node.isArray() ? node : List.of(node)) {
            if (line.isString()) {
                lines.add(line.stringValue());
            } else {
                problems.add(Problem.error("line-not-text", "mrz", "a line of the zone is not a text"));
            }
        }
        return lines;
    }

    private static Map<String, @Nullable Object> form(@Nullable JsonNode id, Mrz mrz, List<Problem> problems) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        boolean read = mrz.format() != null;
        form.put("id", id);
        form.put("format", read ? String.valueOf(mrz.format()) : null);
        form.put("valid", problems.stream().noneMatch(Problem::isError));
        form.put("documentCode", orNull(mrz.documentCode()));
        form.put("issuer", orNull(mrz.issuer()));
        form.put("surname", read ? mrz.surname() : null);
        form.put("givenNames", read ? mrz.givenNames() : null);
        form.put("documentNumber", orNull(mrz.documentNumber()));
        form.put("nationality", orNull(mrz.nationality()));
        form.put("birthDate", text(mrz.birthDate()));
        form.put("sex", read ? mrz.sex().code() : null);
        form.put("expiryDate", text(mrz.expiryDate()));
        form.put("optionalData", read ? mrz.optionalData() : null);
        form.put("nameTruncated", mrz.nameTruncated());
        form.put("problems", JsonLines.problems(problems));
        form.put("repairs", mrz.repairs().stream().map(MrzFilter::form).toList());
        return form;
    }

    private static Map<String, @Nullable Object> form(Repair repair) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("field", repair.field());
        form.put("position", repair.position());
        form.put("from", repair.from());
        form.put("to", repair.to());
        form.put("why", repair.why());
        return form;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
