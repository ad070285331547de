package org.limen.engine.fusion.madeup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.limen.engine.fusion.CountRange;
import org.limen.engine.fusion.Means;
import org.limen.engine.fusion.Observation;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

/// A day of barrages along a line, and what its posts report of them.
///
/// @param truth    the barrages that at least two posts heard
/// @param reports  what the posts reported, by time, strays among them
/// @param barrages of which barrage each report tells, by the report's id; a stray is not in here
public record MadeUpDay(List<Barrage> truth, List<Observation> reports, Map<String, String> barrages) {
    private static final List<String> HEAVY = List.of("mortar", "artillery", "rocket", "explosion");
    private static final List<String> LIGHT = List.of("small-arms", "heavy-machine-gun");
    private static final double SOUND_M_PER_S = 340;
    private static final int POSTS_HEARING_MAX = 6;

    public MadeUpDay {
        truth = List.copyOf(truth);
        reports = List.copyOf(reports);
        barrages = Map.copyOf(barrages);
    }

    /// A post of the made-up line.
    public record Stand(String code, GeoPoint at) {}

    /// Posts on both sides of a line that runs about north to south through a place.
    public static List<Stand> posts(long seed, GeoPoint middle, int number, double apartM) {
        var chance = new SplittableRandom(seed);
        var posts = new ArrayList<Stand>();
        for (int i = 0; i < number; i++) {
            double along = (i - (number - 1) / 2.0) * apartM + chance.nextGaussian() * apartM / 6;
            double across = (i % 2 == 0 ? 1 : -1) * (500 + chance.nextDouble() * 3_500);
            GeoPoint on = Ellipsoid.destination(middle, 12, along);
            posts.add(new Stand("OP%02d".formatted(i + 1), Ellipsoid.destination(on, 102, across)));
        }
        return posts;
    }

    /// A day of so many barrages as these posts report it.
    public static MadeUpDay of(long seed, Instant midnight, List<Stand> posts, int barrages, Listening listening) {
        return new Maker(seed, midnight, posts, listening).day(barrages);
    }

    private static final class Maker {
        private final RandomGenerator chance;
        private final Instant midnight;
        private final List<Stand> posts;
        private final Listening listening;
        private final List<Barrage> truth = new ArrayList<>();
        private final List<Observation> reports = new ArrayList<>();
        private final Map<String, String> told = new HashMap<>();

        Maker(long seed, Instant midnight, List<Stand> posts, Listening listening) {
            this.chance = new SplittableRandom(seed);
            this.midnight = midnight;
            this.posts = posts;
            this.listening = listening;
        }

        MadeUpDay day(int barrages) {
            while (truth.size() < barrages) {
                barrage("B" + (truth.size() + 1));
            }
            int strays = (int) Math.round(reports.size() * listening.strayShare() / (1 - listening.strayShare()));
            for (int i = 0; i < strays; i++) {
                stray();
            }
            truth.sort(Comparator.comparing(Barrage::time));
            reports.sort(Comparator.comparing(Observation::time).thenComparing(Observation::id));
            return new MadeUpDay(truth, reports, told);
        }

        /// One barrage, if two to six posts hear it.
        private void barrage(String id) {
            Stand near = posts.get(chance.nextInt(posts.size()));
            GeoPoint at =
                    Ellipsoid.destination(near.at(), chance.nextDouble() * 360, 1_500 + chance.nextDouble() * 9_000);
            int count = (int) Math.round(Math.exp(chance.nextDouble() * Math.log(40)));
            var barrage = new Barrage(id, anyTime(), at, anyKind(), count);
            var hearing = new ArrayList<>(
                    posts.stream().filter(post -> hears(post, at)).toList());
            if (hearing.size() < 2) {
                return;
            }
            Collections.shuffle(hearing, java.util.Random.from(chance));
            truth.add(barrage);
            hearing.stream().limit(POSTS_HEARING_MAX).forEach(post -> report(post, barrage));
        }

        private Instant anyTime() {
            return midnight.plusMillis(
                    (long) (chance.nextDouble() * Duration.ofDays(1).toMillis()));
        }

        private boolean hears(Stand post, GeoPoint at) {
            double share = Ellipsoid.distanceM(post.at(), at) / listening.heardHalfM();
            return chance.nextDouble() < 1 / (1 + Math.pow(share, 4));
        }

        private void report(Stand post, Barrage barrage) {
            double away = Ellipsoid.distanceM(post.at(), barrage.position());
            double heard = listening.roundsHeard() / (1 + 0.15 * Math.pow(away / listening.heardHalfM(), 2));
            int count = Math.max(1, counted(barrage.count(), heard));
            double sound = away / (SOUND_M_PER_S * (1 + 0.02 * chance.nextGaussian()));
            Instant time = later(barrage.time(), sound + chance.nextGaussian() * listening.timeSdSeconds());
            double bearing = chance.nextDouble() < listening.wrongShare()
                    ? chance.nextDouble() * 360
                    : Ellipsoid.azimuthDeg(post.at(), barrage.position())
                            + chance.nextGaussian() * listening.bearingSdDeg();
            String kind = taken(barrage.kind());
            Observation report = observation(post, time, bearing, away, kind, count);
            reports.add(report);
            told.put(report.id(), barrage.id());
            if (chance.nextDouble() < listening.againShare()) {
                double again = bearing + chance.nextGaussian() * listening.bearingSdDeg() / 3;
                Instant then = later(time, 20 + 100 * chance.nextDouble());
                reports.add(observation(post, then, again, away, kind, Math.max(1, count / 3)));
                told.put(reports.getLast().id(), barrage.id());
            }
        }

        private int counted(int rounds, double heard) {
            int counted = 0;
            for (int i = 0; i < rounds; i++) {
                counted += chance.nextDouble() < heard ? 1 : 0;
                counted += chance.nextDouble() < listening.echoShare() ? 1 : 0;
            }
            return counted;
        }

        /// One in ten is taken for another that sounds like it.
        private String taken(String kind) {
            List<String> like = HEAVY.contains(kind) ? HEAVY : LIGHT;
            return chance.nextDouble() < 0.1 ? like.get(chance.nextInt(like.size())) : kind;
        }

        private String anyKind() {
            List<String> kinds = chance.nextDouble() < 0.7 ? HEAVY : LIGHT;
            return kinds.get(chance.nextInt(kinds.size()));
        }

        private void stray() {
            Stand post = posts.get(chance.nextInt(posts.size()));
            double away = 1_000 + chance.nextDouble() * 9_000;
            String kind = anyKind();
            reports.add(observation(post, anyTime(), chance.nextDouble() * 360, away, kind, 1 + chance.nextInt(12)));
        }

        private Observation observation(Stand post, Instant time, double bearing, double away, String kind, int count) {
            double sd = 0.3 * away;
            Observation.@Nullable Distance distance = chance.nextDouble() < listening.distanceShare()
                    ? new Observation.Distance(Math.max(200, away + chance.nextGaussian() * sd), sd)
                    : null;
            return new Observation(
                    "R" + (reports.size() + 1),
                    post.code(),
                    post.at(),
                    0,
                    time,
                    Means.HEARD.timeSdSeconds(),
                    new Observation.Bearing(((bearing % 360) + 360) % 360, listening.bearingSdDeg()),
                    distance,
                    kind,
                    CountRange.exactly(count),
                    Means.HEARD);
        }

        private static Instant later(Instant time, double seconds) {
            return time.plusMillis(Math.round(seconds * 1_000));
        }
    }
}
