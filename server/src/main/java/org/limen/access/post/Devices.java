package org.limen.access.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.session.Token;
import org.limen.kernel.Answer;
import org.limen.kernel.PostCode;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The devices as rows of `access.device`; those in use are answered from memory.
@Component
public class Devices {
    private static final Refusal NAME_TAKEN = Refusal.of("name-taken", 409, "Another device has this name.");
    private static final Refusal POST_UNKNOWN = Refusal.invalid("post-unknown", "There is no such post.");

    private final Map<String, Device> byToken = new ConcurrentHashMap<>();
    private final Map<OfficerId, Device> byId = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final PostTable posts;
    private final Clock clock;

    Devices(JdbcClient jdbc, Ledger ledger, PostTable posts, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.posts = posts;
        this.clock = clock;
    }

    /// The device that has this token and was not taken away, as the officer it acts as.
    public Optional<Officer> withToken(Token token) {
        return Optional.ofNullable(byToken.computeIfAbsent(token.hash(), this::read))
                .map(Device::officer);
    }

    /// The name of a device, also of one that was taken away.
    public Optional<String> name(OfficerId id) {
        return Optional.ofNullable(byId.computeIfAbsent(id, this::read)).map(Device::name);
    }

    List<Device> all() {
        return jdbc.sql("select * from access.device where ended_at is null order by name")
                .query(Devices::device)
                .list();
    }

    /// A device and, when it is new, its token, which nobody can learn again.
    record Made(Device device, @Nullable Token token) {}

    Answer<Made> make(OfficerId id, String name, PostCode post, Officer by) {
        if (posts.find(post).isEmpty()) {
            return Answer.refused(POST_UNKNOWN);
        }
        Token token = Token.random();
        return ledger.commit(page -> {
            Optional<Device> before = one(page.jdbc(), "select * from access.device where id = ?", id.value());
            return before.isPresent()
                    ? again(before.get(), name, post)
                    : makeNew(page, new Device(id, name, post, clock.instant(), null), token, by);
        });
    }

    private static Answer<Made> again(Device before, String name, PostCode post) {
        boolean same = before.name().equals(name) && before.post().equals(post) && before.endedAt() == null;
        return same
                ? Answer.given(new Made(before, null))
                : Answer.refused(Refusal.idReused(before.id().value()));
    }

    private static Answer<Made> makeNew(Page page, Device device, Token token, Officer by) {
        if (one(page.jdbc(), "select * from access.device where name = ? and ended_at is null", device.name())
                .isPresent()) {
            return Answer.refused(NAME_TAKEN);
        }
        page.jdbc()
                .sql("insert into access.device (id, name, post, token_hash, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        device.id().value(),
                        device.name(),
                        device.post().code(),
                        token.hash(),
                        device.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        page.enter(event("device-made", device, by, device.createdAt()));
        return Answer.given(new Made(device, token));
    }

    /// Takes a device away: its token opens nothing from here on.
    Answer<Device> end(OfficerId id, Officer by) {
        Instant now = clock.instant();
        Optional<String> tokenHash = ledger.commit(page -> {
            Optional<String> ended = page.jdbc()
                    .sql("update access.device set ended_at = ? where id = ? and ended_at is null returning token_hash")
                    .params(now.atOffset(ZoneOffset.UTC), id.value())
                    .query((row, number) -> row.getString(1))
                    .optional();
            if (ended.isPresent()) {
                Device device = one(page.jdbc(), "select * from access.device where id = ?", id.value())
                        .orElseThrow();
                page.enter(event("device-ended", device, by, now));
            }
            return ended;
        });
        tokenHash.ifPresent(byToken::remove);
        byId.remove(id);
        return one(jdbc, "select * from access.device where id = ?", id.value())
                .map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no such device.")));
    }

    private static LedgerEvent event(String kind, Device device, Officer by, Instant now) {
        return new LedgerEvent(
                kind, device.name(), now, Map.of("device", device.id(), "post", device.post(), "by", by.id()));
    }

    private @Nullable Device read(String tokenHash) {
        return one(jdbc, "select * from access.device where token_hash = ? and ended_at is null", tokenHash)
                .orElse(null);
    }

    private @Nullable Device read(OfficerId id) {
        return one(jdbc, "select * from access.device where id = ?", id.value()).orElse(null);
    }

    private static Optional<Device> one(JdbcClient jdbc, String sql, Object key) {
        return jdbc.sql(sql).param(key).query(Devices::device).optional();
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Device(
                new OfficerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new PostCode(row.getString("post")),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
