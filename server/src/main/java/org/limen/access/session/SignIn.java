package org.limen.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.limen.access.account.Account;
import org.limen.access.account.AccountRows;
import org.limen.access.account.Accounts;
import org.limen.access.account.OneTimeCode;
import org.limen.access.account.PasswordHashes;
import org.limen.access.account.SignInName;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;

/// Lets officers in who prove that it is them.
///
/// A name that nobody has, a wrong password, a wrong code and a locked account cost the same work, write the
/// same rows and get the same answer, so that nobody learns from outside which names exist.
/// Every attempt is in the ledger.
@Component
public class SignIn {
    private static final Refusal REFUSED =
            Refusal.of("sign-in-refused", 401, "The name, the password or the one-time code is wrong.");
    private static final Refusal CODE_NEEDED =
            Refusal.of("one-time-code-needed", 401, "This officer signs in with a one-time code too.");

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final RefusedSignIns refusedSignIns;
    private final Ledger ledger;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            PasswordHashes hashes,
            Sessions sessions,
            SignInLimits limits,
            RefusedSignIns refusedSignIns,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.sessions = sessions;
        this.limits = limits;
        this.refusedSignIns = refusedSignIns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What was typed in, and where.
    record Credentials(
            String name, String password, @Nullable String oneTimeCode, String address) {}

    Answer<Token> attempt(Credentials given) {
        String name = SignInName.canonical(given.name());
        Instant now = clock.instant();
        Optional<Duration> wait = limits.take(given.address(), name).or(() -> refusedSignIns.blockedFor(name, now));
        if (wait.isPresent()) {
            return Answer.refused(tooMany(wait.get()));
        }
        Optional<Account> account = accounts.named(name);
        boolean right = hashes.matches(
                given.password(), account.flatMap(known -> known.secrets().hash()));
        Answer<Token> answer = ledger.commit(page -> right && account.isPresent()
                ? prove(page, account.get(), given, now)
                : refuse(page, name, account, given, now, account.isPresent() ? "password" : "name"));
        account.ifPresent(known -> accounts.forget(known.id()));
        if (!(answer instanceof Answer.Refused<Token>(Refusal refusal) && refusal.equals(REFUSED))) {
            limits.giveBack(given.address(), name);
        }
        return answer;
    }

    /// Lets in an officer whom the OpenID Connect provider vouches for, within a recording.
    public Token admit(Page page, Account account, String address, boolean byProvider, Instant now) {
        Token token = Token.random();
        AccountRows.update(page.jdbc(), account.signedIn(now));
        sessions.open(page, token, account.id(), byProvider, now);
        page.enter(event(
                "sign-in", account.name(), now, Optional.of(account), address, byProvider ? "provider" : "password"));
        return token;
    }

    /// A refusal that tells how long to wait.
    public static Refusal tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refusal(
                "too-many-attempts",
                429,
                "There were too many attempts; the next is possible in " + seconds + " s.",
                Map.of("retryAfterSeconds", seconds));
    }

    /// The password was right for the account as it was read before;
    /// the account is read again, since that took a while.
    private Answer<Token> prove(Page page, Account before, Credentials given, Instant now) {
        Account account = AccountRows.read(page.jdbc(), before.id()).orElse(before);
        if (account.locked()
                || !Objects.equals(
                        account.secrets().passwordHash(), before.secrets().passwordHash())) {
            return refuse(page, account.name(), Optional.of(account), given, now, "locked");
        }
        String secret = account.secrets().oneTimeSecret();
        if (secret == null) {
            return welcome(page, account, given, now);
        }
        if (given.oneTimeCode() == null) {
            return Answer.refused(CODE_NEEDED);
        }
        OptionalLong step = OneTimeCode.step(
                secret, given.oneTimeCode(), now, account.secrets().oneTimeStep());
        return step.isPresent()
                ? welcome(page, account.usedStep(step.getAsLong()), given, now)
                : refuse(page, account.name(), Optional.of(account), given, now, "one-time-code");
    }

    private Answer<Token> welcome(Page page, Account account, Credentials given, Instant now) {
        RefusedSignIns.clear(page, account.name());
        return Answer.given(admit(page, account, given.address(), false, now));
    }

    private static Answer<Token> refuse(
            Page page, String name, Optional<Account> account, Credentials given, Instant now, String why) {
        Duration block = RefusedSignIns.add(page, name, now);
        String subject = account.map(Account::name).orElse("unknown");
        page.enter(event("sign-in-refused", subject, now, account, given.address(), why));
        if (block.isPositive()) {
            page.enter(event("sign-in-blocked", subject, now, account, given.address(), block.toString()));
        }
        return Answer.refused(REFUSED);
    }

    /// Names that nobody has are not written down: they may be passwords typed into the wrong field.
    private static LedgerEvent event(
            String kind, String subject, Instant now, Optional<Account> account, String address, String how) {
        var body = new LinkedHashMap<String, Object>();
        account.ifPresent(known -> body.put("officer", known.id()));
        body.put("address", address);
        body.put("how", how);
        return new LedgerEvent(kind, subject, now, body);
    }
}
