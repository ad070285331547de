package org.limen.dailyreport.sheet;

import static org.limen.print.Markup.element;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.dailyreport.facts.DayReport;
import org.limen.print.Markup;

/// What the first template says of an event or a report in the cells of its table.
final class LineCells {
    private final DayReport report;
    private final Words words;
    private final Language language;

    LineCells(DayReport report, Words words, Language language) {
        this.report = report;
        this.words = words;
        this.language = language;
    }

    Markup place(DayReport.@Nullable Position at, DayReport.@Nullable Near near) {
        Markup place = element("div");
        if (at == null) {
            return place.add(words.say("place.unknown"));
        }
        place.add(near(near));
        String coordinates = String.format(Locale.ROOT, "%.4f, %.4f", at.lat(), at.lon());
        return place.add(element("div", element("span", coordinates).with("dir", "ltr"))
                .add(" ± " + Math.round(at.majorM()) + " × " + Math.round(at.minorM()) + " " + words.say("unit.m"))
                .with("class", "small quiet"));
    }

    @Nullable
    String near(DayReport.@Nullable Near near) {
        return near == null
                ? null
                : words.say(
                        "near",
                        Map.of(
                                "distance", language.number(near.distanceM() / 1000, 1),
                                "bearing", String.format(Locale.ROOT, "%03.0f", near.bearingDeg()),
                                "place", near.name()));
    }

    Markup what(DayReport.Line line) {
        String kind = words.code("kind", line.kind() == null ? "unknown" : line.kind());
        Markup what = element("div", element("b", count(line.count()), kind));
        String how = String.join(
                ", ",
                Stream.concat(
                                line.means().stream().map(means -> words.code("means", means)),
                                line.directions().stream().map(way -> words.code("direction", way)))
                        .toList());
        what.add(element("div", how));
        if (!line.parties().isEmpty()) {
            what.add(element("div", String.join(", ", line.parties())));
        }
        String reports = line.reports().stream()
                .map(id -> id.toString().substring(0, 8))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return what.add(element(
                        "div",
                        words.say("reports", Map.of("n", line.reports().size())),
                        " ",
                        element("span", reports).with("dir", "ltr"))
                .with("class", "small quiet"));
    }

    private String count(DayReport.@Nullable Count count) {
        if (count == null) {
            return "";
        }
        String span = count.low() + "–" + (count.high() == null ? "" : count.high());
        boolean isExact = count.count() != null
                && count.count().equals(count.low())
                && count.count().equals(count.high());
        String number = count.count() == null ? "" : count.count().toString();
        return "\u2066" + (isExact ? number : (number + " (" + span + ")").strip()) + "\u2069 ";
    }

    Markup said(DayReport.Line line) {
        Markup said = element(
                "div", element("span", words.code("outcome", line.outcome())).with("class", line.outcome()));
        for (DayReport.Check check : line.checks()) {
            said.add(element("div", check.title(), " (", check.basis(), ")"));
            said.add(element("div", by(check)).with("class", "small quiet"));
        }
        if (line.why() != null) {
            said.add(element("div", words.code("why", line.why())).with("class", "small"));
        }
        if (line.decided() != null) {
            said.add(element("div", words.say("decided"), " ", line.decided()).with("class", "small"));
        }
        line.corrected()
                .forEach(why -> said.add(
                        element("div", words.say("corrected"), " ", why).with("class", "small")));
        return said;
    }

    private String by(DayReport.Check check) {
        String p = "\u2066P " + language.number(check.probabilityLow(), 2)
                + (check.probabilityLow() == check.probabilityHigh()
                        ? ""
                        : "–" + language.number(check.probabilityHigh(), 2))
                + "\u2069";
        return check.line() == null
                ? p
                : p + " · "
                        + words.say(
                                "by",
                                Map.of(
                                        "line", drawnAs(check),
                                        "party", String.valueOf(check.party()),
                                        "edition", String.valueOf(check.edition())));
    }

    private String drawnAs(DayReport.Check check) {
        return report.drawn().stream()
                .filter(one -> one.line().equals(check.line()))
                .map(DayReport.Drawn::name)
                .findFirst()
                .orElse(String.valueOf(check.line()));
    }
}
