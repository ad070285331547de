package org.limen.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.limen.demo.Booth.Handled;
import org.limen.demo.NodeClient.Reply;
import org.limen.demo.field.AllegationMonth;
import org.limen.demo.field.FieldMonth;
import org.limen.demo.world.Arrival;
import org.limen.demo.world.Plant;
import org.limen.demo.world.Plant.Finding;
import org.limen.demo.world.Region;
import org.limen.demo.world.World;
import org.limen.engine.stay.Edition;
import org.limen.stay.CountryPacks;

/// Runs the morning of a seed on a fresh node: sets it up, sends the lists, enters the past, lets everybody arrive.
public final class Demo {
    private static final int POSTS_AT_ONCE = 4;
    private static final int PAST_AT_ONCE = 12;
    private static final int OPEN_MAX = 12;
    private static final Duration OPEN_SINCE = Duration.ofMinutes(100);

    private final URI node;
    private final String setUpCode;
    private final long seed;
    private final Clock clock;
    private final Printer printer;
    private final Region region = Region.sample();
    private final World world;
    private final Map<UUID, Plant> plants;
    private final Instant end;

    /// @param setUpCode with which the first administrator can be made
    public Demo(URI node, String setUpCode, long seed, Clock clock, java.io.PrintStream out, boolean terminal) {
        this.node = node;
        this.setUpCode = setUpCode;
        this.seed = seed;
        this.clock = clock;
        ZoneId zone = ZoneId.of(region.node().zone());
        this.printer = new Printer(out, terminal, clock, zone);
        this.end = clock.instant();
        this.world = World.of(seed, region, rules(end.atZone(zone).toLocalDate()), end);
        this.plants = world.plants().stream().collect(Collectors.toMap(Plant::traveller, Function.identity()));
    }

    /// Runs everything and prints it; true unless nothing of what was planted was found.
    public boolean run() {
        String password = Staff.newPassword();
        printer.line("Setting up " + region.node().name() + ": "
                + region.posts().size() + " posts, " + region.officers().size() + " officers");
        Staff staff = Staff.setUp(NodeClient.of(node), setUpCode, region, password);
        int rows = new ListDelivery(staff.administrator(), world.listings(), end).deliver(region.authorities());
        printer.line(String.format("Lists signed and imported: %,d rows understood", rows));
        var drawn = new LineDelivery(staff.administrator()).deliver();
        printer.line("Ceasefire line drawn: " + drawn.lines() + " versions of lines, zones and places, "
                + drawn.obligations() + " obligations");
        enterPast(staff);
        FieldMonth month = FieldMonth.before(seed, end, ZoneId.of(region.node().zone()));
        printer.line(String.format(
                "A month on the ceasefire line: %,d shifts, patrols and observations",
                new FieldPost(staff.anybody("observer")).send(month)));
        reportIncidents(staff);
        takeAllegations(staff);
        Instant known = clock.instant();
        printer.heading("The morning");
        var tally = new Tally(world.plants());
        Duration took = runMorning(staff, tally);
        publishReports(staff, month, known);
        var summary = new Summary(printer, tally);
        summary.print(took);
        summary.signIn(node, region, password);
        return world.plants().stream().anyMatch(plant -> !tally.missed().contains(plant));
    }

    private static Edition rules(LocalDate today) {
        var pack = CountryPacks.named(Region.sample().node().pack());
        return pack.on(today).orElseGet(pack::first);
    }

    private void reportIncidents(Staff staff) {
        FieldReports.Told told = new FieldReports(
                        staff.anybody("observer"), staff.anybody("shift-leader"), staff.anybody("analyst"), end, seed)
                .send();
        printer.line("Incidents reported: " + told.incidents() + ", with " + told.pictures() + " pictures");
    }

    private void takeAllegations(Staff staff) {
        AllegationMonth.Told told = new AllegationMonth(
                        Map.of(
                                "observer", staff.anybody("observer"),
                                "analyst", staff.anybody("analyst"),
                                "leader", staff.anybody("shift-leader")),
                        seed,
                        end)
                .send();
        printer.line(
                "Allegations between the parties: " + told.allegations() + ", with " + told.letters() + " letters");
    }

    private void publishReports(Staff staff, FieldMonth month, Instant known) {
        ZoneId zone = ZoneId.of(region.node().zone());
        var reports = new DayReports(staff.anybody("observer"), staff.anybody("analyst"), clock, zone);
        int published = reports.publish(month.observations(), known);
        printer.line("Daily reports published: " + published + " editions, one day in two");
        reports.refused().forEach(day -> printer.line("Not published: " + day));
    }

    /// People cross in the order of time, different people side by side.
    private void enterPast(Staff staff) {
        var booth = new Booth(staff, plants, _ -> false);
        List<List<Arrival>> people = List.copyOf(world.past().stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.travellers().getFirst().mrz(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values());
        var done = new AtomicInteger();
        Queue.run(
                people,
                PAST_AT_ONCE,
                arrivals -> arrivals.stream().map(booth::handle).toList().size(),
                count -> printer.progress(
                        "Earlier crossings entered",
                        done.addAndGet(count),
                        world.past().size()));
        printer.line(
                String.format("Earlier crossings entered: %,d", world.past().size()));
    }

    private Duration runMorning(Staff staff, Tally tally) {
        Set<UUID> retried = world.plants().stream()
                .filter(plant -> plant.kind().finding() == Finding.RECORDED_ONCE)
                .map(Plant::arrival)
                .collect(Collectors.toSet());
        var booth = new Booth(staff, plants, openCases());
        Instant begun = clock.instant();
        Queue.run(
                world.morning(),
                POSTS_AT_ONCE,
                arrival -> handled(booth, arrival.sentAt(clock.instant()), retried.contains(arrival.id()), tally),
                handled -> {
                    tally.add(handled);
                    handled.travellers().forEach(printer::traveller);
                });
        return Duration.between(begun, clock.instant());
    }

    /// The answer got lost on its way, as it were: the booth sends the arrival once more.
    private static Handled handled(Booth booth, Arrival arrival, boolean retry, Tally tally) {
        if (!retry) {
            return booth.handle(arrival);
        }
        Reply lost = booth.send(arrival);
        Handled handled = booth.handle(arrival);
        boolean same =
                handled.reply().body().path("recordedAt").equals(lost.body().path("recordedAt"));
        tally.again(arrival.id(), same);
        return handled;
    }

    /// The last referrals of the morning wait at second line, so that whoever signs in has work.
    private Predicate<Found> openCases() {
        var open = new AtomicInteger();
        return found -> found.at().isAfter(end.minus(OPEN_SINCE))
                && open.get() < OPEN_MAX
                && open.incrementAndGet() <= OPEN_MAX;
    }
}
