package org.limen.crossing.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.RecordedTravellers;
import org.limen.crossing.record.RecordedTravellers.Place;
import org.limen.crossing.record.RecordedTravellers.Recorded;
import org.limen.screening.EditionScreening.Edition;
import org.limen.screening.ScreeningHit;

/// One preview while it runs and after.
final class Preview {
    static final int HITS_KEPT = 500;
    private static final int TRAVELLERS_AT_ONCE = 100;

    private final Asked asked;
    private final @Nullable Side now;
    private final Side then;
    private final Map<String, int[]> byNationality = new TreeMap<>();
    private final List<NewHit> news = new ArrayList<>();
    private String phase = "running";
    private long travellers;
    private long done;
    private int newHits;
    private int goneHits;

    Preview(Asked asked, @Nullable Side now, Side then) {
        this.asked = asked;
        this.now = now;
        this.then = then;
    }

    /// What is to be looked at.
    record Asked(UUID id, String list, long number, double perThousand, int days) {}

    /// An edition with the rate at which it raises alerts, and how many travellers had one.
    static final class Side {
        private final Edition edition;
        private final double perThousand;
        private int alerts;

        Side(Edition edition, double perThousand) {
            this.edition = edition;
            this.perThousand = perThousand;
        }

        private List<ScreeningHit> screen(Recorded traveller) {
            return edition.screen(traveller.traveller(), perThousand);
        }
    }

    /// @param inForce the edition in force; null where none is
    record View(
            UUID id,
            String list,
            @Nullable SideView inForce,
            SideView candidate,
            int days,
            String phase,
            long travellers,
            long done,
            int newHits,
            int goneHits,
            List<Burden> burden) {}

    /// @param alerts     travellers with at least one hit
    /// @param perThousandSeen of them among 1,000 travellers
    record SideView(long number, double perThousand, int alerts, double perThousandSeen) {}

    /// Alerts on the travellers of one nationality, now and with the candidate.
    record Burden(String nationality, int travellers, int now, int then) {}

    /// A hit that the candidate has and what is in force hasn't, with the crossing that it concerns.
    record NewHit(
            UUID crossing,
            Instant at,
            String post,
            String surname,
            String givenNames,
            @Nullable String birthDate,
            String nationality,
            ScreeningHit hit) {
        static NewHit of(CrossingRow row, ScreeningHit hit) {
            return new NewHit(
                    row.id(),
                    row.at(),
                    row.post(),
                    row.surname(),
                    row.givenNames(),
                    row.birthDate(),
                    row.nationality(),
                    hit);
        }
    }

    /// Goes through the record; computes half of the time at most.
    void run(RecordedTravellers record, Instant clock) {
        Instant since = clock.minus(Duration.ofDays(asked.days()));
        count(record.count(since));
        List<Recorded> page = record.after(Place.BEGIN, since, TRAVELLERS_AT_ONCE);
        while (!page.isEmpty()) {
            long from = System.nanoTime();
            page.forEach(this::compare);
            LockSupport.parkNanos(System.nanoTime() - from);
            page = record.after(page.getLast().place(), since, TRAVELLERS_AT_ONCE);
        }
        end("done");
    }

    synchronized void end(String how) {
        phase = how;
    }

    synchronized View view() {
        return new View(
                asked.id(),
                asked.list(),
                now == null ? null : view(now),
                view(then),
                asked.days(),
                phase,
                travellers,
                done,
                newHits,
                goneHits,
                byNationality.entrySet().stream()
                        .map(e -> new Burden(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
                        .sorted(Comparator.comparingInt((Burden burden) -> -burden.then())
                                .thenComparingInt(burden -> -burden.travellers()))
                        .toList());
    }

    synchronized List<NewHit> hits() {
        return List.copyOf(news);
    }

    private synchronized void count(long all) {
        travellers = all;
    }

    private void compare(Recorded traveller) {
        List<ScreeningHit> before = now == null ? List.of() : now.screen(traveller);
        List<ScreeningHit> after = then.screen(traveller);
        take(traveller, before, after);
    }

    private synchronized void take(Recorded traveller, List<ScreeningHit> before, List<ScreeningHit> after) {
        done++;
        int[] counts = byNationality.computeIfAbsent(traveller.crossing().nationality(), n -> new int[3]);
        counts[0]++;
        counts[1] += before.isEmpty() ? 0 : 1;
        counts[2] += after.isEmpty() ? 0 : 1;
        if (now != null) {
            now.alerts += before.isEmpty() ? 0 : 1;
        }
        then.alerts += after.isEmpty() ? 0 : 1;
        Set<String> known = names(before);
        for (ScreeningHit hit : after) {
            if (!known.remove(hit.hit())) {
                newHits++;
                keep(NewHit.of(traveller.crossing(), hit));
            }
        }
        goneHits += known.size();
    }

    private void keep(NewHit hit) {
        if (news.size() < HITS_KEPT) {
            news.add(hit);
        }
    }

    private SideView view(Side side) {
        double seen = done == 0 ? 0 : 1000.0 * side.alerts / done;
        return new SideView(side.edition.number(), side.perThousand, side.alerts, seen);
    }

    private static Set<String> names(List<ScreeningHit> hits) {
        var names = new HashSet<String>();
        hits.forEach(hit -> names.add(hit.hit()));
        return names;
    }
}
