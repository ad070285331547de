package org.limen.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.limen.demo.Tally.Score;
import org.limen.demo.world.Plant;
import org.limen.demo.world.Plant.Kind;
import org.limen.demo.world.Region;

/// Says at the end what a morning came to, misses and false referrals included, and how to sign in.
final class Summary {
    private static final int FALSE_SHOWN_MAX = 12;
    private final Printer printer;
    private final Tally tally;

    Summary(Printer printer, Tally tally) {
        this.printer = printer;
        this.tally = tally;
    }

    void print(Duration took) {
        printer.heading("Summary");
        row("checked", tally.checked());
        row("cleared", tally.checked() - tally.referred());
        row("referred", tally.referred());
        counts("Referred by reason", tally.referredBy());
        counts("Where they stand now", tally.states());
        planted();
        falseReferrals();
        speed(took);
    }

    private void counts(String title, Map<String, Long> counts) {
        printer.heading(title);
        counts.forEach(this::row);
    }

    private void planted() {
        printer.heading("Planted and found");
        tally.scores().forEach(this::score);
        int planted = tally.scores().values().stream().mapToInt(Score::planted).sum();
        int found = tally.scores().values().stream().mapToInt(Score::found).sum();
        printer.line(String.format(Locale.ROOT, "  %-52s %3d of %3d", "all", found, planted));
        for (Plant missed : tally.missed()) {
            Found one = tally.of(missed);
            printer.line("  missed: " + missed.kind().title() + ": " + one.name() + " (" + one.nationality()
                    + "), told: " + one.codes());
        }
    }

    private void score(Kind kind, Score score) {
        String mark = score.found() < score.planted() ? "  <" : "";
        printer.line(
                String.format(Locale.ROOT, "  %-52s %3d of %3d%s", kind.title(), score.found(), score.planted(), mark));
    }

    private void falseReferrals() {
        List<Found> all = tally.falselyReferred();
        printer.heading("False referrals: " + all.size());
        all.stream()
                .limit(FALSE_SHOWN_MAX)
                .forEach(one -> printer.line("  " + one.name() + " (" + one.nationality() + "): "
                        + String.join(
                                ", ",
                                one.referring().stream().map(Found.Why::code).toList())));
    }

    private void speed(Duration took) {
        double seconds = Math.max(1, took.toMillis()) / 1000.0;
        printer.heading(String.format(
                Locale.ROOT,
                "%.0f travellers a second with all decisions; a check took %.1f ms (p50), %.1f ms (p99)",
                tally.checked() / seconds,
                tally.latencyMillis(0.5),
                tally.latencyMillis(0.99)));
    }

    void signIn(URI node, Region region, String password) {
        printer.heading("Sign in at " + node + " with the password " + password);
        printer.line(signInRow(region.administrator().name(), "administrator", ""));
        region.officers()
                .forEach(officer -> printer.line(signInRow(
                        officer.name(),
                        String.join(", ", officer.roles()),
                        officer.post() == null ? "" : officer.post())));
    }

    private static String signInRow(String name, String roles, String post) {
        return String.format(Locale.ROOT, "  %-10s %-26s %s", name, roles, post).stripTrailing();
    }

    private void row(String what, long count) {
        printer.line(String.format(Locale.ROOT, "  %-34s %,7d", what, count));
    }
}
