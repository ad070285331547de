package org.limen.screening.hit;

import java.util.List;
import java.util.Set;
import org.limen.ledger.Page;
import org.limen.ledger.purge.PurgeFollower;
import org.springframework.stereotype.Component;

/// Blanks words on travellers and entries when the bodies that tell them are purged: then the pair counts as unjudged.
@Component
class PurgedWords implements PurgeFollower {
    @Override
    public Set<String> kinds() {
        return Set.of("judgement", "alert-judged");
    }

    @Override
    public void forget(Page page, String origin, List<Gone> entries) {
        List<Gone> known = entries.stream().filter(Gone::isAboutAnId).toList();
        page.jdbc()
                .sql("UPDATE screening.judgement SET person_key = '', name = '', why = '' WHERE origin = ?"
                        + " AND (crossing, at) IN (SELECT * FROM unnest(?::uuid[], ?::timestamptz[]))")
                .params(origin, Gone.subjects(known), Gone.moments(known))
                .update();
    }
}
