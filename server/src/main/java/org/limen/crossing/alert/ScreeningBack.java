package org.limen.crossing.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.limen.crossing.alert.ScreeningBackTable.Run;
import org.limen.crossing.check.Checked;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.RecordedTravellers;
import org.limen.crossing.record.RecordedTravellers.Recorded;
import org.limen.kernel.Answer;
import org.limen.kernel.Background;
import org.limen.screening.BackRun;
import org.limen.screening.EditionScreening;
import org.limen.screening.EditionScreening.Changes;
import org.limen.screening.EditionScreening.Current;
import org.limen.screening.EditionScreening.Edition;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Screens travellers on record against what an edition brought, whenever what is in force is another edition than the
/// one that they were screened against last: after an import, after a taking back, after a start of the node.
///
/// It computes half of the time at most, so that checks go first.
@Component
class ScreeningBack {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningBack.class);
    private static final int TRAVELLERS_AT_ONCE = 100;

    private final Screening lists;
    private final EditionScreening screening;
    private final RecordedTravellers travellers;
    private final ScreeningBackTable table;
    private final Alerts alerts;
    private final Clock clock;
    private final boolean runs;
    private volatile Set<String> settled = Set.of();
    private final AtomicBoolean running = new AtomicBoolean();

    ScreeningBack(
            Screening lists,
            EditionScreening screening,
            RecordedTravellers travellers,
            ScreeningBackTable table,
            Alerts alerts,
            Clock clock,
            @Value("${limen.screening.back:true}") boolean runs) {
        this.lists = lists;
        this.screening = screening;
        this.travellers = travellers;
        this.table = table;
        this.alerts = alerts;
        this.clock = clock;
        this.runs = runs;
    }

    /// Looks whether there is something to do, and does it on a thread of its own.
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    void look() {
        if (runs && !inForce(lists).equals(settled) && running.compareAndSet(false, true)) {
            Background.start("screening-back", this::round);
        }
    }

    private void round() {
        try {
            Set<String> looked = inForce(lists);
            boolean all = true;
            for (Current current : screening.current()) {
                all &= open(current).map(run -> goOn(run, current)).orElse(true);
            }
            settled = all ? looked : Set.of();
        } catch (RuntimeException e) {
            LOG.warn("Screening back stopped; it goes on where it was", e);
        } finally {
            running.set(false);
        }
    }

    /// Every list with its edition, from memory.
    static Set<String> inForce(Screening lists) {
        return lists.lists().stream()
                .map(list -> list.list() + " " + list.edition())
                .collect(Collectors.toSet());
    }

    /// The run that is to be gone on with, a new one where the edition in force has none.
    private Optional<Run> open(Current current) {
        Optional<Run> last = table.last(current.list());
        long number = last.map(Run::number).orElse(0L);
        var next = BackRun.next(current.number(), number, last.filter(Run::runs).isPresent());
        return switch (next) {
            case NOTHING -> Optional.empty();
            case GO_ON -> last;
            case BEGIN -> Optional.of(begin(current));
            case SUPERSEDE -> {
                last.ifPresent(run -> table.end(run, "superseded", clock.instant()));
                yield Optional.of(begin(current));
            }
        };
    }

    private Run begin(Current current) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(current.screenedBackDays()));
        return table.start(current.list(), current.number(), table.screenedTo(current.list()), since, now);
    }

    /// Gives whether the run came to its end.
    private boolean goOn(Run run, Current current) {
        Optional<Changes> changes = screening.changes(run.list(), run.number(), run.against());
        Answer<Edition> asked = screening.edition(run.list(), run.number());
        if (changes.isEmpty() || !(asked instanceof Answer.Given<Edition>(Edition edition))) {
            LOG.error("Edition {} of {} can't be screened back against", run.number(), run.list());
            table.end(run, "done", clock.instant());
            return true;
        }
        alerts.withdraw(run.list(), run.number());
        boolean idle = changes.get().isNothing() || current.screenedBackDays() == 0;
        boolean done = idle || screened(run, current, edition, changes.get());
        if (done) {
            table.end(run, "done", clock.instant());
        }
        return done;
    }

    /// Goes through the record; true when its end was reached and nothing of the time before can come any more.
    private boolean screened(Run begun, Current current, Edition edition, Changes changes) {
        Run run = begun;
        List<Recorded> page = next(run);
        while (!page.isEmpty()) {
            long from = System.nanoTime();
            int raised = 0;
            for (Recorded traveller : page) {
                raised += screen(traveller, run, current, edition, changes);
            }
            run = table.moveOn(run, page.getLast().place(), page.size(), raised);
            if (isSuperseded(lists, current)) {
                return false;
            }
            LockSupport.parkNanos(System.nanoTime() - from);
            page = next(run);
        }
        return BackRun.mayEnd(current.since(), clock.instant());
    }

    private List<Recorded> next(Run run) {
        return travellers.after(run.place(), run.crossedSince(), TRAVELLERS_AT_ONCE);
    }

    private int screen(Recorded traveller, Run run, Current current, Edition edition, Changes changes) {
        int raised = 0;
        for (ScreeningHit hit : edition.screen(traveller.traveller(), current.perThousand())) {
            if (changes.concerns(hit.entry())
                    && isNews(traveller.checked(), hit)
                    && alerts.raise(crossed(traveller), hit, run.against())) {
                raised++;
            }
        }
        return raised;
    }

    private static Alerts.Crossed crossed(Recorded traveller) {
        CrossingRow row = traveller.crossing();
        return new Alerts.Crossed("", row.id(), row.personKey(), row.at(), traveller.checked());
    }

    /// Whether a hit says something that nobody was told at the crossing itself.
    static boolean isNews(Checked checked, ScreeningHit hit) {
        return BackRun.isNews(
                hit,
                checked.hits().stream()
                        .map(told -> new BackRun.Told(told.hit(), told.category()))
                        .toList());
    }

    /// Whether another edition of the list came into force meanwhile, from memory.
    static boolean isSuperseded(Screening lists, Current current) {
        return lists.lists().stream()
                .anyMatch(now -> now.list().equals(current.list()) && now.edition() != current.number());
    }
}
