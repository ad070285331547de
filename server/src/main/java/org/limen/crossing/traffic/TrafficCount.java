package org.limen.crossing.traffic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.limen.crossing.record.RecordedTravellers;
import org.limen.crossing.record.RecordedTravellers.Place;
import org.limen.crossing.record.RecordedTravellers.Recorded;
import org.limen.kernel.Background;
import org.limen.screening.NameTraffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the words of travellers' names once a day.
@Component
class TrafficCount {
    private static final Logger LOG = LoggerFactory.getLogger(TrafficCount.class);
    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final int TRAVELLERS_AT_ONCE = 200;

    private final RecordedTravellers record;
    private final NameTraffic names;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();

    TrafficCount(RecordedTravellers record, NameTraffic names, Clock clock) {
        this.record = record;
        this.names = names;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void begin() {
        if (names.learns() && counting.compareAndSet(false, true)) {
            Background.start("traffic-count", this::count);
        }
    }

    /// Goes through the record; computes half of the time at most.
    void count() {
        try {
            Instant since = clock.instant().minus(LOOKED_BACK);
            NameTraffic.Counting count = names.counting();
            List<Recorded> page = record.after(Place.BEGIN, since, TRAVELLERS_AT_ONCE);
            while (!page.isEmpty()) {
                long from = System.nanoTime();
                page.stream().filter(TrafficCount::isNobodyListed).forEach(one -> count.traveller(one.traveller()));
                LockSupport.parkNanos(System.nanoTime() - from);
                page = record.after(page.getLast().place(), since, TRAVELLERS_AT_ONCE);
            }
            count.done();
        } catch (RuntimeException e) {
            LOG.warn("The count of travellers' names broke off; it is made again tomorrow", e);
        } finally {
            counting.set(false);
        }
    }

    private static boolean isNobodyListed(Recorded traveller) {
        return traveller.checked().hits().stream()
                .noneMatch(hit -> hit.judgement() != null && hit.judgement().same());
    }
}
