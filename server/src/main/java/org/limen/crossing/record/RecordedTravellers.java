package org.limen.crossing.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
            FROM crossing.crossing c WHERE c.recorded_at >= :since AND NOT EXISTS (
                SELECT 1 FROM crossing.crossing later WHERE later.person_key = c.person_key
                AND later.document_number = c.document_number AND (later.at, later.id) > (c.at, c.id))
            """;

    private final JdbcClient jdbc;
    private final CheckedForm form;

    RecordedTravellers(JdbcClient jdbc, CheckedForm form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    /// Where a walk through the record stands.
    public record Place(Instant recordedAt, UUID id) {
        /// Before everything that was recorded since a moment.
        public static Place before(Instant since) {
            return new Place(since, new UUID(0, 0));
        }
    }

    /// A traveller with the latest crossing and what its check found.
    public record Recorded(CrossingRow crossing, Checked checked, Traveller traveller) {
        public Place place() {
            return new Place(crossing.recordedAt(), crossing.id());
        }
    }

    /// How many travellers were recorded since a moment.
    public long count(Instant since) {
        return jdbc.sql("SELECT count(*) " + LATEST)
                .param("since", CrossingStore.utc(since))
                .query(Long.class)
                .single();
    }

    /// The next travellers after a place; none when all were seen.
    public List<Recorded> after(Place place, Instant since, int limit) {
        return jdbc.sql("SELECT c.* " + LATEST
                        + " AND (c.recorded_at, c.id) > (:at, :id) ORDER BY c.recorded_at, c.id LIMIT :limit")
                .param("since", CrossingStore.utc(since))
                .param("at", CrossingStore.utc(place.recordedAt()))
                .param("id", place.id())
                .param("limit", limit)
                .query(this::recorded)
                .list();
    }

    private Recorded recorded(ResultSet row, int number) throws SQLException {
        CrossingRow crossing = CrossingStore.row(row, number);
        Checked checked = form.read(crossing.checked());
        return new Recorded(crossing, checked, traveller(checked.person(), crossing.documentNumber()));
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
