package org.limen.engine.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.engine.merkle.Countersignature;

/// A shelf in memory.
final class MemoryShelf implements Shelf {
    final Map<Origin, LogInMemory> logs = new HashMap<>();
    final Set<Origin> unknown = new HashSet<>();
    final Set<Origin> revoked = new HashSet<>();
    final List<Portion> apart = new ArrayList<>();
    int appended;

    @Override
    public Admission admission(Origin origin, Origin carrier) {
        return unknown.contains(origin)
                ? Admission.UNKNOWN
                : revoked.contains(origin) ? Admission.REVOKED : Admission.OPEN;
    }

    @Override
    public Optional<HeldLog> log(Origin origin) {
        return Optional.ofNullable(logs.get(origin));
    }

    @Override
    public boolean append(Proven proven) {
        Origin origin = proven.portion().origin();
        LogInMemory log = logs.computeIfAbsent(origin, LogInMemory::new);
        if (log.size() != proven.sizeBefore()) {
            return false;
        }
        proven.carried().forEach(log::append);
        log.sign(proven.portion().head());
        appended += proven.carried().size();
        return true;
    }

    @Override
    public void keepWord(Origin origin, Countersignature word, long size) {}

    @Override
    public void keepApart(Portion portion, String why, Instant now) {
        apart.add(portion);
        if (why.equals("fork")) {
            Optional.ofNullable(logs.get(portion.origin())).ifPresent(LogInMemory::fork);
        }
    }
}
