package org.limen.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.simulation.BorderDay;
import org.limen.simulation.Outcome;
import org.limen.simulation.Sabotage;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// `./limen simulate`: lets made-up borders live through days of faults, and says where an invariant broke.
@Command(
        name = "simulate",
        description = {
            "Lets a made-up border live through days of cut lines, power cuts, full disks and wrong clocks.",
            "Real code runs on simulated machines; the same seed gives the same days, event for event.",
            "The exit status is 0 where everything held and 1 where an invariant broke."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final int STEPS_OF_MANY = 8;

    @Option(names = "--seed", description = "the seed, or the first of several (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--seeds", description = "how many seeds, one after the other (default: ${DEFAULT-VALUE})")
    private int seeds = 1;

    @Option(names = "--days", description = "how many days before it clears up (default: ${DEFAULT-VALUE})")
    private int days = 7;

    @Option(names = "--sabotage", description = "puts a bug in on purpose; 'list' names all")
    private String sabotage = Sabotage.NONE.code();

    @Option(names = "--diary", description = "prints everything that happens")
    private boolean diary;

    private final PrintStream out;

    SimulateCommand() {
        this(System.out);
    }

    SimulateCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (sabotage.equals("list")) {
            Stream.of(Sabotage.values()).forEach(bug -> out.printf("%-18s %s%n", bug.code(), bug.told()));
            return ExitCode.OK;
        }
        var bug = Sabotage.of(sabotage);
        if (bug.isEmpty() || seeds < 1 || days < 1) {
            out.println("No such bug, or fewer than one seed or day: --sabotage list names the bugs.");
            return ExitCode.USAGE;
        }
        return run(bug.get());
    }

    private int run(Sabotage bug) {
        long from = System.nanoTime();
        int broken = 0;
        for (long each = seed; each < seed + seeds; each++) {
            Outcome outcome = BorderDay.run(each, days, bug, line -> {
                if (diary) {
                    out.println(line);
                }
            });
            broken += print(each, bug, outcome) ? 0 : 1;
        }
        if (seeds > 1) {
            double seconds = (System.nanoTime() - from) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%d seeds of %d days: %d held, %d broke; %.1f s, %.1f seeds a second%n",
                    seeds,
                    days,
                    seeds - broken,
                    broken,
                    seconds,
                    seeds / seconds);
        }
        return broken == 0 ? ExitCode.OK : 1;
    }

    private boolean print(long each, Sabotage bug, Outcome outcome) {
        switch (outcome) {
            case Outcome.Held(Outcome.Figures figures) -> out.println("seed " + each + " held: " + told(figures));
            case Outcome.Broken broken -> out.println("seed " + each + " BROKE: " + told(each, bug, broken));
        }
        return outcome instanceof Outcome.Held;
    }

    private String told(Outcome.Figures figures) {
        String counts = String.format(
                Locale.ROOT,
                "%d posts, %d nodes, %,d events, trace %s",
                figures.posts(),
                figures.nodes(),
                figures.events(),
                figures.trace());
        return seeds > 1
                ? counts
                : counts
                        + String.format(
                                Locale.ROOT,
                                "%n  weather: %s%n  %,d checks, %d hits told, %d alerts afterwards, %d editions, %,d ledger"
                                        + " entries, %d bodies purged%n  %d power cuts, %d new keys, %d keys shut out,"
                                        + " %d machines lost, %d forks,"
                                        + " %,d bytes on the lines; at rest after %s",
                                figures.weather(),
                                figures.checks(),
                                figures.hits(),
                                figures.alerts(),
                                figures.editions(),
                                figures.entries(),
                                figures.purged(),
                                figures.powerCuts(),
                                figures.keys(),
                                figures.shutOut(),
                                figures.setBack(),
                                figures.forks(),
                                figures.bytesOnLines(),
                                BorderDay.moment(figures.rest()));
    }

    private String told(long each, Sabotage bug, Outcome.Broken broken) {
        String again = "./limen simulate --seed " + each + " --days " + days
                + (bug == Sabotage.NONE ? "" : " --sabotage " + bug.code());
        return String.format(
                Locale.ROOT,
                "%s%n  at %s, event %,d: %s%n  again: %s%n  how it stands:%s%n  what happened there last:%s",
                broken.invariant(),
                BorderDay.moment(broken.after()),
                broken.event(),
                broken.told(),
                again,
                lines(broken.who()),
                lines(broken.before()));
    }

    /// All of them for one seed, the last few where there are many seeds.
    private String lines(List<String> all) {
        int from = seeds > 1 ? Math.max(0, all.size() - STEPS_OF_MANY) : 0;
        return all.subList(from, all.size()).stream()
                .map(line -> String.format("%n    %s", line))
                .collect(Collectors.joining());
    }
}
