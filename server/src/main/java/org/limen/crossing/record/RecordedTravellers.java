package org.limen.crossing.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.engine.PartialDate;
import org.limen.screening.Traveller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Travellers on record, each once with the latest crossing, in the order in which they were recorded.
///
/// Somebody with another name or another document is another traveller here: what is screened is name and document.
@Component
public class RecordedTravellers {
    private static final String LATEST = """
            FROM crossing.crossing c WHERE c.recorded_at >= :since AND c.purged_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM crossing.crossing later WHERE later.person_key = c.person_key
                AND later.document_number = c.document_number AND (later.at, later.id) > (c.at, c.id))
            """;

    private final JdbcClient jdbc;
    private final CheckedForm form;

    RecordedTravellers(JdbcClient jdbc, CheckedForm form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    /// Where a walk through the record stands: crossings are numbered in the order in which they were recorded, which a
    /// clock that is set back doesn't change.
    public record Place(long number) {
        /// Before everything that was recorded.
        public static final Place BEGIN = new Place(0);
    }

    /// A traveller with the latest crossing and what its check found.
    public record Recorded(Place place, CrossingRow crossing, Checked checked, Traveller traveller) {}

    /// How many travellers were recorded since a moment.
    public long count(Instant since) {
        return jdbc.sql("SELECT count(*) " + LATEST)
                .param("since", CrossingStore.utc(since))
                .query(Long.class)
                .single();
    }

    /// The next travellers after a place; none when all were seen.
    public List<Recorded> after(Place place, Instant since, int limit) {
        return jdbc.sql("SELECT c.* " + LATEST + " AND c.place > :place ORDER BY c.place LIMIT :limit")
                .param("since", CrossingStore.utc(since))
                .param("place", place.number())
                .param("limit", limit)
                .query(this::recorded)
                .list();
    }

    private Recorded recorded(ResultSet row, int number) throws SQLException {
        CrossingRow crossing = CrossingStore.row(row, number);
        Checked checked = form.read(crossing.checked());
        var place = new Place(row.getLong("place"));
        return new Recorded(place, crossing, checked, traveller(checked.person(), crossing.documentNumber()));
    }

    /// The traveller as screening asks for one.
    public static Traveller traveller(Checked.Person person, String documentNumber) {
        return new Traveller(
                person.key(),
                List.of((person.givenNames() + " " + person.surname()).strip()),
                birthDate(person.birthDate()),
                person.nationality(),
                person.sex(),
                documentNumber,
                person.nameTruncated());
    }

    private static @Nullable PartialDate birthDate(@Nullable String text) {
        return text == null ? null : PartialDate.read(text, "birthDate").date();
    }
}
