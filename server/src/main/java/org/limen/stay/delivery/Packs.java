package org.limen.stay.delivery;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.stay.CountryPack;
import org.limen.engine.stay.Edition;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.kernel.down.Above;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.stay.BadPack;
import org.limen.stay.CountryPacks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The country packs in use: of each name what was delivered last, or else what ships with Limen.
@Component
public class Packs {
    private static final int CHARS_MAX = 1 << 20;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final Above above;
    private volatile @Nullable Map<String, Latest> latest;

    Packs(JdbcClient jdbc, Ledger ledger, Clock clock, Above above) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.above = above;
    }

    /// What was sent.
    ///
    /// @param content the pack's file, as JSON
    record Sent(UUID id, String content, String why, String by) {}

    /// The last delivery of a pack.
    ///
    /// @param number under which this node passes it on
    /// @param above  under which it came from above; null where it was delivered here
    record Latest(
            CountryPack pack,
            Sent sent,
            Instant at,
            long number,
            @Nullable Long above) {}

    /// The pack of a name that is known to exist, as a node's configuration names it.
    ///
    /// @throws BadPack where there is none
    public CountryPack named(String name) {
        Latest delivered = delivered().get(name);
        return delivered == null ? CountryPacks.named(name) : delivered.pack();
    }

    Collection<Latest> all() {
        return delivered().values();
    }

    Answer<Once<Latest>> take(Sent sent, Officer officer, @Nullable Long numberAbove) {
        CountryPack pack;
        try {
            pack = CountryPacks.read(cut(sent.content()).getBytes(StandardCharsets.UTF_8));
        } catch (BadPack e) {
            return Answer.refused(Refusal.invalid("pack-invalid", String.valueOf(e.getMessage())));
        }
        Answer<Boolean> isNew = ledger.commit(page -> write(page, pack, sent, officer, numberAbove));
        latest = read();
        return isNew.map(now -> new Once<>(Objects.requireNonNull(delivered().get(pack.name())), now));
    }

    /// What is longer is no pack; that its end is missing is told like any other fault in it.
    private static String cut(String content) {
        return content.length() <= CHARS_MAX ? content : content.substring(0, CHARS_MAX);
    }

    private Answer<Boolean> write(Page page, CountryPack pack, Sent sent, Officer officer, @Nullable Long numberAbove) {
        Optional<String> before = page.jdbc()
                .sql("SELECT content FROM stay.pack_delivery WHERE id = ?")
                .param(sent.id())
                .query(String.class)
                .optional();
        if (before.isPresent()) {
            return before.get().equals(sent.content())
                    ? Answer.given(false)
                    : Answer.refused(Refusal.idReused(sent.id()));
        }
        Optional<Latest> former = Optional.ofNullable(read(page.jdbc()).get(pack.name()));
        Optional<Refusal> refusal = numberAbove != null
                ? Optional.empty()
                : above.refusal(former.map(kept -> kept.above() != null).orElse(false));
        refusal = refusal.or(() -> changed(
                former.map(Latest::pack)
                        .or(() -> CountryPacks.find(pack.name()))
                        .orElse(pack),
                pack));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = Above.number(former.map(Latest::number).orElse(0L), now);
        insert(page.jdbc(), pack, sent, now, number, numberAbove);
        page.enter(new LedgerEvent(
                "country-pack-delivered",
                pack.name(),
                now,
                Map.of("id", sent.id(), "officer", officer.id(), "why", sent.why(), "content", sent.content())));
        return Answer.given(true);
    }

    /// An edition that checks have named stays as it is; it may be followed by others.
    private static Optional<Refusal> changed(CountryPack before, CountryPack now) {
        for (Edition edition : before.editions()) {
            if (!now.editions().contains(edition)) {
                return Optional.of(Refusal.invalid(
                        "edition-changed",
                        "Edition " + edition.number() + " of " + before.name()
                                + " is another or missing; a pack only adds editions."));
            }
        }
        for (int i = 1; i < now.editions().size(); i++) {
            if (now.editions().get(i).number() <= now.editions().get(i - 1).number()) {
                return Optional.of(Refusal.invalid("edition-number", "Numbers of editions count up within a pack."));
            }
        }
        return before.state().equals(now.state())
                ? Optional.empty()
                : Optional.of(
                        Refusal.invalid("state-changed", "The pack " + before.name() + " is of " + before.state()));
    }

    private static void insert(
            JdbcClient page, CountryPack pack, Sent sent, Instant at, long number, @Nullable Long numberAbove) {
        page.sql("INSERT INTO stay.pack_delivery (id, pack, number, above, content, why, officer_name, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(sent.id())
                .param(pack.name())
                .param(number)
                .param(numberAbove)
                .param(sent.content())
                .param(sent.why())
                .param(sent.by())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<String, Latest> delivered() {
        Map<String, Latest> known = latest;
        if (known == null) {
            known = read();
            latest = known;
        }
        return known;
    }

    private synchronized Map<String, Latest> read() {
        return read(jdbc);
    }

    private static Map<String, Latest> read(JdbcClient from) {
        var read = new LinkedHashMap<String, Latest>();
        from.sql("SELECT DISTINCT ON (pack) * FROM stay.pack_delivery ORDER BY pack, number DESC")
                .query(Packs::latest)
                .list()
                .forEach(each -> read.put(each.pack().name(), each));
        return read;
    }

    private static Latest latest(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        return new Latest(
                CountryPacks.read(content.getBytes(StandardCharsets.UTF_8)),
                new Sent(row.getObject("id", UUID.class), content, row.getString("why"), row.getString("officer_name")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getLong("number"),
                row.getObject("above", Long.class));
    }
}
