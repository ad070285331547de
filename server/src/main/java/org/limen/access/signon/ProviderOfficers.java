package org.limen.access.signon;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.access.OfficerId;
import org.limen.access.Role;
import org.limen.access.account.Account;
import org.limen.access.account.AccountRows;
import org.limen.access.account.Accounts;
import org.limen.access.account.SignInName;
import org.limen.access.administration.OfficerBook;
import org.limen.access.session.SignIn;
import org.limen.access.session.Token;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Finds the account of a subject that the provider vouches for, and lets it in.
@Component
class ProviderOfficers {
    private static final Refusal UNKNOWN =
            Refusal.of("sign-on-officer-unknown", 403, "An administrator must make this officer's account first.");
    private static final Refusal WITHOUT_ROLES =
            Refusal.of("sign-on-without-roles", 403, "An administrator must give this officer a role first.");
    private static final Refusal LOCKED = Refusal.of("sign-on-refused", 403, "This account is locked.");

    private final SignOnSettings settings;
    private final Accounts accounts;
    private final OfficerBook book;
    private final SignIn signIn;
    private final Clock clock;

    ProviderOfficers(SignOnSettings settings, Accounts accounts, OfficerBook book, SignIn signIn, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.book = book;
        this.signIn = signIn;
        this.clock = clock;
    }

    Answer<Token> admit(String subject, Map<String, Object> claims, String address) {
        Optional<Account> known = accounts.ofSubject(subject);
        if (known.isEmpty()) {
            return Answer.refused(settings.makeUnknown() ? make(subject, claims) : UNKNOWN);
        }
        Account account = known.get();
        if (account.confirmed() && !settings.roles().isEmpty()) {
            holdAsVouched(account, Claims.roles(claims, settings));
        }
        return letIn(account.id(), address);
    }

    /// Makes an account without roles, and says that it needs some, or why it can't be made.
    private Refusal make(String subject, Map<String, Object> claims) {
        String fallback = "subject-" + Token.sha256(subject).substring(0, 12);
        String named = SignInName.canonical(Claims.text(claims, settings.nameClaim(), 64, fallback));
        String name = SignInName.isWellFormed(named) ? named : fallback;
        var account = new Account(
                new OfficerId(UUID.randomUUID()),
                name,
                Claims.text(claims, "name", 200, name),
                Set.of(),
                null,
                "en",
                false,
                Account.Secrets.none(false),
                subject,
                false,
                null,
                "");
        return book.makeUnconfirmed(account) instanceof Answer.Refused<?>(Refusal refusal) ? refusal : WITHOUT_ROLES;
    }

    /// Gives the officer the roles that the provider names, and no
    /// others, save that a node keeps its last administrator.
    private void holdAsVouched(Account account, Set<Role> vouched) {
        if (account.roles().equals(vouched)) {
            return;
        }
        Answer<Account> changed =
                book.change(account.id(), "officer-changed", before -> before.holding(vouched), account.id());
        if (changed instanceof Answer.Refused<?>) {
            var keeping = new HashSet<>(vouched);
            keeping.add(Role.ADMINISTRATOR);
            book.change(account.id(), "officer-changed", before -> before.holding(keeping), account.id());
        }
    }

    private Answer<Token> letIn(OfficerId id, String address) {
        Instant now = clock.instant();
        return accounts.commit(id, page -> {
            Account account = AccountRows.read(page.jdbc(), id).orElseThrow();
            if (account.locked()) {
                return Answer.refused(LOCKED);
            }
            return account.roles().isEmpty()
                    ? Answer.refused(WITHOUT_ROLES)
                    : Answer.given(signIn.admit(page, account, address, true, now));
        });
    }
}
