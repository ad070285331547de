package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.stay.StayRule.Unlimited;

/// One computation of a verdict: the history laid out in days, then looked at day by day.
final class Assessment {
    private static final int YEAR_MAX = 9999;
    private final StayRule rule;
    private final StayHistory history;
    private final LocalDate on;
    private final Presence presence;
    private final VisaUse visaUse;
    private final Days presumed = new Days();
    private final Days certain = new Days();
    private final Days possible = new Days();
    private final Days over = new Days();

    Assessment(StayRule rule, StayHistory history, LocalDate on) {
        Period.requireOrdinaryYear(on);
        this.rule = rule;
        this.history = history;
        this.on = on;
        this.presence = Presence.read(history.crossings(), on);
        this.visaUse = new VisaUse(history.visa(), presence.stays());
        presence.stays().forEach(this::layOut);
        history.permits().forEach(this::leaveOut);
        presence.stays().forEach(this::findOverstay);
    }

    StayVerdict verdict() {
        int used = StayCount.used(rule, presumed, on);
        boolean unlimited = rule instanceof Unlimited;
        return new StayVerdict(
                used,
                StayCount.used(rule, certain, on),
                StayCount.used(rule, possible, on),
                unlimited ? null : Math.max(0, StayCount.daysMax(rule) - used),
                presence.isInside() ? longestStay(on, visaUse::forbidsStayingOn) : mayStayFrom(on),
                unlimited,
                over.count(LocalDate.of(1, 1, 1), on),
                unlimited ? null : StayCount.from(rule, presumed, on),
                account(),
                problems());
    }

    @Nullable
    LocalDate mayStayFrom(LocalDate entry) {
        return longestStay(entry, (days, day) -> visaUse.forbidsEntering(days, entry, day));
    }

    private void layOut(Stay stay) {
        presumed.add(stay.from(), stay.to());
        possible.add(stay.earliest(), stay.to());
        stay.certain().forEach(period -> certain.add(period.from(), period.to()));
    }

    private void leaveOut(Period permit) {
        List.of(presumed, certain, possible).forEach(days -> days.remove(permit.from(), permit.to()));
    }

    private void findOverstay(Stay stay) {
        for (LocalDate day : presumed.between(stay.from(), stay.to())) {
            if (StayCount.exceeded(rule, presumed, day) || visaUse.forbids(presumed, stay, day)) {
                over.add(day, day);
            }
        }
    }

    /// Goes on day by day from `start` until a day is not allowed; days of a permit are passed over at once.
    private @Nullable LocalDate longestStay(LocalDate start, BiPredicate<Days, LocalDate> forbidden) {
        if (rule instanceof Unlimited) {
            return null;
        }
        var days = presumed.copy();
        LocalDate last = null;
        for (var day = start; day.getYear() <= YEAR_MAX; day = last.plusDays(1)) {
            var permit = permitOn(day);
            if (permit != null) {
                last = permit.to();
                continue;
            }
            days.add(day, day);
            if (StayCount.exceeded(rule, days, day) || forbidden.test(days, day)) {
                break;
            }
            last = day;
        }
        return last;
    }

    private @Nullable Period permitOn(LocalDate day) {
        for (var permit : history.permits()) {
            if (permit.contains(day)) {
                return permit;
            }
        }
        return null;
    }

    private List<CountedStay> account() {
        var account = new ArrayList<CountedStay>();
        var next = LocalDate.of(1, 1, 1);
        for (var stay : presence.stays()) {
            var own = stay.from().isBefore(next) ? next : stay.from();
            var line = line(stay, own);
            if (line.days() > 0 || line.overstayDays() > 0) {
                account.add(line);
            }
            next = stay.to().plusDays(1);
        }
        return account;
    }

    private CountedStay line(Stay stay, LocalDate own) {
        var from = StayCount.from(rule, presumed, on);
        int days = presumed.count(own.isBefore(from) ? from : own, stay.to());
        int overDays = over.count(own, stay.to());
        var overSince = overDays == 0 ? null : over.between(own, stay.to()).getFirst();
        return new CountedStay(stay.from(), stay.to(), stay.basis(), days, overDays, overSince);
    }

    private List<Problem> problems() {
        var problems = new ArrayList<>(presence.problems());
        int least = StayCount.used(rule, certain, on);
        int most = StayCount.used(rule, possible, on);
        if (least != most) {
            problems.add(Problem.warning(
                    "days-used-uncertain",
                    "used",
                    "because of gaps in the crossings the days used lie between " + least + " and " + most));
        }
        return problems;
    }
}
