package org.limen.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.limen.demo.Found.Why;

/// Writes what happens for a person to read: one line for a traveller, in colour on a terminal only.
final class Printer {
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String VIOLET = "\u001b[35m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final int NAME_CHARS = 30;
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(2);

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final DateTimeFormatter time;
    private Instant progressAt;

    Printer(PrintStream out, boolean terminal, Clock clock, ZoneId zone) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
        this.progressAt = clock.instant();
    }

    void line(String text) {
        out.println(text);
    }

    /// A heading with an empty line before it.
    void heading(String text) {
        out.println();
        out.println(text);
    }

    void traveller(Found found) {
        String verdict = found.referred() ? coloured(shade(found), "REFERRED") : coloured(GREEN, "clear   ");
        String whys = found.whys().stream()
                .filter(why -> !why.code().equals("crossing-late"))
                .filter(why -> why.refers() == found.referred() || why.refers())
                .map(Why::text)
                .collect(Collectors.joining(" "));
        String decided = found.state().equals("admitted") && !found.referred() ? "" : found.state();
        out.println(String.format(
                        Locale.ROOT,
                        "%s  %-6s  %-5s  %-3s  %-30s  %s  %-15s %s",
                        time.format(found.at()),
                        found.place(),
                        found.direction(),
                        found.nationality(),
                        cut(found.name()),
                        verdict,
                        decided,
                        whys)
                .stripTrailing());
    }

    /// Tells how far something long has come, now and then.
    void progress(String what, int done, int of) {
        Instant now = clock.instant();
        if (Duration.between(progressAt, now).compareTo(PROGRESS_EVERY) >= 0) {
            progressAt = now;
            out.println(faint(String.format(Locale.ROOT, "  %s: %,d of %,d", what, done, of)));
        }
    }

    String faint(String text) {
        return coloured(FAINT, text);
    }

    private static String shade(Found found) {
        return found.codes().stream().anyMatch(SecondLine::isProtection) ? VIOLET : YELLOW;
    }

    private static String cut(String name) {
        return name.length() <= NAME_CHARS ? name : name.substring(0, NAME_CHARS - 1) + "…";
    }

    private String coloured(String colour, String text) {
        return terminal ? colour + text + PLAIN : text;
    }
}
