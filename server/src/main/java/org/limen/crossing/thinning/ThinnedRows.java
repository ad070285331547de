package org.limen.crossing.thinning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.check.Direction;
import org.limen.crossing.check.Thinned;
import org.limen.crossing.record.CrossingStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was checked under a thinning, the latest first, from this node's record or from what another node's log says.
@Component
class ThinnedRows {
    private static final String OWN = """
            SELECT c.*, t.drawn_over, t.drawn, t.left_out, t.thinning
            FROM crossing.thinned t JOIN crossing.crossing c ON c.id = t.crossing
            WHERE t.thinning = ? ORDER BY c.recorded_at DESC, c.id
            """;

    private static final String HELD = """
            SELECT * FROM crossing.elsewhere_crossing c
            WHERE c.origin = ? AND c.thinning = ? ORDER BY c.sequence DESC
            """;

    private final JdbcClient jdbc;
    private final CheckedForm form;

    ThinnedRows(JdbcClient jdbc, CheckedForm form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    List<ThinningReport.Checked> own(UUID thinning) {
        return jdbc.sql(OWN)
                .param(thinning)
                .query((row, number) -> checked(row, null, own(row)))
                .list();
    }

    List<ThinningReport.Checked> held(String origin, UUID thinning) {
        return jdbc.sql(HELD)
                .params(origin, thinning)
                .query((row, number) -> checked(row, row.getLong("sequence"), held(row)))
                .list();
    }

    private static @Nullable Thinned own(ResultSet row) throws SQLException {
        String over = row.getString("drawn_over");
        return over.isEmpty()
                ? null
                : new Thinned(
                        row.getObject("thinning", UUID.class),
                        over,
                        row.getBoolean("drawn"),
                        ThinningTable.checks(row.getArray("left_out")));
    }

    private @Nullable Thinned held(ResultSet row) throws SQLException {
        return form.read(row.getString("checked")).thinned();
    }

    private static ThinningReport.Checked checked(ResultSet row, @Nullable Long sequence, @Nullable Thinned thinned)
            throws SQLException {
        return new ThinningReport.Checked(
                row.getObject("id", UUID.class),
                CrossingStore.instant(row, "at"),
                Direction.of(row.getString("direction")),
                row.getString("lane"),
                row.getString("person_key"),
                row.getString("surname"),
                row.getString("given_names"),
                row.getString("state"),
                row.getString("officer_name"),
                sequence,
                thinned);
    }
}
