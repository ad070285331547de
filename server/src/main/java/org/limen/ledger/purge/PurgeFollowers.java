package org.limen.ledger.purge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.limen.ledger.Page;
import org.limen.ledger.purge.PurgeFollower.Gone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Everybody who blanks rows when bodies are purged.
@Component
public class PurgeFollowers {
    private final ObjectProvider<PurgeFollower> followers;

    PurgeFollowers(ObjectProvider<PurgeFollower> followers) {
        this.followers = followers;
    }

    /// The kinds of entries whose rows beside the ledger go with their bodies; rows of others stay.
    public Set<String> kinds() {
        return followers.stream()
                .flatMap(follower -> follower.kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Has what was kept of these entries blanked.
    ///
    /// @param origin the public key of the node that wrote them; empty for this one
    public void forget(Page page, String origin, List<Gone> entries) {
        followers.forEach(follower -> {
            List<Gone> of = entries.stream()
                    .filter(gone -> follower.kinds().contains(gone.kind()))
                    .toList();
            if (!of.isEmpty()) {
                follower.forget(page, origin, of);
            }
        });
    }
}
