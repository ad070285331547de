package org.limen.dailyreport.edition;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.limen.dailyreport.facts.DayReport;
import org.limen.dailyreport.facts.Gathering;
import org.limen.dailyreport.sheet.CsvSheet;
import org.limen.dailyreport.sheet.Language;
import org.limen.dailyreport.sheet.Sheets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes the facts of a report and its files. What it gives depends on the heading and on what was recorded by then.
@Component
class Making {
    /// Earlier reports are looked at again for so long.
    private static final int DAYS_BACK = 14;

    /// A mapper of its own, so that no setting of the node's reaches the bytes.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Gathering gathering;
    private final EditionTable table;
    private final Sheets sheets;

    Making(Gathering gathering, EditionTable table, Sheets sheets) {
        this.gathering = gathering;
        this.table = table;
        this.sheets = sheets;
    }

    DayReport.Settings settings() {
        return gathering.settings();
    }

    DayReport facts(DayReport.Heading heading) {
        LocalDate day = heading.day();
        List<DayReport> earlier = table.latestFacts(day.minusDays(DAYS_BACK), day, heading.asOf()).stream()
                .map(Making::read)
                .toList();
        return gathering.facts(heading, earlier);
    }

    static byte[] json(DayReport report) {
        return JSON.writeValueAsBytes(report);
    }

    static DayReport read(byte[] json) {
        return JSON.readValue(json, DayReport.class);
    }

    /// The file of that name; empty where there is no such file.
    Optional<byte[]> sheet(byte[] facts, String name) {
        DayReport report = read(facts);
        return switch (name) {
            case "json" -> Optional.of(facts);
            case "csv" -> Optional.of(CsvSheet.of(report).getBytes(StandardCharsets.UTF_8));
            default -> {
                String[] parts = name.split("-", 2);
                yield parts.length < 2 ? Optional.empty() : page(report, parts[0], parts[1]);
            }
        };
    }

    private Optional<byte[]> page(DayReport report, String form, String language) {
        return Language.of(language).flatMap(in -> switch (form) {
            case "html" -> Optional.of(Sheets.html(report, in).getBytes(StandardCharsets.UTF_8));
            case "pdf" -> Optional.of(sheets.pdf(Sheets.html(report, in), in));
            default -> Optional.empty();
        });
    }
}
