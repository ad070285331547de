package org.limen.access.reading;

import java.util.List;
import java.util.Set;
import org.limen.ledger.Page;
import org.limen.ledger.purge.PurgeFollower;
import org.springframework.stereotype.Component;

/// Blanks what was read when the body that tells it is purged; that somebody read something, and what for, stays.
@Component
class PurgedReadings implements PurgeFollower {
    @Override
    public Set<String> kinds() {
        return Set.of("read");
    }

    @Override
    public void forget(Page page, String origin, List<Gone> entries) {
        if (origin.isEmpty()) {
            page.jdbc()
                    .sql("UPDATE access.reading SET subject = '' WHERE (subject, at)"
                            + " IN (SELECT * FROM unnest(?::text[], ?::timestamptz[]))")
                    .params(Gone.subjects(entries), Gone.moments(entries))
                    .update();
        }
    }
}
