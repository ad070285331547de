package org.limen.access.session;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refused sign-ins by name, and the time for which a name is blocked because of them.
///
/// From the fifth in a row each one doubles the block, from half a minute to a quarter of an
/// hour; it ends by itself, so that nobody can shut an officer out for long.
/// Names that nobody has are counted alike, by their hash: people type passwords into the wrong field.
@Component
public class RefusedSignIns {
    private static final int FREE = 4;
    private static final Duration BLOCK_MIN = Duration.ofSeconds(30);
    private static final Duration BLOCK_MAX = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;

    RefusedSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How long the name is still blocked; a block from before the clock was put back doesn't count.
    Optional<Duration> blockedFor(String name, Instant now) {
        return jdbc.sql("select blocked_until from access.refused_sign_in"
                        + " where name_hash = ? and blocked_until > ? and blocked_until <= ?")
                .params(
                        Token.sha256(name),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(BLOCK_MAX).atOffset(ZoneOffset.UTC))
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()));
    }

    /// Counts one more refusal and tells for how long it blocks the name.
    static Duration add(Page page, String name, Instant now) {
        page.jdbc()
                .sql("delete from access.refused_sign_in where last_at < ?")
                .param(now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
        int refusals = page.jdbc()
                .sql("insert into access.refused_sign_in (name_hash, refusals, last_at) values (?, 1, ?)"
                        + " on conflict (name_hash) do update"
                        + " set refusals = refused_sign_in.refusals + 1, last_at = excluded.last_at"
                        + " returning refusals")
                .params(Token.sha256(name), now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        Duration block = block(refusals);
        page.jdbc()
                .sql("update access.refused_sign_in set blocked_until = ? where name_hash = ?")
                .params(now.plus(block).atOffset(ZoneOffset.UTC), Token.sha256(name))
                .update();
        return block;
    }

    public static void clear(Page page, String name) {
        page.jdbc()
                .sql("delete from access.refused_sign_in where name_hash = ?")
                .param(Token.sha256(name))
                .update();
    }

    static Duration block(int refusals) {
        if (refusals <= FREE) {
            return Duration.ZERO;
        }
        Duration doubled = BLOCK_MIN.multipliedBy(1L << Math.min(refusals - FREE - 1, 16));
        return doubled.compareTo(BLOCK_MAX) < 0 ? doubled : BLOCK_MAX;
    }
}
