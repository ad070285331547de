package org.limen.screening.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.lists.Category;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.kernel.down.Above;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The settings of all lists, kept in the database and at hand for every check.
@Component
public class ListSettings {
    private static final double PER_THOUSAND_MIN = 0.001;
    private static final double PER_THOUSAND_MAX = 1000;
    private static final int DAYS_MAX = 366;
    private static final int HOURS_MAX = DAYS_MAX * 24;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final Above above;
    private final double standardPerThousand;
    private final int standardDays;
    private final int standardHours;
    private volatile @Nullable Map<String, ListSetting> decided;

    ListSettings(
            JdbcClient jdbc,
            Ledger ledger,
            Clock clock,
            Above above,
            @Value("${limen.screening.per-thousand:1}") double perThousand,
            @Value("${limen.screening.screened-back-days:30}") int days,
            @Value("${limen.screening.stale-after:PT24H}") Duration staleAfter) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.above = above;
        this.standardPerThousand = perThousand;
        this.standardDays = days;
        this.standardHours = Math.toIntExact(Math.max(1, staleAfter.toHours()));
    }

    /// One decision on a list, with who took it and why.
    ///
    /// @param fromAbove whether it was taken at the node above
    public record Decided(
            ListSetting setting, String why, UUID officer, String officerName, Instant at, boolean fromAbove) {}

    /// A decision as it flows down.
    ///
    /// @param number under which this node passes it on
    /// @param above  under which it came from above; null where it was taken here
    record Latest(
            ListSetting setting,
            UUID id,
            String why,
            String by,
            Instant at,
            long number,
            @Nullable Long above) {}

    /// Whoever decides: an officer here, or somebody at the node above.
    ///
    /// @param above the number under which it came from there
    private record Decider(UUID id, String name, @Nullable Long above) {}

    /// The setting of a list: what was decided last, or the node's standard.
    public ListSetting of(String list) {
        ListSetting setting = all().get(list);
        return setting == null
                ? new ListSetting(list, list, "", null, false, standardPerThousand, standardDays, standardHours)
                : setting;
    }

    /// Every list of which something was decided, by name.
    public Map<String, ListSetting> all() {
        Map<String, ListSetting> known = decided;
        if (known == null) {
            known = read();
            decided = known;
        }
        return known;
    }

    /// All that was decided on a list, latest first.
    public List<Decided> history(String list) {
        return jdbc.sql("SELECT * FROM screening.list_setting WHERE list = ? ORDER BY sequence DESC")
                .param(list)
                .query((row, i) -> new Decided(
                        setting(row),
                        row.getString("why"),
                        row.getObject("officer", UUID.class),
                        row.getString("officer_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("above") != null))
                .list();
    }

    /// The last decision on each list.
    List<Latest> latest() {
        return jdbc.sql("SELECT DISTINCT ON (list) * FROM screening.list_setting ORDER BY list, sequence DESC")
                .query((row, i) -> new Latest(
                        setting(row),
                        row.getObject("id", UUID.class),
                        row.getString("why"),
                        row.getString("officer_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("number"),
                        row.getObject("above", Long.class)))
                .list();
    }

    /// Records a decision on a list. The same id again changes nothing.
    public Answer<Once<ListSetting>> decide(UUID id, ListSetting setting, String why, Officer officer) {
        return decide(id, setting, why, new Decider(officer.id().value(), officer.name(), null));
    }

    /// Records what the node above decided on a list, by whose name there.
    Answer<Once<ListSetting>> takeFromAbove(UUID id, ListSetting setting, String why, String by, long number) {
        return decide(id, setting, why, new Decider(Officer.fromAbove().id().value(), by, number));
    }

    private Answer<Once<ListSetting>> decide(UUID id, ListSetting setting, String why, Decider by) {
        Optional<Refusal> refusal = refusal(setting);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Answer<Once<ListSetting>> answer = ledger.commit(page -> write(page, id, setting, why, by));
        decided = read();
        return answer;
    }

    private Answer<Once<ListSetting>> write(Page page, UUID id, ListSetting setting, String why, Decider by) {
        Optional<ListSetting> before = page.jdbc()
                .sql("SELECT * FROM screening.list_setting WHERE id = ?")
                .param(id)
                .query((row, i) -> setting(row))
                .optional();
        if (before.isPresent()) {
            return before.get().equals(setting)
                    ? Answer.given(new Once<>(setting, false))
                    : Answer.refused(Refusal.idReused(id));
        }
        Optional<Refusal> decidedAbove = by.above() == null ? decidedAbove(page, setting.list()) : Optional.empty();
        if (decidedAbove.isPresent()) {
            return Answer.refused(decidedAbove.get());
        }
        insert(page, id, setting, why, by);
        page.enter(new LedgerEvent("list-set", setting.list(), clock.instant(), body(setting, why, by)));
        return Answer.given(new Once<>(setting, true));
    }

    private Map<String, Object> body(ListSetting setting, String why, Decider by) {
        var body = new HashMap<String, Object>(
                Map.of("setting", setting, "before", of(setting.list()), "why", why, "officer", by.id()));
        if (by.above() != null) {
            body.put("above", Map.of("number", by.above(), "by", by.name()));
        }
        return body;
    }

    private Optional<Refusal> decidedAbove(Page page, String list) {
        return page.jdbc()
                .sql("SELECT above IS NOT NULL FROM screening.list_setting WHERE list = ?"
                        + " ORDER BY sequence DESC LIMIT 1")
                .param(list)
                .query(Boolean.class)
                .optional()
                .flatMap(above::refusal);
    }

    private void insert(Page page, UUID id, ListSetting setting, String why, Decider by) {
        long before = page.jdbc()
                .sql("SELECT coalesce(max(number), 0) FROM screening.list_setting WHERE list = ?")
                .param(setting.list())
                .query(Long.class)
                .single();
        page.jdbc()
                .sql("INSERT INTO screening.list_setting (id, list, title, source, category, imported, per_thousand,"
                        + " screened_back_days, stale_after_hours, why, officer, officer_name, at, number, above)"
                        + " VALUES (:id, :list, :title, :source, :category, :imported, :rate, :days, :hours, :why, :officer,"
                        + " :name, :at, :number, :above)")
                .param("id", id)
                .param("list", setting.list())
                .param("title", setting.title())
                .param("source", setting.source())
                .param("category", setting.category(), java.sql.Types.VARCHAR)
                .param("imported", setting.imported())
                .param("rate", setting.perThousand())
                .param("days", setting.screenedBackDays())
                .param("hours", setting.staleAfterHours())
                .param("why", why)
                .param("officer", by.id())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", Above.number(before, clock.instant()))
                .param("above", by.above(), java.sql.Types.BIGINT)
                .update();
    }

    private static Optional<Refusal> refusal(ListSetting setting) {
        if (!setting.list().matches("[a-z0-9][a-z0-9-]{0,62}")) {
            return Optional.of(Refusal.invalid(
                    "list-name-invalid", "A list's name has small letters, digits and hyphens, at most 63."));
        }
        if (!(setting.perThousand() >= PER_THOUSAND_MIN && setting.perThousand() <= PER_THOUSAND_MAX)) {
            return Optional.of(
                    Refusal.invalid("rate-out-of-range", "Alerts per 1,000 travellers lie between 0.001 and 1,000."));
        }
        if (setting.screenedBackDays() < 0 || setting.screenedBackDays() > DAYS_MAX) {
            return Optional.of(
                    Refusal.invalid("days-out-of-range", "Travellers are screened back 0 to " + DAYS_MAX + " days."));
        }
        if (setting.staleAfterHours() < 1 || setting.staleAfterHours() > HOURS_MAX) {
            return Optional.of(Refusal.invalid(
                    "hours-out-of-range", "A list may be 1 to " + HOURS_MAX + " hours old before answers say so."));
        }
        String category = setting.category();
        if (category == null ? setting.imported() : Category.of(category).isEmpty()) {
            return Optional.of(Refusal.invalid(
                    "category-needed", "An imported list needs one of the categories: its rows don't say what to do."));
        }
        return Optional.empty();
    }

    private Map<String, ListSetting> read() {
        var settings = new HashMap<String, ListSetting>();
        jdbc.sql("SELECT DISTINCT ON (list) * FROM screening.list_setting ORDER BY list, sequence DESC")
                .query(row -> {
                    ListSetting setting = setting(row);
                    settings.put(setting.list(), setting);
                });
        return Map.copyOf(settings);
    }

    private ListSetting setting(ResultSet row) throws SQLException {
        return new ListSetting(
                row.getString("list"),
                row.getString("title"),
                row.getString("source"),
                row.getString("category"),
                row.getBoolean("imported"),
                row.getDouble("per_thousand"),
                row.getInt("screened_back_days"),
                Objects.requireNonNullElse(row.getObject("stale_after_hours", Integer.class), standardHours));
    }
}
