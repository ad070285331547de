package org.limen.dailyreport.sheet;

import java.util.Map;
import java.util.function.BiFunction;
import org.limen.dailyreport.facts.DayReport;
import org.limen.print.Printed;
import org.springframework.stereotype.Component;

/// Writes the pages of a report by the template that it names.
@Component
public class Sheets {
    /// The template of new reports.
    public static final int NEWEST = 1;

    private static final Map<Integer, BiFunction<DayReport, Language, String>> TEMPLATES =
            Map.of(1, (report, language) -> new FirstTemplate(report, language).page());

    private final Printed printed;

    Sheets(Printed printed) {
        this.printed = printed;
    }

    public static String html(DayReport report, Language language) {
        int template = report.heading().template();
        var page = TEMPLATES.get(template);
        if (page == null) {
            throw new IllegalArgumentException("no template " + template);
        }
        return page.apply(report, language);
    }

    public byte[] pdf(String html, Language language) {
        return printed.pdf(html, language.locale());
    }
}
