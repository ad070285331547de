package org.limen.access.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.Page;
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

    /// Whether nobody can sign in yet. Accounts are never deleted, so one yes to the contrary is enough.
    public boolean none() {
        if (!some) {
            some = AccountRows.any(jdbc);
        }
        return !some;
    }

    /// What to write about one account beside the account itself, within the same recording.
    @FunctionalInterface
    public interface Beside<T> {
        T write(Page page, Account before, Account after);
    }

    /// Changes an account as it stands when the writer comes to it.
    public <T> Answer<T> change(OfficerId id, UnaryOperator<Account> to, Beside<T> beside) {
        return changeIf(id, account -> Answer.given(to.apply(account)), beside);
    }

    /// A change that may be refused, decided on the account as it stands when the writer comes to it.
    @FunctionalInterface
    public interface Change {
        Answer<Account> of(Page page, Account before);
    }

    private Answer<Account> absent() {
        return Answer.refused(Refusal.notFound("There is no such officer."));
    }

    private @Nullable Account read(OfficerId id) {
        return AccountRows.read(jdbc, id).orElse(null);
    }
}
