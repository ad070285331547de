package org.limen.crossing.thinning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;
import org.limen.crossing.check.ThinnedCheck;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.thinning.ThinningTable.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was left out while a thinning was open, check by check and person by person, with every draw done again.
@Component
class ThinningReport {
    private static final int SHOWN_MAX = 2_000;

    private static final String CHECKED = """
            SELECT c.id, c.at, c.direction, c.lane, c.person_key, c.surname, c.given_names, c.state, c.officer_name,
              t.drawn_over, t.drawn, t.left_out
            FROM crossing.thinned t JOIN crossing.crossing c ON c.id = t.crossing
            WHERE t.thinning = ? ORDER BY c.recorded_at DESC, c.id
            """;

    private final JdbcClient jdbc;
    private final ThinningTable table;

    ThinningReport(JdbcClient jdbc, ThinningTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// @param thin    travellers of whose check something was left out
    /// @param leftOut how often, by check
    /// @param draws   null while the seed is secret
    record Report(
            Thinning thinning,
            long travellers,
            long drawn,
            long thin,
            Map<ThinnedCheck, Long> leftOut,
            @Nullable Draws draws,
            List<Checked> checked) {}

    /// Every draw done again by the seed that was committed to.
    record Draws(long agreeing, List<UUID> disagreeing) {}

    /// One traveller's check under the thinning.
    record Checked(
            UUID crossing,
            Instant at,
            Direction direction,
            String lane,
            String personKey,
            String surname,
            String givenNames,
            String state,
            String officerName,
            String over,
            boolean drawn,
            List<ThinnedCheck> leftOut) {}

    Optional<Report> of(UUID thinning) {
        return table.find(thinning).map(this::report);
    }

    private Report report(Kept kept) {
        List<Checked> checked = jdbc.sql(CHECKED)
                .param(kept.thinning().id())
                .query(ThinningReport::checked)
                .list();
        return new Report(
                kept.thinning(),
                checked.size(),
                checked.stream().filter(Checked::drawn).count(),
                checked.stream().filter(one -> !one.leftOut().isEmpty()).count(),
                leftOut(checked),
                kept.thinning().end() == null ? null : draws(kept, checked),
                checked.stream().limit(SHOWN_MAX).toList());
    }

    private static Map<ThinnedCheck, Long> leftOut(List<Checked> checked) {
        var counts = new EnumMap<ThinnedCheck, Long>(ThinnedCheck.class);
        checked.forEach(one -> one.leftOut().forEach(check -> counts.merge(check, 1L, Long::sum)));
        return counts;
    }

    private static Draws draws(Kept kept, List<Checked> checked) {
        List<UUID> disagreeing = checked.stream()
                .filter(one -> !agrees(kept, one))
                .map(Checked::crossing)
                .toList();
        return new Draws(checked.size() - disagreeing.size(), disagreeing);
    }

    /// Whether the draw was over this person's words and came out as the seed says, and nothing was left out against
    /// it.
    private static boolean agrees(Kept kept, Checked one) {
        String begins = kept.thinning().id() + " " + one.personKey() + " "
                + one.direction().code() + " ";
        boolean drawn = kept.seed().draws(one.over(), kept.thinning().sharePercent());
        return one.over().startsWith(begins)
                && drawn == one.drawn()
                && (!drawn || one.leftOut().isEmpty());
    }

    private static Checked checked(ResultSet row, int number) throws SQLException {
        return new Checked(
                row.getObject("id", UUID.class),
                CrossingStore.instant(row, "at"),
                Direction.of(row.getString("direction")),
                row.getString("lane"),
                row.getString("person_key"),
                row.getString("surname"),
                row.getString("given_names"),
                row.getString("state"),
                row.getString("officer_name"),
                row.getString("drawn_over"),
                row.getBoolean("drawn"),
                ThinningTable.checks(row.getArray("left_out")));
    }
}
