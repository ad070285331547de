package org.limen.allegation.letter;

import static org.limen.print.Markup.element;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.allegation.finding.Sources;
import org.limen.allegation.finding.Weighed;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.Course;
import org.limen.allegation.record.State;
import org.limen.allegation.record.Step;
import org.limen.allegation.record.Taken;
import org.limen.allegation.record.Text;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.allegation.setting.AllegationSettings.PartyTold;
import org.limen.kernel.NodeIdentity;
import org.limen.print.Markup;

/// The text of one letter in one language, put together from the case.
final class LetterText {
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 18mm; }
            body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.4; }
            .head { border-bottom: 1px solid #333; padding-bottom: 3mm; margin-bottom: 5mm; }
            .to { margin-bottom: 6mm; }
            h1 { font-size: 14pt; margin: 0 0 4mm; }
            h2 { font-size: 10.5pt; margin: 5mm 0 1.5mm; page-break-after: avoid; }
            p { margin: 0 0 2.5mm; }
            table { margin-bottom: 2mm; width: 100%; border-collapse: collapse; table-layout: fixed; }
            th, td { border-bottom: 1px solid #bbb; padding: 1.2mm 1.5mm; vertical-align: top; font-weight: normal; }
            th { color: #444; }
            .said { border: 1px solid #bbb; padding: 2mm 3mm; margin: 0 0 2.5mm; white-space: pre-wrap;
                page-break-inside: avoid; }
            .foot { border-top: 1px solid #333; margin-top: 8mm; padding-top: 2mm; font-size: 8pt; color: #444; }
            """;
    /// Whoever told it may be in danger for it.
    private static final Set<Act.Means> NOT_NAMED = Set.of(Act.Means.WITNESS, Act.Means.MEDICAL);

    private final LetterCase of;
    private final LetterWords words;

    /// What a letter is written from.
    ///
    /// @param number   the letter's
    /// @param said     what whoever sends it adds, in the letter's language
    /// @param issuedBy the full name of whoever sends it
    record LetterCase(
            Step kind,
            PartyTold to,
            String language,
            String number,
            Instant issuedAt,
            String issuedBy,
            @Nullable String said,
            Allegation body,
            Course course,
            AllegationSettings settings,
            NodeIdentity node) {}

    LetterText(LetterCase of) {
        this.of = of;
        this.words = LetterWords.in(of.language());
    }

    String xhtml() {
        return element(
                        "html",
                        element(
                                "head",
                                element("meta").with("charset", "utf-8"),
                                element("title", words.say("title." + of.kind().code()) + " " + of.number()),
                                element("style", STYLE + "th { text-align: " + side(words.direction()) + "; }\n")),
                        element("body", parts()))
                .with("lang", of.language())
                .with("dir", words.direction())
                .page();
    }

    private List<Markup> parts() {
        return Stream.of(head(), opening(), facts(), findings(), views(), closing())
                .flatMap(List::stream)
                .toList();
    }

    private List<Markup> head() {
        return List.of(
                element(
                                "div",
                                element("b", of.node().authority()),
                                element("br"),
                                of.node().name())
                        .with("class", "head"),
                element(
                                "div",
                                words.say("to"),
                                element("br"),
                                element("b", of.to().office()),
                                element("br"),
                                name(of.to().code()))
                        .with("class", "to"),
                element(
                        "p",
                        words.say("number") + " ",
                        ltr(of.number()),
                        element("br"),
                        words.say("date") + " " + words.day(of.issuedAt())),
                element("h1", words.say("title." + of.kind().code())));
    }

    private List<Markup> opening() {
        String attributed = of.course().attributed().orElse(null);
        String key = of.kind() == Step.PROTEST
                ? "opening.protest"
                : attributed == null ? "opening.notify.open" : "opening.notify.attributed";
        Map<String, String> named = attributed == null ? Map.of() : Map.of("party", name(attributed));
        return List.of(element("p", words.say(key, named)));
    }

    private List<Markup> facts() {
        Allegation body = of.body();
        var rows = new ArrayList<Markup>();
        rows.add(row("fact.number", ltr(of.course().number().orElse("–"))));
        rows.add(row("fact.kind", words.say("kind." + body.kind().code())));
        rows.add(row("fact.happened", happened(body.happened())));
        rows.add(row("fact.place", place(body)));
        rows.add(row("fact.by", by(body.by())));
        if (body.against() != null) {
            rows.add(row("fact.against", name(body.against())));
        }
        return List.of(
                element("h2", words.say("facts")),
                element("table", rows),
                element("h2", words.say("fact.text")),
                quoted(body.text()));
    }

    private Markup row(String key, Object value) {
        return element("tr", element("th", words.say(key)).with("style", "width: 32%"), element("td", value));
    }

    private String happened(Allegation.Span span) {
        return span.from().equals(span.to())
                ? words.time(span.from())
                : words.say("span", Map.of("from", words.time(span.from()), "to", words.time(span.to())));
    }

    private Markup place(Allegation body) {
        Allegation.Place place = body.place();
        var said = element("span", Objects.requireNonNullElse(body.placeName(), ""));
        if (place == null) {
            return body.placeName() == null ? element("span", words.say("place.unknown")) : said;
        }
        String position = String.format(Locale.ROOT, "%.4f, %.4f (± %.0f m)", place.lat(), place.lon(), place.errorM());
        return said.add(body.placeName() == null ? null : element("br"), ltr(position));
    }

    private String by(Allegation.By by) {
        return by.kind() == Allegation.Alleger.PARTY
                ? name(Objects.requireNonNull(by.name()))
                : words.say("by." + by.kind().code());
    }

    private List<Markup> findings() {
        List<Taken> taken = of.course().findings();
        var sources = new Sources(
                taken.stream().map(Taken::act).map(Act.Finding.class::cast).toList(),
                of.settings().sources());
        List<Weighed> weighed = sources.weighed();
        List<Markup> rows = IntStream.range(0, taken.size())
                .filter(i -> !weighed.get(i).because().contains(Weighed.Because.SUPERSEDED))
                .mapToObj(i -> finding(taken.get(i), weighed.get(i)))
                .toList();
        var head = element(
                "tr",
                Stream.of("finding.source", "finding.at", "finding.result", "finding.origin")
                        .map(key -> element("th", words.say(key)))
                        .toList());
        var parts = new ArrayList<Markup>();
        parts.add(element("h2", words.say("findings")));
        parts.add(element("table", head, rows));
        of.course()
                .attributed()
                .ifPresent(party -> parts.add(element(
                        "p",
                        words.say(
                                "sources",
                                Map.of(
                                        "party", name(party),
                                        "found", String.valueOf(sources.count(party)),
                                        "needed",
                                                String.valueOf(
                                                        of.settings().sources().needed()))))));
        return parts;
    }

    private Markup finding(Taken taken, Weighed weight) {
        var finding = (Act.Finding) taken.act();
        Act.Source source = finding.source();
        String named = NOT_NAMED.contains(source.kind())
                ? ""
                : ": " + (source.kind() == Act.Means.PARTY ? name(source.name()) : source.name());
        return element(
                "tr",
                element("td", words.say("means." + source.kind().code()) + named),
                element("td", words.day(taken.at())),
                element("td", words.say("result." + finding.result().code())),
                element("td", ltr(weight.counts() ? String.valueOf(weight.origin()) : "–")));
    }

    private List<Markup> views() {
        var parts = new ArrayList<Markup>();
        parts.add(element("h2", words.say("views")));
        of.course().views().forEach(taken -> {
            var view = (Act.CommissionView) taken.act();
            parts.add(element(
                    "p",
                    element("b", name(view.party())),
                    ": " + words.say("view." + view.position().code()) + " (" + words.day(taken.at()) + ")"));
            if (view.text() != null) {
                parts.add(quoted(view.text()));
            }
        });
        return parts;
    }

    private List<Markup> closing() {
        Instant due = of.issuedAt()
                .plus(Duration.ofHours(of.settings().hours().getOrDefault(new State.Protested().code(), 0)));
        var parts = new ArrayList<Markup>();
        if (of.said() != null) {
            parts.add(element("h2", words.say("words")));
            parts.add(element("p", of.said()).with("style", "white-space: pre-wrap"));
        }
        parts.add(element("p", words.say("ask." + of.kind().code(), Map.of("due", words.day(due))))
                .with("style", "margin-top: 5mm"));
        parts.add(
                element("p", words.say("issued"), element("br"), of.issuedBy()).with("style", "margin-top: 8mm"));
        parts.add(element("div", words.say("kept", Map.of("number", of.number())))
                .with("class", "foot"));
        return parts;
    }

    /// What somebody wrote, in its own language and direction.
    private static Markup quoted(Text text) {
        String direction = LetterWords.direction(text.language());
        return element("div", text.text())
                .with("class", "said")
                .with("lang", text.language())
                .with("dir", direction)
                .with("style", "text-align: " + side(direction));
    }

    private static String side(String direction) {
        return direction.equals("rtl") ? "right" : "left";
    }

    private static Markup ltr(String text) {
        return element("span", text).with("dir", "ltr");
    }

    private String name(String party) {
        return of.settings()
                .party(party)
                .map(told -> told.names().getOrDefault(of.language(), party))
                .orElse(party);
    }
}
