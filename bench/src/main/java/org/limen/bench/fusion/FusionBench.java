package org.limen.bench.fusion;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.limen.engine.fusion.Fusion;
import org.limen.engine.fusion.madeup.Listening;
import org.limen.engine.fusion.madeup.MadeUpDay;
import org.limen.engine.geodesy.GeoPoint;

/// `./limen bench fusion`: days of barrages heard by two to six posts each, fused, and compared with what happened.
///
/// Constants were chosen on the seeds of `--tuning`; the report is on others.
public final class FusionBench {
    private static final long TUNING_SEED = 1_000;
    private static final long REPORT_SEED = 9_000;
    private static final GeoPoint MIDDLE = new GeoPoint(47.3, 38.1);
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private FusionBench() {}

    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        boolean tuning = given.contains("--tuning");
        int at = given.indexOf("--days");
        int days = at < 0 ? 20 : Integer.parseInt(given.get(at + 1));
        long seed = tuning ? TUNING_SEED : REPORT_SEED;
        System.out.printf(
                "fusion: seeds %d to %d, %s%n",
                seed,
                seed + days - 1,
                tuning ? "on which the constants were chosen" : "which no constant was chosen on");
        days(seed, 3, 200, Listening.practised());
        print("Practised observers, 200 barrages a day", seed, days, 200, Listening.practised());
        print("Tired observers, 200 barrages a day", seed, days, 200, Listening.tired());
        print(
                "Practised observers, a very bad day (1,000 barrages)",
                seed,
                Math.max(1, days / 5),
                1_000,
                Listening.practised());
    }

    private static void print(String title, long seed, int days, int barrages, Listening listening) {
        days(seed, days, barrages, listening).print(title);
    }

    private static Tally days(long seed, int days, int barrages, Listening listening) {
        var tally = new Tally();
        for (long day = seed; day < seed + days; day++) {
            var posts = MadeUpDay.posts(day, MIDDLE, 12, 5_000);
            MadeUpDay made = MadeUpDay.of(day, MIDNIGHT, posts, barrages, listening);
            long began = System.nanoTime();
            Fusion fusion = Fusion.of(made.reports());
            tally.add(made, fusion, System.nanoTime() - began);
        }
        return tally;
    }
}
