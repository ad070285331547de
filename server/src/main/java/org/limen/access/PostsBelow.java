package org.limen.access;

import java.util.List;
import java.util.Set;
import org.limen.kernel.PostCode;
import org.limen.ledger.Page;

/// Which posts the nodes below run, and what becomes of their officers' passwords when such a node is shut out.
public interface PostsBelow {

    /// What was withdrawn.
    ///
    /// @param officers whose password to begin with flows no further
    /// @param ended    those of them who had not changed it here: an administrator gives them another
    record Withdrawn(List<OfficerId> officers, List<OfficerId> ended, List<String> endedSessions) {}

    /// The posts that a node below runs.
    Set<PostCode> of(Page page, String publicKey);

    /// Withdraws, in a recording, the passwords to begin with that a node with these posts held: whoever stole it may
    /// guess them there.
    Withdrawn withdraw(Page page, Set<PostCode> posts, String node);

    /// Forgets the accounts and sessions once that is committed.
    void forget(Withdrawn withdrawn);
}
