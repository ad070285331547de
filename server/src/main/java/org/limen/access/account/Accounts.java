package org.limen.access.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.limen.ledger.Ledger;
import org.limen.ledger.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The node's accounts, kept in memory once read, so that a request costs no look into the database.
///
/// A row is read while its place in the map is held, and dropped from the map after every write has been committed:
/// so no reader can put back what stood there before.
@Component
public class Accounts {
    private final Map<OfficerId, Account> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private volatile boolean some;

    Accounts(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    public Optional<Account> find(OfficerId id) {
        return Optional.ofNullable(known.computeIfAbsent(id, this::read));
    }

    public Optional<Account> named(String name) {
        return AccountRows.named(jdbc, name);
    }

    public Optional<Account> ofSubject(String subject) {
        return AccountRows.ofSubject(jdbc, subject);
    }

    public List<Account> all() {
        return AccountRows.all(jdbc);
    }

    /// On whom the node above decides.
    public Set<OfficerId> fromAbove() {
        return FromAbove.all(jdbc).keySet();
    }

    /// Whether nobody can sign in yet. Accounts are never deleted, so one yes to the contrary is enough.
    public boolean none() {
        if (!some) {
            some = AccountRows.any(jdbc);
        }
        return !some;
    }

    /// Commits a recording that writes this account.
    public <T> T commit(OfficerId id, Recording<T> recording) {
        try {
            return ledger.commit(recording);
        } finally {
            forget(id);
        }
    }

    /// Lets the account be read anew: whoever wrote it in a recording of their own calls this once it is committed.
    public void forget(OfficerId id) {
        known.remove(id);
    }

    private @Nullable Account read(OfficerId id) {
        return AccountRows.read(jdbc, id).orElse(null);
    }
}
