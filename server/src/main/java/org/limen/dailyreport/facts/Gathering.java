package org.limen.dailyreport.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.limen.allegation.Allegations;
import org.limen.ceasefire.Ceasefire;
import org.limen.ceasefire.EffortReport;
import org.limen.ceasefire.Watch;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.incident.Incidents;
import org.springframework.stereotype.Component;

/// Takes the facts of a day from the packages that hold them, as they were known at a moment.
@Component
public class Gathering {
    /// What keeps somebody from watching is no watching.
    private static final Set<String> KEPT_FROM_IT = Set.of("refusal", "jamming");

    private static final int DAYS_OF_TREND = 7;

    private final Watch watch;
    private final Ceasefire ceasefire;
    private final Incidents incidents;
    private final Allegations allegations;

    Gathering(Watch watch, Ceasefire ceasefire, Incidents incidents, Allegations allegations) {
        this.watch = watch;
        this.ceasefire = ceasefire;
        this.incidents = incidents;
        this.allegations = allegations;
    }

    /// What this node has set now that a report depends on.
    public DayReport.Settings settings() {
        Ceasefire.Judging judging = ceasefire.judging();
        return new DayReport.Settings(judging.likelyFrom(), judging.compliantUpTo(), allegations.clocks());
    }

    /// The facts of a day.
    ///
    /// @param earlier the last reports of this day and of those before it that had been published by then
    public DayReport facts(DayReport.Heading heading, List<DayReport> earlier) {
        DayReport plain = facts(heading);
        List<DayReport.Correction> corrections = earlier.stream()
                .flatMap(before -> Differences.of(before, again(before, heading.asOf())).stream())
                .toList();
        return corrections.isEmpty() ? plain : corrected(plain, corrections);
    }

    /// What is known later of a day that was reported before.
    private DayReport again(DayReport before, Instant asOf) {
        return facts(before.heading().asOf(asOf));
    }

    private DayReport facts(DayReport.Heading of) {
        var places = new Places(ceasefire.drawn(of.day(), of.asOf()));
        var lines = new Lines(places);
        Watch.Seen seen = watch.between(of.from(), of.to(), of.asOf(), of.judging());
        List<DayReport.Line> events = seen.events().stream().map(lines::event).toList();
        List<DayReport.Line> alone = seen.apart().stream().map(lines::alone).toList();
        EffortReport effort = watch.effort(of.from(), of.to(), of.asOf());
        List<DayReport.Restriction> restrictions = restrictions(effort);
        List<DayReport.IncidentLine> happened = incidents.between(of.from(), of.to(), of.asOf()).stream()
                .map(one -> incident(one, places))
                .toList();
        DayReport.Allegations claims = allegations(of);
        Figures figures = counted(events, alone, happened, restrictions, claims);
        figures.hours(watching(effort), of.from() + "/" + of.to());
        return new DayReport(
                of,
                figures.figures(),
                figures.sums(),
                events,
                alone,
                happened,
                trends(of, effort),
                restrictions,
                places.areas(Stream.concat(events.stream(), alone.stream()).toList()),
                claims,
                List.of(),
                places.forMaps());
    }

    private static Figures counted(
            List<DayReport.Line> events,
            List<DayReport.Line> alone,
            List<DayReport.IncidentLine> happened,
            List<DayReport.Restriction> restrictions,
            DayReport.Allegations claims) {
        var figures = new Figures();
        figures.lines(events, alone);
        figures.split(
                "incidents",
                "incident:",
                happened,
                List.of(),
                DayReport.IncidentLine::type,
                one -> ref("incident", one.id()));
        figures.split(
                "incidents",
                "state:",
                happened,
                List.of(),
                DayReport.IncidentLine::state,
                one -> ref("incident", one.id()));
        figures.split(
                "restrictions",
                "restriction:",
                restrictions,
                List.of(),
                DayReport.Restriction::kind,
                one -> ref("restriction", one.id()));
        figures.add(
                "allegations:open",
                claims.open().stream()
                        .map(one -> ref("allegation", one.id()))
                        .distinct()
                        .toList());
        figures.add(
                "allegations:moved",
                claims.moves().stream()
                        .map(one -> ref("allegation", one.id()))
                        .distinct()
                        .toList());
        return figures;
    }

    private static DayReport corrected(DayReport plain, List<DayReport.Correction> corrections) {
        return new DayReport(
                plain.heading(),
                plain.figures(),
                plain.sums(),
                plain.events(),
                plain.alone(),
                plain.incidents(),
                plain.trends(),
                plain.restrictions(),
                plain.areas(),
                plain.allegations(),
                corrections,
                plain.drawn());
    }

    static DayReport.Ref ref(DayReport.Line line) {
        return new DayReport.Ref(
                line.why() == null ? "event" : "observation", line.id().toString());
    }

    private static DayReport.Ref ref(String kind, Object id) {
        return new DayReport.Ref(kind, id.toString());
    }

    private static Map<String, Double> watching(EffortReport effort) {
        var hours = new TreeMap<>(effort.hours());
        hours.keySet().removeAll(KEPT_FROM_IT);
        return new LinkedHashMap<>(hours);
    }

    private static List<DayReport.Restriction> restrictions(EffortReport effort) {
        return effort.restricted().stream()
                .map(one -> new DayReport.Restriction(
                        one.id(),
                        one.kind(),
                        one.subject(),
                        one.by(),
                        one.from(),
                        one.to(),
                        Rounded.to(2, one.hours())))
                .sorted(Comparator.comparing(DayReport.Restriction::from).thenComparing(DayReport.Restriction::id))
                .toList();
    }

    private static DayReport.IncidentLine incident(Incidents.Known of, Places places) {
        Double lat = of.lat();
        Double lon = of.lon();
        return new DayReport.IncidentLine(
                of.id(),
                of.type(),
                of.state(),
                of.revision(),
                of.lifeAtRisk(),
                of.from(),
                of.to(),
                Rounded.orNull(5, lat),
                Rounded.orNull(5, lon),
                of.errorM(),
                of.placeName(),
                lat == null || lon == null ? null : places.near(new GeoPoint(lat, lon)),
                of.why());
    }

    private DayReport.Allegations allegations(DayReport.Heading of) {
        return new DayReport.Allegations(
                allegations.moves(of.from(), of.to(), of.asOf()).stream()
                        .map(one -> new DayReport.Moved(
                                one.allegation().id(),
                                one.allegation().number(),
                                one.allegation().kind(),
                                one.step(),
                                one.at(),
                                one.party()))
                        .toList(),
                allegations.open(of.to(), of.asOf(), of.settings().clocks()).stream()
                        .map(one -> new DayReport.Open(
                                one.allegation().id(),
                                one.allegation().number(),
                                one.allegation().kind(),
                                one.state(),
                                one.due(),
                                one.standing()))
                        .toList());
    }

    private DayReport.Trends trends(DayReport.Heading of, EffortReport day) {
        ZoneId zone = ZoneId.of(of.zone());
        var days = new ArrayList<DayReport.DayRate>();
        for (int back = DAYS_OF_TREND - 1; back >= 0; back--) {
            Instant from = of.from().atZone(zone).minusDays(back).toInstant();
            Instant to = of.to().atZone(zone).minusDays(back).toInstant();
            EffortReport effort = back == 0 ? day : watch.effort(from, to, of.asOf());
            days.add(dayRate(of.day().minusDays(back), effort.rates().getFirst()));
        }
        Instant week = of.to().atZone(zone).minusDays(DAYS_OF_TREND).toInstant();
        return new DayReport.Trends(rates(day), rates(watch.effort(week, of.to(), of.asOf())), days);
    }

    private static DayReport.DayRate dayRate(LocalDate day, EffortReport.KindRate all) {
        return new DayReport.DayRate(
                day,
                all.events(),
                Rounded.to(2, all.hours()),
                Rounded.orNull(2, all.per100Hours()),
                Rounded.orNull(2, all.low()),
                Rounded.orNull(2, all.high()));
    }

    private static List<DayReport.Rate> rates(EffortReport effort) {
        return effort.rates().stream().map(Gathering::rate).toList();
    }

    private static DayReport.Rate rate(EffortReport.KindRate of) {
        return new DayReport.Rate(
                of.kind(),
                of.state(),
                of.events(),
                Rounded.to(2, of.hours()),
                Rounded.orNull(2, of.per100Hours()),
                Rounded.orNull(2, of.low()),
                Rounded.orNull(2, of.high()),
                of.eventsBefore(),
                Rounded.to(2, of.hoursBefore()),
                of.change());
    }
}
