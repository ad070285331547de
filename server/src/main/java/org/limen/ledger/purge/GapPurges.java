package org.limen.ledger.purge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.limen.ledger.Page;
import org.limen.ledger.export.PurgedSequences;
import org.limen.ledger.gap.GapEntry;
import org.limen.ledger.gap.GapReader;
import org.springframework.stereotype.Component;

/// Takes out once more what this node had purged before it was set back: a backup brings no purged body back for long.
@Component
class GapPurges implements GapReader {
    private final PurgeFollowers followers;

    GapPurges(PurgeFollowers followers) {
        this.followers = followers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PurgedSequences.KIND);
    }

    @Override
    public Optional<String> read(Page page, GapEntry entry) {
        List<Long> sequences = PurgedSequences.of(entry.body()).stream()
                .flatMap(span -> LongStream.rangeClosed(span.from(), span.to()).boxed())
                .filter(sequence -> sequence < entry.sequence())
                .toList();
        PurgedBodies.delete(page.jdbc(), sequences);
        followers.forget(page, "", PurgedBodies.gone(page.jdbc(), sequences));
        return Optional.empty();
    }
}
