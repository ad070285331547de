package org.limen.dailyreport.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A made-up day's facts, small enough to be read.
public final class SampleDay {
    public static final UUID MORTAR = new UUID(0xA1, 1);
    public static final UUID ROCKET = new UUID(0xA2, 2);
    public static final UUID DRONE = new UUID(0xA3, 3);
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private SampleDay() {}

    public static DayReport report() {
        return report(List.of(
                event(MORTAR, "mortar", 12, "likely", List.of()), event(ROCKET, "rocket", 3, "undecided", List.of())));
    }

    public static DayReport report(List<DayReport.Line> events) {
        List<DayReport.Line> alone = List.of(alone());
        List<DayReport.IncidentLine> incidents = incidents();
        var restriction = new DayReport.Restriction(
                new UUID(0xC1, 1), "refusal", "Patrol North", "forces of a party", NOON, NOON.plusSeconds(5_400), 1.5);
        var figures = new Figures();
        figures.lines(events, alone);
        figures.split(
                "incidents",
                "incident:",
                incidents,
                List.of(),
                DayReport.IncidentLine::type,
                one -> new DayReport.Ref("incident", one.id().toString()));
        figures.hours(Map.of("manning", 40.0), "the day");
        figures.split(
                "restrictions",
                "restriction:",
                List.of(restriction),
                List.of(),
                DayReport.Restriction::kind,
                one -> new DayReport.Ref("restriction", one.id().toString()));
        figures.add("allegations:open", List.of());
        figures.add("allegations:moved", List.of());
        return new DayReport(
                heading(),
                figures.figures(),
                figures.sums(),
                events,
                alone,
                incidents,
                trends(events.size()),
                List.of(restriction),
                List.of(new DayReport.Area(
                        "area-of-separation",
                        "Area of separation",
                        "area-of-separation",
                        "joint",
                        2,
                        List.of(new DayReport.Ref("event", MORTAR.toString())),
                        List.of())),
                new DayReport.Allegations(List.of(), List.of()),
                List.of(new DayReport.Correction(
                        LocalDate.parse("2026-03-02"),
                        1,
                        new DayReport.Ref("event", ROCKET.toString()),
                        "changed",
                        "kind",
                        "mortar",
                        "rocket",
                        List.of("counted again from the recording"))),
                drawn());
    }

    private static DayReport.Heading heading() {
        return new DayReport.Heading(
                "sample-node",
                "Mission of the sample",
                1,
                LocalDate.parse("2026-03-04"),
                1,
                "Europe/Bucharest",
                Instant.parse("2026-03-03T16:00:00Z"),
                Instant.parse("2026-03-04T16:00:00Z"),
                Instant.parse("2026-03-04T17:30:00Z"),
                new DayReport.Settings(
                        0.95,
                        0.05,
                        new org.limen.allegation.Allegations.Clocks(new TreeMap<>(Map.of("received", 24)), 6)));
    }

    private static List<DayReport.Drawn> drawn() {
        return List.of(
                new DayReport.Drawn(
                        "ceasefire-line",
                        "Ceasefire line",
                        "ceasefire-line",
                        "QMO",
                        3,
                        List.of(List.of(-42.5, 26.0, -43.2, 26.1, -44.0, 26.0))),
                new DayReport.Drawn("op2", "OP2", "observation-post", "mission", 1, List.of(List.of(-43.15, 26.05))));
    }

    private static List<DayReport.IncidentLine> incidents() {
        return List.of(new DayReport.IncidentLine(
                new UUID(0xB1, 1),
                "person-in-distress",
                "verified",
                2,
                true,
                NOON.plusSeconds(60),
                NOON.plusSeconds(660),
                -43.15,
                26.06,
                50.0,
                "the \"Old\" mill & <bridge>",
                new DayReport.Near("OP2", 1_200, 90),
                "the place was corrected"));
    }

    public static DayReport.Line event(
            UUID id, @Nullable String kind, int count, String outcome, List<String> corrected) {
        return new DayReport.Line(
                id,
                NOON,
                new DayReport.Position(-43.16, 26.07, 180, 90, 40),
                new DayReport.Near("OP2", 1_930, 124),
                kind,
                new DayReport.Count(count, count - 1, count + 2),
                List.of("heard", "seen"),
                List.of("outgoing"),
                List.of("QMO"),
                List.of(id, new UUID(id.getMostSignificantBits(), 99)),
                outcome,
                List.of(new DayReport.Check(
                        "no-fire",
                        2,
                        "No fire into the area of separation",
                        "Agreement, article 3",
                        "area-of-separation",
                        "joint",
                        2,
                        0.0,
                        0.97,
                        1,
                        outcome)),
                null,
                null,
                corrected,
                List.of(),
                NOON.plusSeconds(120));
    }

    private static DayReport.Line alone() {
        return new DayReport.Line(
                DRONE,
                NOON.plusSeconds(600),
                null,
                null,
                "drone",
                null,
                List.of("heard"),
                List.of(),
                List.of(),
                List.of(DRONE),
                "none",
                List.of(),
                "no-bearing",
                null,
                List.of(),
                List.of(),
                NOON.plusSeconds(700));
    }

    private static DayReport.Trends trends(int events) {
        var rate = new DayReport.Rate("all", "observed", events, 40, 5.0, 1.2, 12.9, 6, 90, "no-claim");
        return new DayReport.Trends(
                List.of(rate),
                List.of(rate),
                List.of(
                        new DayReport.DayRate(LocalDate.parse("2026-03-03"), 6, 90, 6.67, 2.9, 13.2),
                        new DayReport.DayRate(LocalDate.parse("2026-03-04"), events, 40, 5.0, 1.2, 12.9)));
    }
}
