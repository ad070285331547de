package org.limen.access.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.limen.ledger.Ledger;
import org.limen.ledger.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The sessions of this node: rows that survive a restart, and in front of them a memory that answers requests.
///
/// A row is read while its place in the map is held, and forgotten after its deletion has
/// been committed, so that an ended session can't come back into memory.
@Component
public class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration WRITE_SEEN_EVERY = Duration.ofMinutes(1);

    private final Map<String, Session> live = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final SessionSettings settings;

    Sessions(JdbcClient jdbc, Ledger ledger, Clock clock, SessionSettings settings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
    }

    /// Writes a new session for the officer under the token.
    public void open(Page page, Token token, OfficerId officer, boolean byProvider, Instant now) {
        page.jdbc()
                .sql("insert into access.session (token_hash, officer, started_at, seen_at, ends_at, by_provider)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        token.hash(),
                        officer.value(),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(settings.lastsMax()).atOffset(ZoneOffset.UTC),
                        byProvider)
                .update();
    }

    /// The session of a token, if it has not ended.
    public Optional<Session> find(Token token) {
        Session session = live.computeIfAbsent(token.hash(), this::read);
        return Optional.ofNullable(session).filter(known -> clock.instant().isBefore(idleEndsAt(known)));
    }

    /// Notes that the session's officer does something now.
    public void see(Session session) {
        Instant now = clock.instant();
        session.see(now);
        writeSeen(session, now);
    }

    public Instant idleEndsAt(Session session) {
        return session.idleEndsAt(settings.idleMax());
    }

    /// Deletes all sessions of an officer but one, in a recording; what it
    /// gives must be [forgotten][#forget] once that is committed.
    public List<String> delete(Page page, OfficerId officer, @Nullable Session butThis) {
        return page.jdbc()
                .sql("delete from access.session where officer = ? and token_hash <> ? returning token_hash")
                .params(officer.value(), butThis == null ? "" : butThis.tokenHash())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Deletes one session in a recording; it must be [forgotten][#forget] once that is committed.
    List<String> delete(Page page, Session session) {
        page.jdbc()
                .sql("delete from access.session where token_hash = ?")
                .param(session.tokenHash())
                .update();
        return List.of(session.tokenHash());
    }

    /// Takes ended sessions out of memory: from here on their tokens open nothing.
    public void forget(Collection<String> tokenHashes) {
        tokenHashes.forEach(live::remove);
    }

    /// How many sessions each officer has now.
    public Map<OfficerId, Integer> counts() {
        Instant now = clock.instant();
        return jdbc
                .sql("select officer, count(*) as sessions from access.session"
                        + " where ends_at > ? and seen_at > ? group by officer")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        now.minus(settings.idleMax()).minus(WRITE_SEEN_EVERY).atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        Map.entry(new OfficerId(row.getObject("officer", UUID.class)), row.getInt("sessions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Removes the rows of sessions that ended by time.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        Instant now = clock.instant();
        List<String> over = ledger.commit(page -> page.jdbc()
                .sql("delete from access.session where ends_at <= ? or seen_at <= ? returning token_hash")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        now.minus(settings.idleMax()).minus(WRITE_SEEN_EVERY).atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString(1))
                .list());
        forget(over);
    }

    /// A request is not held up by a failure to note that it came.
    private void writeSeen(Session session, Instant now) {
        if (!session.claimWrite(now, WRITE_SEEN_EVERY)) {
            return;
        }
        try {
            ledger.commit(page -> page.jdbc()
                    .sql("update access.session set seen_at = ? where token_hash = ?")
                    .params(now.atOffset(ZoneOffset.UTC), session.tokenHash())
                    .update());
        } catch (RuntimeException e) {
            LOG.info("It could not be written that an officer was seen: {}", e.toString());
        }
    }

    private @Nullable Session read(String tokenHash) {
        return jdbc.sql("select * from access.session where token_hash = ?")
                .param(tokenHash)
                .query(Sessions::session)
                .optional()
                .orElse(null);
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("token_hash"),
                new OfficerId(row.getObject("officer", UUID.class)),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("by_provider"));
    }
}
