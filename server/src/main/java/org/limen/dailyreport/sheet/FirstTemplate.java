package org.limen.dailyreport.sheet;

import static org.limen.print.Markup.element;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.dailyreport.facts.DayReport;
import org.limen.print.Markup;

/// Template 1: the narrative, the tables, the maps, the trends and, at the end, the records behind every figure.
///
/// It stays as it is: reports that were published with it must come out of it again, byte for byte.
final class FirstTemplate {
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 14mm 18mm 14mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; direction: ltr;
                font-family: 'DejaVu Sans' } }
            body { font-family: 'DejaVu Sans', sans-serif; font-size: 9pt; line-height: 1.4; color: #1a1a1a;
              max-width: 680px }
            h1 { font-size: 17pt; margin: 0 0 2pt } h2 { font-size: 12pt; margin: 14pt 0 4pt }
            h1, h2 { line-height: 1.2; page-break-after: avoid }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate }
            th, td { border: 1px solid #bbbbbb; padding: 2pt 3pt; vertical-align: top; text-align: start;
              word-wrap: break-word }
            [dir=rtl] th, [dir=rtl] td { text-align: right }
            th { background: #eeeeee; font-size: 8pt } td { font-size: 8pt } tr { page-break-inside: avoid }
            a { color: #1d4e79; text-decoration: none } .quiet { color: #555555 } .small { font-size: 7.5pt }
            .likely { color: #a3122a; font-weight: bold } .undecided { color: #8a5a00; font-weight: bold }
            .map { position: relative; overflow: hidden; margin: 4pt 0; page-break-inside: avoid }
            .map span { position: absolute; font-size: 7pt; white-space: nowrap }
            .whole { page-break-inside: avoid }
            .sign { font-size: 7.5pt; color: #555555; border-top: 1px solid #bbbbbb; margin-top: 14pt }
            """;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DayReport report;
    private final Language language;
    private final Words words;
    private final LineCells cells;
    private final ZoneId zone;
    private final Map<String, String> labels = new HashMap<>();

    FirstTemplate(DayReport report, Language language) {
        this.report = report;
        this.language = language;
        this.words = new Words(1, language);
        this.cells = new LineCells(report, words, language);
        this.zone = ZoneId.of(report.heading().zone());
        label("E", report.events().stream().map(DayReport.Line::id).toList());
        label("R", report.alone().stream().map(DayReport.Line::id).toList());
        label("I", report.incidents().stream().map(DayReport.IncidentLine::id).toList());
        label("F", report.restrictions().stream().map(DayReport.Restriction::id).toList());
        Stream.concat(report.events().stream(), report.alone().stream())
                .forEach(line -> line.reports()
                        .forEach(id -> labels.putIfAbsent(
                                id.toString(), labels.get(line.id().toString()))));
    }

    private void label(String letter, List<?> ids) {
        for (int i = 0; i < ids.size(); i++) {
            labels.put(ids.get(i).toString(), letter + (i + 1));
        }
    }

    String page() {
        DayReport.Heading heading = report.heading();
        String title = words.say("title", Map.of("day", heading.day().toString()));
        return element(
                        "html",
                        element(
                                "head",
                                element("meta").with("charset", "utf-8"),
                                element("title", title),
                                element("style", STYLE)),
                        element(
                                "body",
                                element("h1", words.say("title", Map.of("day", "\u2066" + heading.day() + "\u2069"))),
                                element("p", heading.authority(), " · ", heading.node())
                                        .with("class", "quiet"),
                                new Narrative(report, words, this::minute, language).markup(),
                                events(),
                                alone(),
                                maps(),
                                incidents(),
                                trends(),
                                restrictions(),
                                areas(),
                                allegations(),
                                corrections(),
                                behind(),
                                made()))
                .with("lang", language.code())
                .with("dir", language.direction())
                .page();
    }

    private String minute(Instant time) {
        return "\u2066" + MINUTE.format(time.atZone(zone)) + "\u2069";
    }

    /// A heading and a table, or the sentence that there is nothing.
    private Markup section(String key, List<Integer> widths, List<List<Object>> rows, List<String> anchors) {
        Markup section = element("section", element("h2", words.say(key)));
        if (rows.isEmpty()) {
            return section.add(element("p", words.say(key + ".none")).with("class", "quiet"));
        }
        Markup head = element("tr");
        for (int i = 0; i < widths.size(); i++) {
            head.add(element("th", words.say(key + "." + (i + 1))).with("style", "width: " + widths.get(i) + "%"));
        }
        Markup body = element("tbody");
        for (int i = 0; i < rows.size(); i++) {
            Markup row = element("tr");
            rows.get(i).forEach(cell -> row.add(element("td", cell)));
            body.add(row.with("id", i < anchors.size() ? "r-" + anchors.get(i) : null));
        }
        return section.add(element("table", element("thead", head), body));
    }

    private Markup events() {
        return lines("events", report.events());
    }

    private Markup alone() {
        return lines("alone", report.alone());
    }

    private Markup lines(String key, List<DayReport.Line> lines) {
        return section(
                key,
                List.of(7, 9, 26, 24, 34),
                lines.stream().map(this::row).toList(),
                lines.stream().map(line -> line.id().toString()).toList());
    }

    private List<Object> row(DayReport.Line line) {
        return List.of(
                name(line.id()),
                CLOCK.format(line.time().atZone(zone)),
                cells.place(line.position(), line.near()),
                cells.what(line),
                cells.said(line));
    }

    private String name(Object id) {
        return labels.getOrDefault(id.toString(), id.toString());
    }

    private Markup maps() {
        Markup maps = element("section", element("h2", words.say("maps")));
        List<DayReport.Line> all =
                Stream.concat(report.events().stream(), report.alone().stream()).toList();
        List<String> names = all.stream().map(line -> name(line.id())).toList();
        List<Double> whole = report.drawn().stream()
                .filter(one -> one.kind().equals("ceasefire-line") || one.kind().equals("area-of-separation"))
                .flatMap(one -> one.parts().stream().flatMap(List::stream))
                .toList();
        List<Double> breaches = all.stream()
                .filter(line -> !line.outcome().equals("none"))
                .flatMap(line -> Stream.ofNullable(line.position()))
                .flatMap(at -> Stream.of(at.lat(), at.lon()))
                .toList();
        if (!breaches.isEmpty()) {
            maps.add(map("maps.breaches", all, names, breaches));
        }
        if (!whole.isEmpty()) {
            maps.add(map("maps.whole", all, names, whole));
        }
        return maps.add(element("p", versions()).with("class", "small quiet"));
    }

    private Markup map(String key, List<DayReport.Line> lines, List<String> names, List<Double> within) {
        String title = words.say(key);
        return element(
                        "div",
                        element("p", title).with("class", "quiet"),
                        new DayMap(report.drawn(), lines, names, within).markup(title))
                .with("class", "whole");
    }

    private String versions() {
        return words.say("maps.versions") + " "
                + String.join(
                        "; ",
                        report.drawn().stream()
                                .filter(one -> one.kind().equals("ceasefire-line")
                                        || one.kind().startsWith("area"))
                                .map(one -> one.name() + " (" + one.party() + ", " + one.edition() + ")")
                                .toList());
    }

    private Markup incidents() {
        return section(
                "incidents",
                List.of(8, 17, 25, 20, 30),
                report.incidents().stream().map(this::row).toList(),
                report.incidents().stream().map(one -> one.id().toString()).toList());
    }

    private List<Object> row(DayReport.IncidentLine of) {
        Markup place = element("div", element("span", of.placeName()).with("dir", "auto"));
        if (of.near() != null) {
            place.add(element("div", cells.near(of.near())).with("class", "small quiet"));
        }
        return List.of(
                name(of.id()),
                minute(of.from()),
                element("div", words.code("incident", of.type()))
                        .add(
                                of.lifeAtRisk()
                                        ? element("b", " ", words.say("life")).with("class", "likely")
                                        : null),
                words.code("state", of.state()),
                place);
    }

    private Markup trends() {
        Markup section = section(
                "trends",
                List.of(26, 18, 16, 22, 18),
                Stream.concat(
                                report.trends().day().stream().map(rate -> row("trends.day", rate)),
                                report.trends().week().stream()
                                        .filter(rate -> rate.kind().equals("all"))
                                        .map(rate -> row("trends.week", rate)))
                        .toList(),
                List.of());
        section.add(element("p", words.say("trends.chart")).with("class", "quiet"));
        section.add(RateChart.of(report.trends().days(), words.say("trends.chart")));
        return section.add(element("p", words.say("trends.note")).with("class", "small quiet"));
    }

    private List<Object> row(String span, DayReport.Rate rate) {
        String kind = rate.kind().equals("all") ? words.say("trends.all") : words.code("kind", rate.kind());
        String per = rate.per100Hours() == null || rate.low() == null || rate.high() == null
                ? words.say("trends.not-observed")
                : "\u2066" + language.number(rate.per100Hours(), 1) + " (" + language.number(rate.low(), 1) + "–"
                        + language.number(rate.high(), 1) + ")\u2069";
        return List.of(
                words.say(span) + ": " + kind,
                "\u2066" + rate.events() + " (" + rate.eventsBefore() + ")\u2069",
                "\u2066" + language.number(rate.hours(), 1) + " (" + language.number(rate.hoursBefore(), 1) + ")\u2069",
                per,
                words.say("change." + rate.change()));
    }

    private Markup restrictions() {
        return section(
                "restrictions",
                List.of(8, 20, 26, 20, 26),
                report.restrictions().stream()
                        .<List<Object>>map(one -> List.of(
                                name(one.id()),
                                words.code("restriction", one.kind()),
                                one.subject(),
                                one.by() == null ? "" : one.by(),
                                minute(one.from()) + " – " + minute(one.to()) + " (" + language.number(one.hours(), 1)
                                        + " " + words.say("unit.h") + ")"))
                        .toList(),
                report.restrictions().stream().map(one -> one.id().toString()).toList());
    }

    private Markup areas() {
        return section(
                "areas",
                List.of(40, 18, 21, 21),
                report.areas().stream()
                        .<List<Object>>map(area -> List.of(
                                element("div", area.name())
                                        .add(element("div", words.code("map", area.kind()))
                                                .with("class", "small quiet")),
                                area.party() + ", " + area.edition(),
                                links(area.inside()),
                                links(area.undecided())))
                        .toList(),
                List.of());
    }

    private Markup links(List<DayReport.Ref> refs) {
        Markup links = element("div", Integer.toString(refs.size()), refs.isEmpty() ? "" : ": ");
        refs.forEach(ref -> links.add(link(ref), " "));
        return links;
    }

    private Markup link(DayReport.Ref ref) {
        String label = labels.get(ref.id());
        return label == null
                ? element(
                                "span",
                                ref.kind().equals("effort")
                                        ? words.code("effort", ref.id().split(" ")[0])
                                        : ref.id())
                        .with("class", "small")
                : element("a", label).with("href", "#r-" + anchor(ref.id(), label));
    }

    /// A report inside an event leads to the event's row.
    private String anchor(String id, String label) {
        boolean isRow = Stream.concat(report.events().stream(), report.alone().stream())
                .noneMatch(line -> !line.id().toString().equals(id)
                        && line.reports().stream()
                                .anyMatch(one -> one.toString().equals(id)));
        return isRow
                ? id
                : labels.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(label))
                        .map(Map.Entry::getKey)
                        .filter(key -> report.events().stream()
                                .anyMatch(line -> line.id().toString().equals(key)))
                        .findFirst()
                        .orElse(id);
    }

    private Markup allegations() {
        var rows = new ArrayList<List<Object>>();
        report.allegations()
                .moves()
                .forEach(one -> rows.add(List.of(
                        one.number() == null ? one.id().toString().substring(0, 8) : one.number(),
                        words.code("allegation", one.kind()),
                        words.code("step", one.step()) + (one.party() == null ? "" : " (" + one.party() + ")"),
                        minute(one.at()))));
        report.allegations()
                .open()
                .forEach(one -> rows.add(List.of(
                        one.number() == null ? one.id().toString().substring(0, 8) : one.number(),
                        words.code("allegation", one.kind()),
                        words.say("allegations.open") + " " + words.code("standing", one.standing()),
                        minute(one.due()))));
        return section("allegations", List.of(16, 28, 34, 22), rows, List.of());
    }

    private Markup corrections() {
        return section(
                "corrections",
                List.of(18, 16, 36, 30),
                report.corrections().stream()
                        .<List<Object>>map(one -> List.of(
                                "\u2066" + one.day() + " / " + one.edition() + "\u2069",
                                words.code("record", one.of().kind()) + " "
                                        + one.of().id().substring(0, 8),
                                difference(one),
                                one.reasons().isEmpty()
                                        ? words.say("corrections.late")
                                        : String.join("; ", one.reasons())))
                        .toList(),
                List.of());
    }

    private Markup difference(DayReport.Correction of) {
        if (of.field() == null) {
            return element("div", words.say("difference." + of.what()));
        }
        return element("div", words.code("field", of.field()), ": ")
                .add(element("span", value(of.before())).with("dir", "auto"), " ⇒ ")
                .add(element("b", value(of.after())).with("dir", "auto"));
    }

    private String value(@Nullable String value) {
        return value == null ? "–" : words.code("kind", value);
    }

    /// Every figure of the report with the records that it was counted from.
    private Markup behind() {
        return section(
                        "behind",
                        List.of(36, 14, 50),
                        report.figures().stream()
                                .<List<Object>>map(figure -> List.of(
                                        element("span", words.figure(figure.code()))
                                                .with("id", "f-" + figure.code()),
                                        Narrative.value(figure, language),
                                        references(figure)))
                                .toList(),
                        List.of())
                .add(element("p", words.say("behind.sums")).with("class", "small quiet"));
    }

    private Markup references(DayReport.Figure figure) {
        Markup references = element("div");
        figure.of().stream().map(this::link).forEach(link -> references.add(link, " "));
        return references;
    }

    private Markup made() {
        DayReport.Heading heading = report.heading();
        return element(
                        "p",
                        words.say(
                                "made",
                                Map.of(
                                        "edition", Integer.toString(heading.edition()),
                                        "template", Integer.toString(heading.template()),
                                        "asOf", heading.asOf().toString())))
                .with("class", "sign");
    }
}
