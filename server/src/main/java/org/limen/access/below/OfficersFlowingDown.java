package org.limen.access.below;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.limen.access.Posts;
import org.limen.access.account.Account;
import org.limen.access.account.AccountRows;
import org.limen.access.account.Given;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.down.Above;
import org.limen.kernel.down.WrittenDown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Officers on their way down: to each node below a roster of its own posts.
@Component
class OfficersFlowingDown extends WrittenDown<Roster> {
    static final String NAME = "officers";

    /// After that a password to begin with goes to no further node: an administrator gives another.
    private static final Duration START_FLOWS = Duration.ofDays(30);

    private final RosterTable table;
    private final RosterTaking taking;
    private final JdbcClient jdbc;
    private final Posts posts;
    private final JsonMapper json;
    private final Clock clock;

    OfficersFlowingDown(
            RosterTable table, RosterTaking taking, JdbcClient jdbc, Posts posts, JsonMapper json, Clock clock) {
        super(NAME, Roster.class, json);
        this.table = table;
        this.taking = taking;
        this.jdbc = jdbc;
        this.posts = posts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    @Override
    protected List<Written<Roster>> has() {
        return table.taken().map(taken -> new Written<>(NAME, taken.number(), taken.at(), Roster.EMPTY)).stream()
                .toList();
    }

    /// Nothing is passed on to a node whose posts nobody named; one that has none any more is told so.
    @Override
    protected List<Written<Roster>> passesOn(Origin child) {
        Set<PostCode> of = table.posts(jdbc, child.publicKey());
        Optional<RosterTable.Made> before = table.made(child.publicKey());
        return of.isEmpty() && before.isEmpty() ? List.of() : List.of(written(child.publicKey(), roster(of), before));
    }

    private Written<Roster> written(String publicKey, Roster roster, Optional<RosterTable.Made> before) {
        String sha256 = Hash.over(json.writeValueAsString(roster).getBytes(StandardCharsets.UTF_8))
                .hex();
        RosterTable.Made made = before.filter(last -> last.sha256().equals(sha256))
                .orElseGet(() -> {
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    long last = before.map(RosterTable.Made::number).orElse(0L);
                    var fresh = new RosterTable.Made(Above.number(last, now), sha256, now);
                    table.keep(publicKey, fresh);
                    return fresh;
                });
        return new Written<>(NAME, made.number(), made.issued(), roster);
    }

    private Roster roster(Set<PostCode> of) {
        Map<OfficerId, Given> given = Given.all(jdbc);
        return new Roster(
                of.stream()
                        .sorted(Comparator.comparing(PostCode::code))
                        .flatMap(code -> posts.find(code).stream())
                        .toList(),
                AccountRows.all(jdbc).stream()
                        .filter(account -> account.post() != null && of.contains(account.post()))
                        .map(account -> listed(account, given.getOrDefault(account.id(), Given.NOTHING)))
                        .toList());
    }

    private Roster.Listed listed(Account account, Given given) {
        return new Roster.Listed(
                account.id(),
                account.name(),
                account.fullName(),
                account.roles().stream().sorted().toList(),
                Objects.requireNonNull(account.post()),
                account.language(),
                account.locked(),
                account.secrets().oneTimeCodeRequired(),
                account.subject(),
                account.locked() ? null : start(given),
                given.codesNumber());
    }

    private Roster.@Nullable Start start(Given given) {
        Instant at = given.startAt();
        return given.startHash() == null || at == null || at.plus(START_FLOWS).isBefore(clock.instant())
                ? null
                : new Roster.Start(given.startHash(), given.startNumber());
    }

    @Override
    protected Answer<Taken> take(Offered offered, Roster roster) {
        taking.take(offered.number(), roster);
        return Taken.now();
    }
}
