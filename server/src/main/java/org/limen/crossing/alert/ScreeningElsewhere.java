package org.limen.crossing.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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

    private final EditionScreening screening;
    private final HeldTravellers travellers;
    private final Alerts alerts;
    private final Clock clock;
    private final boolean runs;
    private final AtomicBoolean running = new AtomicBoolean();

    ScreeningElsewhere(
            EditionScreening screening,
            HeldTravellers travellers,
            Alerts alerts,
            Clock clock,
            @Value("${limen.screening.back:true}") boolean runs) {
        this.screening = screening;
        this.travellers = travellers;
        this.alerts = alerts;
        this.clock = clock;
        this.runs = runs;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    void look() {
        if (runs && running.compareAndSet(false, true)) {
            Background.start("screening-elsewhere", this::round);
        }
    }

    private void round() {
        try {
            long last = travellers.last();
            if (last > 0) {
                screening.current().forEach(current -> goOn(current, last));
            }
        } catch (RuntimeException e) {
            LOG.warn("Screening of other nodes' travellers stopped; it goes on where it was", e);
        } finally {
            running.set(false);
        }
    }

    private void goOn(Current current, long last) {
        Progress begun = travellers
                .progress(current.list())
                .filter(progress -> progress.number() == current.number())
                .orElse(new Progress(current.number(), 0));
        if (begun.place() >= last) {
            return;
        }
        if (screening.edition(current.list(), current.number()) instanceof Answer.Given<Edition>(Edition edition)) {
            walk(current, edition, begun.place());
        }
    }

    private void walk(Current current, Edition edition, long begun) {
        Instant since = clock.instant().minus(Duration.ofDays(current.screenedBackDays()));
        List<Held> page = travellers.after(begun, since, TRAVELLERS_AT_ONCE);
        long last = travellers.last();
        while (!page.isEmpty()) {
            long from = System.nanoTime();
            page.forEach(held -> screen(held, current, edition));
            last = page.getLast().place();
            travellers.moveOn(current.list(), new Progress(current.number(), last));
            LockSupport.parkNanos(System.nanoTime() - from);
            page = travellers.after(last, since, TRAVELLERS_AT_ONCE);
        }
        travellers.moveOn(current.list(), new Progress(current.number(), last));
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
