package org.limen.crossing.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.RecordedTravellers.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the screening back of each list is.
@Component
class ScreeningBackTable {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    ScreeningBackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One run over the record for one edition.
    ///
    /// @param against the edition that travellers were screened against before; 0 for none
    /// @param state   `running`, `done`, or `superseded` by a later edition
    record Run(
            long sequence,
            String list,
            long number,
            long against,
            String state,
            Instant crossedSince,
            Instant startedAt,
            @Nullable Instant endedAt,
            Place place,
            int travellers,
            int alerts) {
        boolean runs() {
            return state.equals("running");
        }
    }

    Optional<Run> last(String list) {
        return jdbc.sql("SELECT * FROM crossing.screening_back WHERE list = ? ORDER BY sequence DESC LIMIT 1")
                .param(list)
                .query(ScreeningBackTable::run)
                .optional();
    }

    /// The edition that the last finished run was for; 0 where none was finished.
    long screenedTo(String list) {
        return jdbc.sql("SELECT number FROM crossing.screening_back WHERE list = ? AND state = 'done'"
                        + " ORDER BY sequence DESC LIMIT 1")
                .param(list)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<Run> ofList(String list) {
        return jdbc.sql("SELECT * FROM crossing.screening_back WHERE list = ? ORDER BY sequence DESC LIMIT " + SHOWN)
                .param(list)
                .query(ScreeningBackTable::run)
                .list();
    }

    Run start(String list, long number, long against, Instant crossedSince, Instant now) {
        return jdbc.sql("INSERT INTO crossing.screening_back (list, number, against, state, crossed_since, started_at,"
                        + " place) VALUES (?, ?, ?, 'running', ?, ?, ?) RETURNING *")
                .params(
                        list,
                        number,
                        against,
                        CrossingStore.utc(crossedSince),
                        CrossingStore.utc(now),
                        Place.BEGIN.number())
                .query(ScreeningBackTable::run)
                .single();
    }

    /// Notes how far a run is; what was raised is recorded already.
    Run moveOn(Run run, Place place, int travellers, int alerts) {
        return jdbc.sql("UPDATE crossing.screening_back SET place = ?, travellers = travellers + ?,"
                        + " alerts = alerts + ? WHERE sequence = ? RETURNING *")
                .params(place.number(), travellers, alerts, run.sequence())
                .query(ScreeningBackTable::run)
                .single();
    }

    void end(Run run, String state, Instant now) {
        jdbc.sql("UPDATE crossing.screening_back SET state = ?, ended_at = ? WHERE sequence = ?")
                .params(state, CrossingStore.utc(now), run.sequence())
                .update();
    }

    private static Run run(ResultSet row, int i) throws SQLException {
        return new Run(
                row.getLong("sequence"),
                row.getString("list"),
                row.getLong("number"),
                row.getLong("against"),
                row.getString("state"),
                CrossingStore.instant(row, "crossed_since"),
                CrossingStore.instant(row, "started_at"),
                CrossingStore.instantOrNull(row, "ended_at"),
                new Place(row.getLong("place")),
                row.getInt("travellers"),
                row.getInt("alerts"));
    }
}
