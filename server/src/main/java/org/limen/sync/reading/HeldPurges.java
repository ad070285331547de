package org.limen.sync.reading;

import java.util.Set;
import org.limen.ledger.EntryKind;
import org.limen.ledger.Page;
import org.limen.ledger.export.PurgedSequences;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.springframework.stereotype.Component;

/// Takes away the bodies that the node that wrote them purged: what the law made a post forget, its centre forgets too.
///
/// Only entries that came before the purge's own are meant; the chain of hashes stays.
@Component
class HeldPurges implements HeldReader {
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
        for (PurgedSequences.Span span : PurgedSequences.of(body)) {
            page.jdbc()
                    .sql("DELETE FROM sync.body b USING sync.log l WHERE l.log = b.log AND l.public_key = ?"
                            + " AND b.sequence >= ? AND b.sequence <= ? AND b.sequence < ?")
                    .params(entry.origin().publicKey(), span.from(), span.to(), entry.sequence())
                    .update();
        }
    }
}
