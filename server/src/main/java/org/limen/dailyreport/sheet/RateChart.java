package org.limen.dailyreport.sheet;

import static org.limen.print.Markup.element;

import java.util.List;
import java.util.Locale;
import org.limen.dailyreport.facts.DayReport;
import org.limen.print.Markup;

/// Events per 100 hours of watching on the last days, with their intervals; a day on which nobody watched stays empty.
final class RateChart {
    private static final double STEP = 80;
    private static final double HEIGHT = 150;
    private static final double FOOT = 20;

    private RateChart() {}

    static Markup of(List<DayReport.DayRate> days, String title) {
        double most = days.stream()
                .mapToDouble(day -> day.high() == null ? 0 : day.high())
                .max()
                .orElse(0);
        double scale = (HEIGHT - 10) / Math.max(most, 1e-9);
        double width = STEP * days.size();
        Markup svg = element("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + DayMap.tenth(width) + " " + DayMap.tenth(HEIGHT))
                .with("width", DayMap.tenth(width))
                .with("height", DayMap.tenth(HEIGHT))
                .with("role", "img")
                .with("aria-label", title);
        svg.add(line(0, HEIGHT, width, HEIGHT, "#1a1a1a", 1));
        Markup all = element("div", svg)
                .with("class", "map chart")
                .with("dir", "ltr")
                .with("style", "width: " + DayMap.tenth(width) + "px; height: " + DayMap.tenth(HEIGHT + FOOT) + "px");
        for (int i = 0; i < days.size(); i++) {
            DayReport.DayRate day = days.get(i);
            double x = STEP * (i + 0.5);
            if (day.per100Hours() != null && day.low() != null && day.high() != null) {
                svg.add(line(x, HEIGHT - scale * day.low(), x, HEIGHT - scale * day.high(), "#2f5f8f", 2));
                svg.add(element("circle")
                        .with("cx", DayMap.tenth(x))
                        .with("cy", DayMap.tenth(HEIGHT - scale * day.per100Hours()))
                        .with("r", 4)
                        .with("fill", "#2f5f8f"));
            }
            all.add(element("span", day.day().toString().substring(5))
                    .with("style", "left: " + DayMap.tenth(x - 18) + "px; top: " + DayMap.tenth(HEIGHT + 3) + "px"));
        }
        all.add(element("span", String.format(Locale.ROOT, "%.1f", most)).with("style", "left: 2px; top: 0px"));
        return all;
    }

    private static Markup line(double x1, double y1, double x2, double y2, String colour, double width) {
        return element("line")
                .with("x1", DayMap.tenth(x1))
                .with("y1", DayMap.tenth(y1))
                .with("x2", DayMap.tenth(x2))
                .with("y2", DayMap.tenth(y2))
                .with("stroke", colour)
                .with("stroke-width", DayMap.tenth(width));
    }
}
