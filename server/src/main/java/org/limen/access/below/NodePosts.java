package org.limen.access.below;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Posts;
import org.limen.access.PostsBelow;
import org.limen.access.account.Account;
import org.limen.access.account.AccountRows;
import org.limen.access.account.Accounts;
import org.limen.access.account.Given;
import org.limen.access.session.Sessions;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;

/// Which posts each node below runs, as an administrator says: by it their officers flow there.
@Component
class NodePosts implements PostsBelow {
    private final RosterTable table;
    private final Posts posts;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Ledger ledger;
    private final Clock clock;

    NodePosts(RosterTable table, Posts posts, Accounts accounts, Sessions sessions, Ledger ledger, Clock clock) {
        this.table = table;
        this.posts = posts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Says which posts a node below runs. The same again changes nothing.
    Answer<Set<PostCode>> set(String publicKey, Set<PostCode> wanted, Officer by) {
        Optional<PostCode> unknown =
                wanted.stream().filter(code -> posts.find(code).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Answer.refused(Refusal.invalid("post-unknown", "There is no post " + unknown.get() + "."));
        }
        return Answer.given(ledger.commit(page -> {
            Set<PostCode> before = table.posts(page.jdbc(), publicKey);
            if (!before.equals(wanted)) {
                table.setPosts(page.jdbc(), publicKey, wanted);
                page.enter(new LedgerEvent(
                        "child-posts-set",
                        publicKey,
                        clock.instant(),
                        Map.of("publicKey", publicKey, "before", before, "posts", wanted, "officer", by.id())));
            }
            return wanted;
        }));
    }

    @Override
    public Set<PostCode> of(Page page, String publicKey) {
        return table.posts(page.jdbc(), publicKey);
    }

    @Override
    public Withdrawn withdraw(Page page, Set<PostCode> of, String node) {
        Map<OfficerId, Given> given = Given.all(page.jdbc());
        List<Account> held = AccountRows.all(page.jdbc()).stream()
                .filter(account -> account.post() != null && of.contains(account.post()))
                .filter(account ->
                        given.getOrDefault(account.id(), Given.NOTHING).startHash() != null)
                .toList();
        List<OfficerId> officers = held.stream().map(Account::id).toList();
        var ended = new ArrayList<OfficerId>();
        var endedSessions = new ArrayList<String>();
        for (Account account : held) {
            String start = given.getOrDefault(account.id(), Given.NOTHING).startHash();
            if (account.secrets().hash().filter(hash -> hash.equals(start)).isPresent()) {
                Account.Secrets secrets = account.secrets();
                AccountRows.update(
                        page.jdbc(),
                        account.with(new Account.Secrets(
                                null,
                                true,
                                secrets.oneTimeCodeRequired(),
                                secrets.oneTimeSecret(),
                                secrets.oneTimePending(),
                                secrets.oneTimeStep())));
                ended.add(account.id());
                endedSessions.addAll(sessions.delete(page, account.id(), null));
            }
        }
        Given.withdrawStarts(page.jdbc(), officers);
        if (!officers.isEmpty()) {
            page.enter(new LedgerEvent(
                    "officer-starts-withdrawn",
                    node,
                    clock.instant(),
                    Map.of("posts", of, "officers", officers, "ended", ended)));
        }
        return new Withdrawn(officers, ended, endedSessions);
    }

    @Override
    public void forget(Withdrawn withdrawn) {
        withdrawn.ended().forEach(accounts::forget);
        sessions.forget(withdrawn.endedSessions());
    }
}
