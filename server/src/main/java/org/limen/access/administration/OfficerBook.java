package org.limen.access.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.limen.access.Posts;
import org.limen.access.Role;
import org.limen.access.account.Account;
import org.limen.access.account.AccountRows;
import org.limen.access.account.Accounts;
import org.limen.access.account.FromAbove;
import org.limen.access.account.Given;
import org.limen.access.account.PasswordHashes;
import org.limen.access.account.PasswordRules;
import org.limen.access.session.RefusedSignIns;
import org.limen.access.session.Sessions;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Refusal;
import org.limen.kernel.down.Above;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes and changes officers' accounts, and ends their sessions where their rights shrink.
@Component
public class OfficerBook {
    private static final Refusal NAME_TAKEN = Refusal.of("name-taken", 409, "Another officer signs in with this name.");
    private static final Refusal SUBJECT_TAKEN =
            Refusal.of("subject-taken", 409, "Another officer is this subject at the provider.");
    private static final Refusal LAST_ADMINISTRATOR = Refusal.of(
            "last-administrator", 409, "Nobody else could administer this node; make another administrator first.");
    private static final Refusal POST_UNKNOWN = Refusal.invalid("post-unknown", "There is no such post.");
    private static final Refusal NOT_FOR_OFFICERS =
            Refusal.invalid("role-not-for-officers", "The role 'device' is for machines.");

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final Posts posts;
    private final Clock clock;
    private final Above above;
    private final boolean newPasswordsChange;

    /// @param newPasswordsChange whether officers must change a password that an administrator gave them
    OfficerBook(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            Posts posts,
            Clock clock,
            Above above,
            @Value("${limen.access.new-passwords-change:true}") boolean newPasswordsChange) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashes = hashes;
        this.posts = posts;
        this.clock = clock;
        this.above = above;
        this.newPasswordsChange = newPasswordsChange;
    }

    /// An officer's account, and whether this request made it.
    record Made(Account account, boolean isNew) {}

    /// Makes an account; the same request again gives the account as it stands.
    Answer<Made> make(Account wanted, @Nullable String password, OfficerId by) {
        Optional<Refusal> weak = password == null ? Optional.empty() : PasswordRules.refuse(password, wanted);
        Optional<Refusal> refusal = weak.or(() -> unfit(wanted));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Account account = withPassword(wanted, password);
        return accounts.commit(
                wanted.id(),
                page -> AccountRows.read(page.jdbc(), wanted.id())
                        .<Answer<Made>>map(before -> again(before, wanted))
                        .orElseGet(() -> makeNew(page, account, by)));
    }

    /// Makes an account for somebody whom the provider vouches for and no administrator knows yet.
    public Answer<Account> makeUnconfirmed(Account account) {
        return accounts.commit(account.id(), page -> makeNew(page, account, account.id()))
                .map(Made::account);
    }

    private Account withPassword(Account wanted, @Nullable String password) {
        return password == null
                ? wanted
                : wanted.with(wanted.secrets().withPassword(hashes.hash(password), newPasswordsChange));
    }

    private static Answer<Made> again(Account before, Account wanted) {
        return before.madeFrom().equals(wanted.madeFrom())
                ? Answer.given(new Made(before, false))
                : Answer.refused(Refusal.idReused(wanted.id().value()));
    }

    private Answer<Made> makeNew(Page page, Account account, OfficerId by) {
        Optional<Refusal> taken = taken(page.jdbc(), account);
        if (taken.isPresent()) {
            return Answer.refused(taken.get());
        }
        AccountRows.insert(page.jdbc(), account, clock.instant());
        keepStart(page, account);
        enter(page, "officer-made", null, account, by);
        return Answer.given(new Made(account, true));
    }

    /// Makes the first administrator, unless an officer stands already.
    Answer<Account> makeFirst(Account wanted, String password) {
        Optional<Refusal> weak = PasswordRules.refuse(password, wanted);
        if (weak.isPresent()) {
            return Answer.refused(weak.get());
        }
        Account account = wanted.with(wanted.secrets().withPassword(hashes.hash(password), false));
        return accounts.commit(wanted.id(), page -> {
            if (AccountRows.any(page.jdbc())) {
                return Answer.refused(FirstStart.DONE);
            }
            AccountRows.insert(page.jdbc(), account, clock.instant());
            enter(page, "node-set-up", null, account, account.id());
            return Answer.given(account);
        });
    }

    /// Changes an account as it stands when the writer comes to it; the kind names the change in the ledger.
    public Answer<Account> change(OfficerId id, String kind, UnaryOperator<Account> to, OfficerId by) {
        Answer<Changed> answer = accounts.commit(
                id,
                page -> AccountRows.read(page.jdbc(), id)
                        .<Answer<Changed>>map(before -> change(page, kind, before, to.apply(before), by))
                        .orElseGet(() -> Answer.refused(Refusal.notFound("There is no such officer."))));
        return answer.map(changed -> {
            sessions.forget(changed.endedSessions());
            return changed.account();
        });
    }

    private record Changed(Account account, List<String> endedSessions) {}

    private Answer<Changed> change(Page page, String kind, Account before, Account after, OfficerId by) {
        Optional<Refusal> refusal = decidedAbove(page.jdbc(), before, after)
                .or(() -> unfit(after))
                .or(() -> taken(page.jdbc(), after))
                .or(() -> orphaned(page.jdbc(), before, after));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        if (!after.equals(before)) {
            AccountRows.update(page.jdbc(), after);
            enter(page, kind, before, after, by);
        }
        List<String> ended = shrinks(before, after) ? sessions.delete(page, after.id(), null) : List.of();
        return Answer.given(new Changed(after, ended));
    }

    /// Writes what the node above decided on an officer, in a recording, and gives the sessions that ended by it: they
    /// must be [forgotten][Sessions#forget] once that is committed.
    public List<String> write(Page page, @Nullable Account before, Account after, OfficerId by) {
        if (before == null) {
            AccountRows.insert(page.jdbc(), after, clock.instant());
            enter(page, "officer-made", null, after, by);
            return List.of();
        }
        if (after.equals(before)) {
            return List.of();
        }
        AccountRows.update(page.jdbc(), after);
        enter(page, "officer-changed", before, after, by);
        return shrinks(before, after) ? sessions.delete(page, after.id(), null) : List.of();
    }

    /// Of an officer whom the node above decides on, a node decides one thing itself: to lock them, and to take that
    /// back.
    private Optional<Refusal> decidedAbove(JdbcClient jdbc, Account before, Account after) {
        Optional<FromAbove> fromAbove = FromAbove.of(jdbc, before.id());
        boolean onlyLocks = before.locked(after.locked()).equals(after)
                && fromAbove.filter(FromAbove::locked).isEmpty();
        return onlyLocks ? Optional.empty() : above.refusal(fromAbove.isPresent());
    }

    /// On whom the node above decides.
    Set<OfficerId> decidedAbove() {
        return above.refusal(true).isPresent() ? accounts.fromAbove() : Set.of();
    }

    /// Takes an officer's one-time codes back, here and at the nodes below.
    Answer<Account> takeBackCodes(OfficerId id, OfficerId by) {
        Answer<Account> answer = change(
                id,
                "one-time-code-taken-back",
                before -> before.with(before.secrets().withoutOneTimeCode()),
                by);
        return answer.map(account -> accounts.commit(id, page -> {
            long number = Above.number(0, clock.instant());
            Given.of(page.jdbc(), id).codesTakenBack(number).write(page.jdbc(), id);
            enter(page, "one-time-code-taken-back-below", null, account, by);
            return account;
        }));
    }

    Answer<Account> setPassword(OfficerId id, String password, OfficerId by) {
        Optional<Account> account = accounts.find(id);
        Optional<Refusal> weak = account.flatMap(known -> PasswordRules.refuse(password, known));
        if (weak.isPresent()) {
            return Answer.refused(weak.get());
        }
        String hash = hashes.hash(password);
        Answer<Account> answer = change(
                id, "password-set", before -> before.with(before.secrets().withPassword(hash, newPasswordsChange)), by);
        return answer.map(changed -> accounts.commit(id, page -> {
            keepStart(page, changed);
            return changed;
        }));
    }

    /// Keeps the password to begin with of somebody who works at a post, for the node that runs it.
    private void keepStart(Page page, Account account) {
        Optional<String> hash = account.secrets().hash();
        if (account.post() != null && hash.isPresent()) {
            Instant now = clock.instant();
            Given before = Given.of(page.jdbc(), account.id());
            before.starting(hash.get(), Above.number(before.startNumber(), now), now)
                    .write(page.jdbc(), account.id());
        }
    }

    /// Lets an officer in again, whether an administrator locked them or too many refused sign-ins block the name.
    Answer<Account> unlock(OfficerId id, OfficerId by) {
        Answer<Account> answer = change(id, "officer-unlocked", before -> before.locked(false), by);
        return answer.map(account -> accounts.commit(id, page -> {
            RefusedSignIns.clear(page, account.name());
            return account;
        }));
    }

    Answer<Integer> endSessions(OfficerId id, OfficerId by) {
        Optional<Account> account = accounts.find(id);
        if (account.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no such officer."));
        }
        List<String> ended = accounts.commit(id, page -> {
            enter(page, "sessions-ended", null, account.get(), by);
            return sessions.delete(page, id, null);
        });
        sessions.forget(ended);
        return Answer.given(ended.size());
    }

    private Optional<Refusal> unfit(Account account) {
        if (account.roles().contains(Role.DEVICE)) {
            return Optional.of(NOT_FOR_OFFICERS);
        }
        PostCode post = account.post();
        return post == null || posts.find(post).isPresent() ? Optional.empty() : Optional.of(POST_UNKNOWN);
    }

    private static Optional<Refusal> taken(JdbcClient jdbc, Account account) {
        if (isAnother(AccountRows.named(jdbc, account.name()), account)) {
            return Optional.of(NAME_TAKEN);
        }
        String subject = account.subject();
        return subject != null && isAnother(AccountRows.ofSubject(jdbc, subject), account)
                ? Optional.of(SUBJECT_TAKEN)
                : Optional.empty();
    }

    private static boolean isAnother(Optional<Account> found, Account account) {
        return found.filter(other -> !other.id().equals(account.id())).isPresent();
    }

    private static Optional<Refusal> orphaned(JdbcClient jdbc, Account before, Account after) {
        boolean leaves = before.administers() && !after.administers();
        return leaves && !AccountRows.administeredWithout(jdbc, before.id())
                ? Optional.of(LAST_ADMINISTRATOR)
                : Optional.empty();
    }

    /// Whether somebody who holds a session under the old rights must not go on with it.
    private static boolean shrinks(Account before, Account after) {
        return !after.roles().containsAll(before.roles())
                || after.locked()
                || !Objects.equals(
                        before.secrets().passwordHash(), after.secrets().passwordHash())
                || (before.secrets().oneTimeSecret() != null && after.secrets().oneTimeSecret() == null);
    }

    private void enter(Page page, String kind, @Nullable Account before, Account after, OfficerId by) {
        var body = new LinkedHashMap<String, Object>();
        body.put("officer", after.id());
        body.put("by", by);
        if (before != null) {
            body.put("before", Standing.of(before));
        }
        body.put("after", Standing.of(after));
        page.enter(new LedgerEvent(kind, after.name(), clock.instant(), body));
    }

    /// What the ledger keeps of an account: rights, and no secrets.
    private record Standing(
            String name,
            String fullName,
            List<Role> roles,
            @Nullable PostCode post,
            boolean locked,
            boolean oneTimeCodeRequired,
            @Nullable String subject) {
        static Standing of(Account account) {
            return new Standing(
                    account.name(),
                    account.fullName(),
                    account.roles().stream().sorted().toList(),
                    account.post(),
                    account.locked(),
                    account.secrets().oneTimeCodeRequired(),
                    account.subject());
        }
    }
}
