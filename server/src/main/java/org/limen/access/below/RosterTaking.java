package org.limen.access.below;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.account.Account;
import org.limen.access.account.AccountRows;
import org.limen.access.account.Accounts;
import org.limen.access.account.FromAbove;
import org.limen.access.account.Given;
import org.limen.access.administration.OfficerBook;
import org.limen.access.post.PostTable;
import org.limen.access.session.Sessions;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes the roster that the node above decided: all of it in one recording.
@Component
class RosterTaking {
    private static final OfficerId ABOVE = Officer.fromAbove().id();

    private final RosterTable table;
    private final PostTable posts;
    private final OfficerBook book;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Ledger ledger;
    private final Clock clock;
    private final boolean newPasswordsChange;
    private final boolean hasDoor;

    RosterTaking(
            RosterTable table,
            PostTable posts,
            OfficerBook book,
            Accounts accounts,
            Sessions sessions,
            Ledger ledger,
            Clock clock,
            @Value("${limen.access.new-passwords-change:true}") boolean newPasswordsChange,
            @Value("${limen.sync.port:-1}") int port) {
        this.table = table;
        this.posts = posts;
        this.book = book;
        this.accounts = accounts;
        this.sessions = sessions;
        this.ledger = ledger;
        this.clock = clock;
        this.newPasswordsChange = newPasswordsChange;
        this.hasDoor = port >= 0;
    }

    /// Whom a roster concerns: the accounts that were written, and the sessions that ended.
    private record Written(List<OfficerId> officers, List<String> endedSessions) {}

    void take(long number, Roster roster) {
        roster.posts().forEach(post -> posts.put(post, Officer.fromAbove()));
        Written written = ledger.commit(page -> write(page, number, roster));
        written.officers().forEach(accounts::forget);
        sessions.forget(written.endedSessions());
    }

    private Written write(Page page, long number, Roster roster) {
        Map<OfficerId, FromAbove> known = FromAbove.all(page.jdbc());
        var ended = new ArrayList<String>();
        var leftOut = new ArrayList<RosterTable.LeftOut>();
        var named = new HashSet<OfficerId>();
        for (Roster.Listed listed : roster.officers()) {
            named.add(listed.id());
            Optional<String> taken = taken(page.jdbc(), listed);
            if (taken.isPresent()) {
                leftOut.add(new RosterTable.LeftOut(listed.name(), taken.get()));
            } else {
                ended.addAll(write(page, listed, Optional.ofNullable(known.get(listed.id()))));
            }
        }
        var withdrawn = new HashMap<>(known);
        withdrawn.keySet().removeAll(named);
        withdrawn.forEach((id, before) -> ended.addAll(withdraw(page, id, before)));
        enter(page, number, roster, leftOut, withdrawn.size());
        named.addAll(withdrawn.keySet());
        return new Written(List.copyOf(named), ended);
    }

    private void enter(Page page, long number, Roster roster, List<RosterTable.LeftOut> leftOut, int withdrawn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.keep(
                page.jdbc(),
                new RosterTable.Taken(number, now, roster.officers().size() - leftOut.size(), leftOut));
        var body = new LinkedHashMap<String, Object>();
        body.put("number", number);
        body.put("officers", roster.officers().size());
        body.put("withdrawn", withdrawn);
        body.put("leftOut", leftOut);
        body.put("officer", ABOVE);
        page.enter(new LedgerEvent("officer-roster-taken", OfficersFlowingDown.NAME, now, body));
    }

    /// Why somebody of a roster can't be taken: another account here has the name, or the subject at the provider.
    private static Optional<String> taken(JdbcClient jdbc, Roster.Listed listed) {
        if (isAnother(AccountRows.named(jdbc, listed.name()), listed)) {
            return Optional.of("name-taken");
        }
        String subject = listed.subject();
        return subject != null && isAnother(AccountRows.ofSubject(jdbc, subject), listed)
                ? Optional.of("subject-taken")
                : Optional.empty();
    }

    private static boolean isAnother(Optional<Account> found, Roster.Listed listed) {
        return found.filter(other -> !other.id().equals(listed.id())).isPresent();
    }

    private List<String> write(Page page, Roster.Listed listed, Optional<FromAbove> known) {
        Optional<Account> before = AccountRows.read(page.jdbc(), listed.id());
        Account after = after(listed, before, known);
        List<String> ended = book.write(page, before.orElse(null), after, ABOVE);
        long start = known.map(FromAbove::startNumber).orElse(0L);
        long startNow =
                listed.start() == null ? start : Math.max(start, listed.start().number());
        new FromAbove(listed.locked(), startNow, listed.codesNumber()).write(page.jdbc(), listed.id());
        if (hasDoor) {
            passOn(page.jdbc(), listed);
        }
        return ended;
    }

    /// A node that has a door for others keeps what those are still to get; a post keeps none of it.
    private void passOn(JdbcClient jdbc, Roster.Listed listed) {
        Roster.Start start = listed.start();
        Given before = Given.of(jdbc, listed.id());
        Given given = start == null || start.number() <= before.startNumber()
                ? before
                : before.starting(start.hash(), start.number(), clock.instant());
        given.codesTakenBack(listed.codesNumber()).write(jdbc, listed.id());
    }

    private Account after(Roster.Listed listed, Optional<Account> before, Optional<FromAbove> known) {
        boolean lockedHere = before.filter(Account::locked).isPresent()
                && known.filter(FromAbove::locked).isEmpty();
        return new Account(
                listed.id(),
                listed.name(),
                listed.fullName(),
                Set.copyOf(listed.roles()),
                listed.post(),
                before.map(Account::language).orElse(listed.language()),
                listed.locked() || lockedHere,
                secrets(listed, before.map(Account::secrets), known).requiring(listed.oneTimeCodeRequired()),
                listed.subject(),
                true,
                before.map(Account::lastSignIn).orElse(null),
                before.map(Account::madeFrom).orElse("above"));
    }

    private Account.Secrets secrets(Roster.Listed listed, Optional<Account.Secrets> before, Optional<FromAbove> known) {
        Account.Secrets secrets = before.orElse(Account.Secrets.none(false));
        Roster.Start start = listed.start();
        if (start != null && start.number() > known.map(FromAbove::startNumber).orElse(0L)) {
            secrets = secrets.withPassword(start.hash(), newPasswordsChange);
        }
        boolean takenBack =
                listed.codesNumber() > known.map(FromAbove::codesNumber).orElse(0L);
        return takenBack ? secrets.withoutOneTimeCode() : secrets;
    }

    /// Somebody who is in the roster no more works elsewhere: the account stays, for records name it, and opens
    /// nothing.
    private List<String> withdraw(Page page, OfficerId id, FromAbove known) {
        Account before = AccountRows.read(page.jdbc(), id).orElseThrow();
        Account.Secrets secrets = before.secrets();
        var bare = new Account.Secrets(null, false, secrets.oneTimeCodeRequired(), null, null, secrets.oneTimeStep());
        new FromAbove(true, known.startNumber(), known.codesNumber()).write(page.jdbc(), id);
        Given.withdrawStarts(page.jdbc(), List.of(id));
        return book.write(page, before, before.with(bare).locked(true), ABOVE);
    }
}
