package org.limen.crossing.purge;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.record.CrossingStore;
import org.limen.ledger.Page;
import org.limen.ledger.purge.PurgeFollower;
import org.springframework.stereotype.Component;

/// Carries the blankings out, for this node's rows and for those that were read from others.
@Component
class PurgedCrossings implements PurgeFollower {
    private final CheckedForm form;
    private final Clock clock;

    PurgedCrossings(CheckedForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Blanking.all().map(Blanking::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void forget(Page page, String origin, List<Gone> entries) {
        Map<String, List<Gone>> byKind =
                entries.stream().filter(Gone::isAboutAnId).collect(Collectors.groupingBy(Gone::kind));
        for (Blanking blanking : origin.isEmpty() ? Blanking.OWN : Blanking.HELD) {
            List<Gone> gone = byKind.getOrDefault(blanking.kind(), List.of());
            if (!gone.isEmpty()) {
                blank(page, origin, blanking, gone);
            }
        }
    }

    private void blank(Page page, String origin, Blanking blanking, List<Gone> gone) {
        page.jdbc()
                .sql(blanking.statement())
                .param("ids", Gone.subjects(gone))
                .param("moments", Gone.moments(gone))
                .param("origin", origin)
                .param("findings", form.write(Checked.forgotten()))
                .param("now", CrossingStore.utc(clock.instant()))
                .update();
    }
}
