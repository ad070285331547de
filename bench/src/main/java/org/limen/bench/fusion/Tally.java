package org.limen.bench.fusion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.engine.fusion.CountEstimate;
import org.limen.engine.fusion.CountRange;
import org.limen.engine.fusion.FusedEvent;
import org.limen.engine.fusion.Fusion;
import org.limen.engine.fusion.Observation;
import org.limen.engine.fusion.Unassigned;
import org.limen.engine.fusion.madeup.Barrage;
import org.limen.engine.fusion.madeup.MadeUpDay;
import org.limen.engine.geodesy.Ellipsoid;

/// What came out of days of which the truth is known, added up over days.
final class Tally {
    private int days;
    private long barrages;
    private long events;
    private long reports;
    private long rounds;
    private long roundsFused;
    private long roundsAddedUp;
    private double dayErrorEvents;
    private double dayErrorRounds;
    private long matched;
    private long found;
    private long twice;
    private long alien;
    private long inEvents;
    private long strays;
    private long straysApart;
    private long countsHeld;
    private long counts;
    private double nanos;
    private double worstDayNanos;
    private final Map<Integer, Fixes> byPosts = new TreeMap<>();

    /// How good the places of events with the same number of reports are.
    private static final class Fixes {
        private int events;
        private int held;
        private int bearingOnly;
        private final java.util.ArrayList<Double> errorsM = new java.util.ArrayList<>();
        private final java.util.ArrayList<Double> majorsM = new java.util.ArrayList<>();
    }

    void add(MadeUpDay day, Fusion fusion, double took) {
        days++;
        nanos += took;
        worstDayNanos = Math.max(worstDayNanos, took);
        Map<String, Barrage> truth = day.truth().stream().collect(Collectors.toMap(Barrage::id, b -> b));
        barrages += truth.size();
        events += fusion.events().size();
        reports += day.reports().size();
        counts(day, fusion);
        var foundToday = new HashSet<String>();
        for (FusedEvent event : fusion.events()) {
            Barrage barrage = barrage(event, day.barrages(), truth);
            alien += event.from().stream()
                    .filter(id -> barrage == null
                            || !barrage.id().equals(day.barrages().get(id)))
                    .count();
            inEvents += event.from().size();
            if (barrage != null) {
                matched++;
                twice += foundToday.add(barrage.id()) ? 0 : 1;
                place(event, barrage);
            }
        }
        found += foundToday.size();
        strays(day, fusion);
    }

    private void counts(MadeUpDay day, Fusion fusion) {
        long really = day.truth().stream().mapToLong(Barrage::count).sum();
        long fused = fusion.events().stream().mapToLong(Tally::count).sum();
        rounds += really;
        roundsFused += fused;
        roundsAddedUp += day.reports().stream().mapToLong(Tally::count).sum();
        dayErrorEvents += Math.abs(fusion.events().size() / (double) day.truth().size() - 1);
        dayErrorRounds += Math.abs(fused / (double) really - 1);
    }

    private static long count(FusedEvent event) {
        CountEstimate count = event.count();
        return count == null ? 0 : count.count();
    }

    private static long count(Observation report) {
        CountRange count = report.count();
        return count == null ? 0 : count.low();
    }

    /// The barrage that most of an event's reports tell of.
    private static @Nullable Barrage barrage(FusedEvent event, Map<String, String> told, Map<String, Barrage> truth) {
        var votes = new HashMap<String, Integer>();
        for (String id : event.from()) {
            String of = told.get(id);
            if (of != null) {
                votes.merge(of, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(vote -> 2 * vote.getValue() > event.from().size())
                .map(vote -> truth.get(vote.getKey()))
                .findFirst()
                .orElse(null);
    }

    private void place(FusedEvent event, Barrage barrage) {
        Fixes fixes = byPosts.computeIfAbsent(event.from().size(), posts -> new Fixes());
        fixes.events++;
        fixes.errorsM.add(Ellipsoid.distanceM(event.position(), barrage.position()));
        fixes.majorsM.add(event.ellipse().majorM());
        fixes.held += holds(event, barrage) ? 1 : 0;
        fixes.bearingOnly += event.fix() == FusedEvent.Fix.BEARING ? 1 : 0;
        CountEstimate count = event.count();
        if (count != null) {
            counts++;
            countsHeld += count.low() <= barrage.count() && barrage.count() <= count.high() ? 1 : 0;
        }
    }

    static boolean holds(FusedEvent event, Barrage barrage) {
        double away = Ellipsoid.distanceM(event.position(), barrage.position());
        double turn = Math.toRadians(Ellipsoid.azimuthDeg(event.position(), barrage.position())
                - event.ellipse().azimuthDeg());
        double along = away * Math.cos(turn) / event.ellipse().majorM();
        double across = away * Math.sin(turn) / event.ellipse().minorM();
        return along * along + across * across <= 1;
    }

    private void strays(MadeUpDay day, Fusion fusion) {
        Set<String> apart = fusion.unassigned().stream().map(Unassigned::id).collect(Collectors.toSet());
        List<String> stray = day.reports().stream()
                .map(Observation::id)
                .filter(id -> !day.barrages().containsKey(id))
                .toList();
        strays += stray.size();
        straysApart += stray.stream().filter(apart::contains).count();
    }

    void print(String title) {
        System.out.printf("%n%s: %d days, %,d barrages, %,d reports%n", title, days, barrages, reports);
        System.out.printf(
                "  events %,d (%+.1f %%; a day is off by %.1f %% on average); adding up: %,d (%+.0f %%)%n",
                events, percent(events, barrages), 100 * dayErrorEvents / days, reports, percent(reports, barrages));
        System.out.printf(
                "  rounds %,d, fused %,d (%+.1f %%; a day is off by %.1f %%), adding up %,d (%+.0f %%)%n",
                rounds,
                roundsFused,
                percent(roundsFused, rounds),
                100 * dayErrorRounds / days,
                roundsAddedUp,
                percent(roundsAddedUp, rounds));
        System.out.printf(
                "  barrages found %.1f %%, events that are none %d, barrages found twice %d, reports in a wrong event %.1f %%,"
                        + " strays kept apart %.1f %%%n",
                share(found, barrages), events - matched, twice, share(alien, inEvents), share(straysApart, strays));
        System.out.printf("  true count inside low..high %.1f %%%n", share(countsHeld, counts));
        System.out.printf("  a day takes %.2f s, the longest %.2f s%n", nanos / days / 1e9, worstDayNanos / 1e9);
        System.out.println(
                "  reports  events  true place inside the 90 % ellipse  median error m  median major m  bearing only");
        byPosts.forEach(Tally::print);
    }

    private static void print(int posts, Fixes fixes) {
        System.out.printf(
                "  %7d %7d  %33.1f %%  %14.0f  %14.0f  %11.1f %%%n",
                posts,
                fixes.events,
                share(fixes.held, fixes.events),
                median(fixes.errorsM),
                median(fixes.majorsM),
                share(fixes.bearingOnly, fixes.events));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double percent(double found, double really) {
        return 100 * (found / really - 1);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
