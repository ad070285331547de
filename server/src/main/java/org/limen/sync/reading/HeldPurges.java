package org.limen.sync.reading;

import java.util.List;
import java.util.Set;
import org.limen.ledger.Page;
import org.limen.ledger.export.PurgedSequences;
import org.limen.ledger.kind.EntryKind;
import org.limen.ledger.purge.PurgeFollower.Gone;
import org.limen.ledger.purge.PurgeFollowers;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.springframework.stereotype.Component;

/// Takes away the bodies that the node that wrote them purged, and what was made of them here: what the law made a post
/// forget, its centre forgets too.
///
/// Only entries that came before the purge's own are meant; the chain of hashes stays.
@Component
class HeldPurges implements HeldReader {
    private final PurgeFollowers followers;

    HeldPurges(PurgeFollowers followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return "purges";
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.of(PurgedSequences.KIND));
    }

    @Override
    public void read(Page page, HeldEntry entry) {
        String body = entry.body();
        if (body == null) {
            return;
        }
        String origin = entry.origin().publicKey();
        for (PurgedSequences.Span span : PurgedSequences.of(body)) {
            followers.forget(page, origin, gone(page, entry, span));
            page.jdbc()
                    .sql("DELETE FROM sync.body b USING sync.log l WHERE l.log = b.log AND l.public_key = ?"
                            + " AND b.sequence >= ? AND b.sequence <= ? AND b.sequence < ?")
                    .params(origin, span.from(), span.to(), entry.sequence())
                    .update();
        }
    }

    /// The entries of a span that somebody here keeps something of.
    private List<Gone> gone(Page page, HeldEntry entry, PurgedSequences.Span span) {
        return page.jdbc()
                .sql("SELECT e.kind, e.subject, e.happened FROM sync.entry e JOIN sync.log l USING (log)"
                        + " WHERE l.public_key = ? AND e.sequence >= ? AND e.sequence <= ? AND e.sequence < ?"
                        + " AND e.kind = ANY (?) ORDER BY e.sequence")
                .params(
                        entry.origin().publicKey(),
                        span.from(),
                        span.to(),
                        entry.sequence(),
                        followers.kinds().toArray(String[]::new))
                .query((row, number) -> new Gone(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getTimestamp("happened").toInstant()))
                .list();
    }
}
