package org.limen.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.limen.access.Officer;
import org.limen.access.account.Account;
import org.limen.access.account.AccountRows;
import org.limen.access.account.Accounts;
import org.limen.access.account.OneTimeCode;
import org.limen.access.account.PasswordHashes;
import org.limen.access.account.PasswordRules;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;

/// What officers do to their own account: leave, change the password, choose a language, enrol a one-time code.
@Component
class OwnAccount {
    private static final Refusal OLD_WRONG =
            Refusal.invalid("old-password-wrong", "The old password is not the one in force.");
    private static final Refusal SAME = Refusal.invalid("password-unchanged", "The new password is the old one.");
    private static final Refusal CODE_WRONG =
            Refusal.invalid("one-time-code-wrong", "The code is not the one that the app should show now.");
    private static final Refusal NOT_OFFERED =
            Refusal.of("one-time-code-not-offered", 409, "Ask for a new secret first.");
    private static final Refusal ENROLLED = Refusal.of(
            "one-time-code-enrolled", 409, "One-time codes are in force; an administrator can take them back.");

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final SignInLimits limits;
    private final Ledger ledger;
    private final NodeIdentity node;
    private final Clock clock;

    OwnAccount(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            SignInLimits limits,
            Ledger ledger,
            NodeIdentity node,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashes = hashes;
        this.limits = limits;
        this.ledger = ledger;
        this.node = node;
        this.clock = clock;
    }

    /// Ends the session of this token, if there is one.
    void leave(Optional<Token> token, String address) {
        token.flatMap(sessions::find)
                .ifPresent(session -> sessions.forget(ledger.commit(page -> {
                    String name =
                            accounts.find(session.officer()).map(Account::name).orElse("");
                    enter(page, "sign-out", name, session, Map.of("address", address));
                    return sessions.delete(page, session);
                })));
    }

    void speak(Officer officer, String language) {
        accounts.commit(officer.id(), page -> {
            AccountRows.update(page.jdbc(), now(page, officer).speaking(language));
            return language;
        });
    }

    /// Sets a new password and ends the officer's other sessions.
    Answer<Instant> changePassword(Caller.Person caller, String old, String fresh, String address) {
        Account account = caller.account();
        Optional<Duration> wait = limits.take(address, account.name());
        if (wait.isPresent()) {
            return Answer.refused(SignIn.tooMany(wait.get()));
        }
        if (!hashes.matches(old, account.secrets().hash())) {
            return Answer.refused(OLD_WRONG);
        }
        limits.giveBack(address, account.name());
        Optional<Refusal> weak = old.equals(fresh) ? Optional.of(SAME) : PasswordRules.refuse(fresh, account);
        return weak.isPresent() ? Answer.refused(weak.get()) : Answer.given(setPassword(caller, hashes.hash(fresh)));
    }

    private Instant setPassword(Caller.Person caller, String hash) {
        Instant now = clock.instant();
        List<String> ended = accounts.commit(caller.officer().id(), page -> {
            Account account = now(page, caller.officer());
            AccountRows.update(page.jdbc(), account.with(account.secrets().withPassword(hash, false)));
            enter(page, "password-changed", account.name(), caller.session(), Map.of("by", account.id()));
            return sessions.delete(page, account.id(), caller.session());
        });
        sessions.forget(ended);
        return now;
    }

    /// A secret for the authenticator app, and the address that the app reads as a QR code.
    record Offer(String secret, String uri) {}

    Answer<Offer> offerOneTimeCode(Account account) {
        if (account.secrets().oneTimeSecret() != null) {
            return Answer.refused(ENROLLED);
        }
        String secret = OneTimeCode.newSecret();
        accounts.commit(account.id(), page -> {
            Account before = now(page, account.officer());
            AccountRows.update(page.jdbc(), before.with(before.secrets().pending(secret)));
            return secret;
        });
        return Answer.given(new Offer(secret, OneTimeCode.uri("Limen " + node.name(), account.name(), secret)));
    }

    Answer<Instant> enrolOneTimeCode(Caller.Person caller, String code) {
        Instant now = clock.instant();
        Optional<Duration> wait = limits.takeName(caller.account().name());
        if (wait.isPresent()) {
            return Answer.refused(SignIn.tooMany(wait.get()));
        }
        return accounts.commit(caller.officer().id(), page -> {
            Account account = now(page, caller.officer());
            String pending = account.secrets().oneTimePending();
            if (pending == null) {
                return Answer.refused(NOT_OFFERED);
            }
            OptionalLong step =
                    OneTimeCode.step(pending, code, now, account.secrets().oneTimeStep());
            if (step.isEmpty()) {
                return Answer.refused(CODE_WRONG);
            }
            AccountRows.update(page.jdbc(), account.with(account.secrets().enrolled(pending, step.getAsLong())));
            enter(page, "one-time-code-enrolled", account.name(), caller.session(), Map.of("by", account.id()));
            return Answer.given(now);
        });
    }

    /// The account as it stands when the writer comes to it.
    private static Account now(Page page, Officer officer) {
        return AccountRows.read(page.jdbc(), officer.id()).orElseThrow();
    }

    private void enter(Page page, String kind, String name, Session session, Map<String, Object> body) {
        var whole = new LinkedHashMap<String, Object>(body);
        whole.put("officer", session.officer());
        page.enter(new LedgerEvent(kind, name, clock.instant(), whole));
    }
}
