package org.limen.dailyreport.sheet;

import static org.limen.print.Markup.element;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.limen.dailyreport.facts.DayReport;
import org.limen.print.Markup;

/// The skeleton of the day in sentences; each number in them leads to the records behind it.
final class Narrative {
    /// Where a figure stands in a sentence: its code and how it is written.
    private static final Pattern FIGURE = Pattern.compile("\u0001([^\u0002]*)\u0002([^\u0003]*)\u0003");

    private final DayReport report;
    private final Words words;
    private final Function<Instant, String> minute;
    private final Language language;
    private final Map<String, DayReport.Figure> figures;

    Narrative(DayReport report, Words words, Function<Instant, String> minute, Language language) {
        this.report = report;
        this.words = words;
        this.minute = minute;
        this.language = language;
        this.figures = report.figures().stream().collect(Collectors.toMap(DayReport.Figure::code, Function.identity()));
    }

    Markup markup() {
        DayReport.Heading heading = report.heading();
        Markup narrative = element("section");
        narrative.add(element(
                "p",
                words.say(
                        "n.period",
                        Map.of(
                                "from", minute.apply(heading.from()),
                                "to", minute.apply(heading.to()),
                                "zone", heading.zone(),
                                "asOf", minute.apply(heading.asOf())))));
        narrative.add(paragraph(
                sentence("n.events", "events", "reports", "alone"),
                parts("kind:", "kind"),
                sentence("n.outcomes", "events:likely", "events:undecided", "events:none"),
                sentence("n.alone", "alone:likely", "alone:undecided")));
        narrative.add(paragraph(sentence("n.incidents", "incidents"), parts("incident:", "incident"), life()));
        narrative.add(
                paragraph(sentence("n.hours", "hours"), parts("hours:", "effort"), words.say("n.change." + change())));
        narrative.add(paragraph(
                sentence("n.restrictions", "restrictions"),
                sentence("n.allegations", "allegations:moved", "allegations:open")));
        return narrative.add(paragraph(
                words.say("n.corrections", Map.of("n", report.corrections().size()))));
    }

    private String life() {
        long atRisk = report.incidents().stream()
                .filter(DayReport.IncidentLine::lifeAtRisk)
                .count();
        return atRisk == 0 ? "" : words.say("n.life", Map.of("n", atRisk));
    }

    /// Hours of watching are in this: a fall of reports where fewer watched is no fall.
    private String change() {
        return report.trends().day().stream()
                .filter(rate -> rate.kind().equals("all"))
                .map(rate -> rate.change().equals("no-claim") && rate.events() < rate.eventsBefore()
                        ? "no-fall"
                        : rate.change())
                .findFirst()
                .orElse("not-comparable");
    }

    private String sentence(String key, String... codes) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < codes.length; i++) {
            DayReport.Figure figure = figures.get(codes[i]);
            if (figure != null) {
                values.put("n" + i, figure.value());
                values.put("f" + i, marked(figure));
            }
        }
        return words.say(key, values);
    }

    /// The parts of a total as a list: `mortar 3, rocket 1`.
    private String parts(String prefix, String group) {
        List<String> parts = report.figures().stream()
                .filter(figure -> figure.code().startsWith(prefix) && figure.value() > 0)
                .map(figure -> words.code(group, figure.code().substring(prefix.length())) + " " + marked(figure))
                .toList();
        return parts.isEmpty() ? "" : words.say("n.by", Map.of("parts", String.join(", ", parts)));
    }

    private String marked(DayReport.Figure figure) {
        return "\u0001" + figure.code() + "\u0002" + value(figure, language) + "\u0003";
    }

    static String value(DayReport.Figure figure, Language language) {
        return language.number(figure.value(), figure.unit().equals("records") ? 0 : 1);
    }

    private static Markup paragraph(String... sentences) {
        Markup paragraph = element("p");
        for (String sentence : sentences) {
            if (!sentence.isEmpty()) {
                linked(sentence, paragraph);
                paragraph.add(" ");
            }
        }
        return paragraph;
    }

    private static void linked(String sentence, Markup into) {
        Matcher figure = FIGURE.matcher(sentence);
        int done = 0;
        while (figure.find()) {
            into.add(sentence.substring(done, figure.start()));
            into.add(element("a", figure.group(2)).with("href", "#f-" + figure.group(1)));
            done = figure.end();
        }
        into.add(sentence.substring(done));
    }
}
