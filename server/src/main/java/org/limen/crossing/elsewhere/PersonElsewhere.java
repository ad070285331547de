package org.limen.crossing.elsewhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;
import org.limen.engine.stay.CountryPack;
import org.limen.engine.stay.Crossing;
import org.limen.engine.stay.Edition;
import org.limen.engine.stay.StayHistory;
import org.limen.engine.stay.StayRule;
import org.limen.engine.stay.StayRules;
import org.limen.engine.stay.StayVerdict;
import org.limen.kernel.NodeIdentity;
import org.limen.stay.delivery.Packs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// One person over all nodes: every version of every crossing, the days of stay that follow, and what doesn't fit.
@Component
class PersonElsewhere {
    private final ElsewhereTable versions;
    private final ConflictTable conflicts;
    private final Packs packs;
    private final String packName;
    private final NodeIdentity node;
    private final Clock clock;

    PersonElsewhere(
            ElsewhereTable versions,
            ConflictTable conflicts,
            Packs packs,
            @Value("${limen.pack}") String packName,
            NodeIdentity node,
            Clock clock) {
        this.versions = versions;
        this.conflicts = conflicts;
        this.packs = packs;
        this.packName = packName;
        this.node = node;
        this.clock = clock;
    }

    /// @param days null where no days are counted for this person
    record Whole(
            String personKey,
            List<Version> versions,
            @Nullable Days days,
            List<ConflictTable.Row> conflicts) {}

    /// Days of stay up to a day, by the crossings that count.
    record Days(
            LocalDate on,
            String pack,
            int used,
            @Nullable Integer remaining,
            @Nullable LocalDate mayStayUntil) {}

    Whole of(String personKey) {
        List<Version> all = versions.ofPerson(personKey);
        return new Whole(personKey, all, days(all), conflicts.ofPerson(personKey));
    }

    private @Nullable Days days(List<Version> all) {
        if (all.isEmpty() || !all.getFirst().limited()) {
            return null;
        }
        LocalDate on = LocalDate.ofInstant(clock.instant(), node.zone());
        CountryPack pack = packs.named(packName);
        Edition edition = pack.on(on).orElse(pack.first());
        StayRule rule = edition.groupFor(all.getFirst().nationality()).stay();
        StayVerdict verdict = StayRules.assess(rule, new StayHistory(crossings(all), List.of(), null), on);
        return new Days(on, pack.name(), verdict.used(), verdict.remaining(), verdict.mayStayUntil());
    }

    private static List<Crossing> crossings(List<Version> all) {
        return all.stream()
                .filter(version -> version.counts() && version.isAdmitted())
                .map(version -> version.direction() == Direction.ENTRY
                        ? Crossing.entry(version.day())
                        : Crossing.exit(version.day()))
                .toList()
                .reversed();
    }
}
