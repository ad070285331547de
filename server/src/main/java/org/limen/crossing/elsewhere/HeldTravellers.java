package org.limen.crossing.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.record.CrossingStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Travellers whom other nodes checked, in the order in which this node read of them, for who screens them.
@Component
public class HeldTravellers {
    private final JdbcClient jdbc;
    private final CheckedForm form;

    HeldTravellers(JdbcClient jdbc, CheckedForm form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    /// A traveller with what the other node's check found.
    ///
    /// @param place counted upwards by this node
    public record Held(long place, String origin, UUID crossing, Instant at, Checked checked) {}

    /// How far the screening of a list is.
    public record Progress(long number, long place) {}

    /// The next ones after a place who crossed since a moment; none when all were seen.
    public List<Held> after(long place, Instant since, int limit) {
        return jdbc.sql("SELECT place, origin, id, at, checked FROM crossing.elsewhere_crossing"
                        + " WHERE place > ? AND at >= ? AND purged_at IS NULL ORDER BY place LIMIT ?")
                .params(place, CrossingStore.utc(since), limit)
                .query(this::held)
                .list();
    }

    /// The place of the one that was read last; 0 for none.
    public long last() {
        return jdbc.sql("SELECT coalesce(max(place), 0) FROM crossing.elsewhere_crossing")
                .query(Long.class)
                .single();
    }

    public Optional<Progress> progress(String list) {
        return jdbc.sql("SELECT number, place FROM crossing.elsewhere_screening WHERE list = ?")
                .param(list)
                .query((row, i) -> new Progress(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /// Notes how far the screening is; what was raised is recorded already.
    public void moveOn(String list, Progress to) {
        jdbc.sql("INSERT INTO crossing.elsewhere_screening (list, number, place) VALUES (:list, :number, :place)"
                        + " ON CONFLICT (list) DO UPDATE SET number = :number, place = :place")
                .param("list", list)
                .param("number", to.number())
                .param("place", to.place())
                .update();
    }

    private Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getLong("place"),
                row.getString("origin"),
                row.getObject("id", UUID.class),
                CrossingStore.instant(row, "at"),
                form.read(row.getString("checked")));
    }
}
