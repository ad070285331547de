package org.limen.sync.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Shelf;

/// A shelf as plain as can be, to compare others with.
final class ShelfInMemory implements Shelf {
    private final Map<Origin, LogInMemory> logs = new HashMap<>();
    private final Set<List<Origin>> ways = new HashSet<>();
    private final Set<Origin> revoked = new HashSet<>();
    final List<Portion> apart = new ArrayList<>();

    void admit(Origin origin, Origin carrier) {
        ways.add(List.of(origin, carrier));
        ways.add(List.of(carrier, carrier));
    }

    void revoke(Origin origin) {
        revoked.add(origin);
    }

    @Override
    public Admission admission(Origin origin, Origin carrier) {
        if (!ways.contains(List.of(origin, carrier))) {
            return Admission.UNKNOWN;
        }
        return revoked.contains(origin) || revoked.contains(carrier) ? Admission.REVOKED : Admission.OPEN;
    }

    @Override
    public Optional<HeldLog> log(Origin origin) {
        return Optional.ofNullable(logs.get(origin));
    }

    @Override
    public boolean append(Proven proven) {
        LogInMemory log = logs.computeIfAbsent(proven.portion().origin(), LogInMemory::new);
        proven.carried().forEach(log::append);
        log.sign(proven.portion().head());
        return true;
    }

    @Override
    public void keepWord(Origin origin, Countersignature word, long size) {}

    @Override
    public void keepApart(Portion portion, String why, Instant now) {
        apart.add(portion);
        LogInMemory log = logs.get(portion.origin());
        if (log != null && why.equals("fork")) {
            log.fork();
        }
    }
}
