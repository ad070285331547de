package org.limen.crossing.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;
import org.limen.crossing.elsewhere.HeldTravellers;
import org.limen.crossing.elsewhere.HeldTravellers.Held;
import org.limen.crossing.elsewhere.HeldTravellers.Progress;
import org.limen.crossing.record.RecordedTravellers;
import org.limen.kernel.Answer;
import org.limen.kernel.Background;
import org.limen.screening.EditionScreening;
import org.limen.screening.EditionScreening.Current;
import org.limen.screening.EditionScreening.Edition;
import org.limen.screening.ListStatus;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Screens travellers whom other nodes checked by an older edition than the one that is in force here: those who are
/// read of now, and all of a list's time to look back when its edition changes.
///
/// It computes half of the time at most, so that checks go first.
@Component
class ScreeningElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningElsewhere.class);
    private static final int TRAVELLERS_AT_ONCE = 100;

    private final Screening lists;
    private final EditionScreening screening;
    private final HeldTravellers travellers;
    private final Alerts alerts;
    private final Clock clock;
    private final boolean runs;
    private volatile @Nullable Standing settled;
    private final AtomicBoolean running = new AtomicBoolean();

    ScreeningElsewhere(
            Screening lists,
            EditionScreening screening,
            HeldTravellers travellers,
            Alerts alerts,
            Clock clock,
            @Value("${limen.screening.back:true}") boolean runs) {
        this.lists = lists;
        this.screening = screening;
        this.travellers = travellers;
        this.alerts = alerts;
        this.clock = clock;
        this.runs = runs;
    }

    /// What there is to screen and against what: every list with its edition, and the place that was read last.
    private record Standing(Set<String> inForce, long last) {}

    /// Looks whether there is something to do, and does it on a thread of its own.
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    void look() {
        if (runs && !standing().equals(settled) && running.compareAndSet(false, true)) {
            Background.start("screening-elsewhere", this::round);
        }
    }

    private Standing standing() {
        return new Standing(ScreeningBack.inForce(lists), travellers.last());
    }

    private void round() {
        try {
            Standing looked = standing();
            boolean all = true;
            for (Current current : looked.last() == 0 ? List.<Current>of() : screening.current()) {
                all &= goOn(current, looked.last());
            }
            settled = all ? looked : null;
        } catch (RuntimeException e) {
            LOG.warn("Screening of other nodes' travellers stopped; it goes on where it was", e);
        } finally {
            running.set(false);
        }
    }

    /// Gives whether everybody up to a place was screened against an edition.
    private boolean goOn(Current current, long last) {
        long begun = travellers
                .progress(current.list())
                .filter(progress -> progress.number() == current.number())
                .map(Progress::place)
                .orElse(0L);
        return begun >= last
                || (screening.edition(current.list(), current.number())
                                instanceof Answer.Given<Edition>(Edition edition)
                        && screened(current, edition, begun, last));
    }

    /// Goes through those after a place; true when the end was reached before another edition came.
    private boolean screened(Current current, Edition edition, long begun, long last) {
        Instant since = clock.instant().minus(Duration.ofDays(current.screenedBackDays()));
        long place = begun;
        List<Held> page = travellers.after(place, since, TRAVELLERS_AT_ONCE);
        while (!page.isEmpty()) {
            long from = System.nanoTime();
            page.forEach(held -> screen(held, current, edition));
            place = page.getLast().place();
            travellers.moveOn(current.list(), new Progress(current.number(), place));
            if (ScreeningBack.isSuperseded(lists, current)) {
                return false;
            }
            LockSupport.parkNanos(System.nanoTime() - from);
            page = travellers.after(place, since, TRAVELLERS_AT_ONCE);
        }
        travellers.moveOn(current.list(), new Progress(current.number(), Math.max(place, last)));
        return true;
    }

    private void screen(Held held, Current current, Edition edition) {
        Optional<ListStatus> checkedOn = Alerts.checkedOn(held.checked(), current.list());
        if (checkedOn.filter(list -> list.edition() >= current.number()).isPresent()) {
            return;
        }
        Checked.Person person = held.checked().person();
        var traveller =
                RecordedTravellers.traveller(person, held.checked().document().number());
        var crossed = new Alerts.Crossed(held.origin(), held.crossing(), person.key(), held.at(), held.checked());
        for (ScreeningHit hit : edition.screen(traveller, current.perThousand())) {
            if (ScreeningBack.isNews(held.checked(), hit)) {
                alerts.raise(crossed, hit, checkedOn.map(ListStatus::edition).orElse(0L));
            }
        }
    }
}
