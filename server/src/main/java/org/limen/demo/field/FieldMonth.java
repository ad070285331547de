package org.limen.demo.field;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.limen.engine.fusion.CountRange;
import org.limen.engine.fusion.Observation;
import org.limen.engine.fusion.madeup.Listening;
import org.limen.engine.fusion.madeup.MadeUpDay;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

/// Thirty days along the line, ready to be sent, all from one seed: what was watched and what was heard.
///
/// In the last ten days fewer shifts are kept, so that a fall of reports is there that is none of the rate.
public final class FieldMonth {
    private static final int DAYS = 30;
    private static final int QUIET_FROM_DAY = 20;
    private static final int SHIFT_HOURS = 8;
    private static final int BARRAGES_MAX = 6;
    private static final Duration FIX_EVERY = Duration.ofMinutes(15);
    private static final List<MadeUpDay.Stand> STANDS = List.of(
            new MadeUpDay.Stand("OP1", new GeoPoint(-42.80, 25.98)),
            new MadeUpDay.Stand("OP2", new GeoPoint(-43.15, 26.05)),
            new MadeUpDay.Stand("OP3", new GeoPoint(-43.18, 26.12)),
            new MadeUpDay.Stand("OP4", new GeoPoint(-43.55, 26.03)),
            new MadeUpDay.Stand("OP5", new GeoPoint(-43.58, 26.10)),
            new MadeUpDay.Stand("OP6", new GeoPoint(-44.30, 25.94)));

    private final long seed;
    private final SplittableRandom chance;
    private final ZonedDateTime start;
    private final Map<String, List<Map<String, Object>>> effort = new HashMap<>();
    private final List<Map<String, Object>> observations = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private int number;

    private record Shift(String post, Instant from, Instant to) {}

    private FieldMonth(long seed, Instant end, ZoneId zone) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        this.start = end.atZone(zone).truncatedTo(ChronoUnit.DAYS).minusDays(DAYS);
    }

    /// The thirty whole days before a moment, as days are counted there.
    public static FieldMonth before(long seed, Instant end, ZoneId zone) {
        var month = new FieldMonth(seed, end, zone);
        for (int day = 0; day < DAYS; day++) {
            month.day(day, month.start.plusDays(day).toInstant());
        }
        return month;
    }

    /// Effort by the address that takes it: `manning`, `patrols`, `devices`, `refusals`.
    public Map<String, List<Map<String, Object>>> effort() {
        return Map.copyOf(effort);
    }

    public List<Map<String, Object>> observations() {
        return List.copyOf(observations);
    }

    private void day(int day, Instant midnight) {
        STANDS.forEach(stand -> shifts(stand, day, midnight));
        patrol("Patrol North", new GeoPoint(-42.95, 25.99), midnight.plus(Duration.ofHours(7)));
        patrol("Patrol South", new GeoPoint(-43.70, 26.02), midnight.plus(Duration.ofHours(13)));
        watch(
                "devices",
                "drone",
                "Drone 1",
                midnight.plus(Duration.ofHours(9)),
                2,
                STANDS.get(3).at());
        watch("devices", "camera", "Camera SB", midnight, day == 11 ? 9 : 24, new GeoPoint(-43.95, 26.06));
        if (day % 9 == 4) {
            Map<String, Object> jammed = item("jamming", "Drone 1", midnight.plus(Duration.ofHours(10)), 1);
            jammed.put("text", "No position from satellites over the area of separation");
            add("refusals", jammed);
        }
        reports(midnight);
    }

    private void shifts(MadeUpDay.Stand stand, int day, Instant midnight) {
        double kept = day < QUIET_FROM_DAY ? 0.95 : 0.55;
        for (int hour = 0; hour < 24; hour += SHIFT_HOURS) {
            if (chance.nextDouble() < kept) {
                Instant from = midnight.plus(Duration.ofHours(hour));
                shifts.add(new Shift(stand.code(), from, from.plus(Duration.ofHours(SHIFT_HOURS))));
                watch("manning", "manning", stand.code(), from, SHIFT_HOURS, stand.at());
            }
        }
    }

    /// Four hours along the line; one patrol in eight is turned back on its way.
    private void patrol(String name, GeoPoint from, Instant begins) {
        boolean refused = chance.nextInt(8) == 0;
        int fixes = refused ? 7 : 17;
        var track = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < fixes; i++) {
            GeoPoint at = Ellipsoid.destination(from, 175 + chance.nextGaussian() * 2, 900.0 * i);
            Instant time = begins.plus(FIX_EVERY.multipliedBy(i));
            track.add(Map.of("time", time.toString(), "lat", at.lat(), "lon", at.lon()));
        }
        Map<String, Object> patrol = item("patrol", name, begins, refused ? 2 : 4);
        patrol.put("track", track);
        add("patrols", patrol);
        if (refused) {
            Map<String, Object> stopped = item("refusal", name, begins.plus(FIX_EVERY.multipliedBy(6)), 2);
            stopped.put("by", chance.nextBoolean() ? "QTA, checkpoint on the road" : "QMO, brigade on the ridge");
            stopped.put("text", "Told to turn round; no reason was given");
            add("refusals", stopped);
        }
    }

    private void watch(String address, String kind, String subject, Instant from, int hours, GeoPoint at) {
        Map<String, Object> item = item(kind, subject, from, hours);
        item.put("at", place(at));
        item.put("visibilityM", chance.nextInt(5) == 0 ? 2_000 : 15_000);
        add(address, item);
    }

    /// What the posts that were manned heard.
    private void reports(Instant midnight) {
        MadeUpDay day =
                MadeUpDay.of(chance.nextLong(), midnight, STANDS, chance.nextInt(BARRAGES_MAX), Listening.practised());
        day.reports().stream().filter(this::isManned).forEach(report -> observations.add(sighting(report)));
    }

    private boolean isManned(Observation report) {
        return shifts.stream()
                .anyMatch(shift -> shift.post().equals(report.observer())
                        && !report.time().isBefore(shift.from())
                        && report.time().isBefore(shift.to()));
    }

    private Map<String, Object> sighting(Observation report) {
        var sighting = new HashMap<String, Object>();
        sighting.put("id", id());
        sighting.put("observer", report.observer());
        sighting.put("observerKind", "post");
        sighting.put("from", place(report.from()));
        String time = report.time().truncatedTo(ChronoUnit.SECONDS).toString();
        sighting.put("happened", Map.of("from", time, "to", time));
        Observation.Bearing bearing = report.bearing();
        if (bearing != null) {
            sighting.put("bearingDeg", Math.round(bearing.deg()) % 360);
            sighting.put("bearingErrorDeg", bearing.sdDeg());
        }
        Observation.Distance distance = report.distance();
        if (distance != null) {
            sighting.put(
                    "distance",
                    Map.of(
                            "fromM", Math.floor(distance.m() / 1_500) * 1_000,
                            "toM", Math.ceil(distance.m() / 700) * 1_000));
        }
        sighting.put("means", "heard");
        if (report.kind() != null) {
            sighting.put("kind", report.kind());
        }
        CountRange count = report.count();
        if (count != null) {
            sighting.put("count", Map.of("kind", "known", "low", count.low()));
        }
        return sighting;
    }

    private Map<String, Object> item(String kind, String subject, Instant from, int hours) {
        var item = new HashMap<String, Object>();
        item.put("id", id());
        item.put("kind", kind);
        item.put("subject", subject);
        item.put(
                "happened",
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        from.plus(Duration.ofHours(hours)).toString()));
        return item;
    }

    private static Map<String, Object> place(GeoPoint at) {
        return Map.of("lat", at.lat(), "lon", at.lon(), "errorM", 10, "by", "gps");
    }

    private UUID id() {
        byte[] name =
                ("field " + seed + " " + start + " " + number++).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name);
    }

    private void add(String address, Map<String, Object> item) {
        effort.computeIfAbsent(address, _ -> new ArrayList<>()).add(item);
    }
}
