package org.limen.ceasefire.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.ceasefire.LineFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The editions of lines as rows of `ceasefire.line`, each with its delivery.
@Component
class LineTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LineTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Every edition, in the order in which they came.
    List<Edition> all() {
        return jdbc.sql("SELECT l.*, d.recorded, d.officer_name, d.source, d.why FROM ceasefire.line l"
                        + " JOIN ceasefire.delivery d ON d.id = l.delivery ORDER BY d.sequence, l.line, l.party")
                .query((row, i) -> edition(row))
                .list();
    }

    int nextEdition(JdbcClient page, Edition.Version version) {
        return page.sql("SELECT coalesce(max(edition), 0) + 1 FROM ceasefire.line WHERE line = ? AND party = ?")
                .param(version.line())
                .param(version.party())
                .query(Integer.class)
                .single();
    }

    void insert(JdbcClient page, Edition edition) {
        page.sql("INSERT INTO ceasefire.line (line, party, edition, delivery, feature) VALUES (?, ?, ?, ?, ?)")
                .param(edition.version().line())
                .param(edition.version().party())
                .param(edition.number())
                .param(edition.delivery().id())
                .param(edition.source().toString())
                .update();
    }

    private Edition edition(ResultSet row) throws SQLException {
        JsonNode source = json.readTree(row.getString("feature"));
        var collection = json.createObjectNode().put("type", "FeatureCollection");
        collection.putArray("features").add(source);
        var feature = Optional.of(LineFile.read(collection))
                .filter(LineFile.Read::isUsable)
                .map(read -> read.features().getFirst())
                .orElseThrow(() -> new IllegalStateException("an edition of a line that was taken can't be read"));
        var delivery = new Edition.Delivery(
                row.getObject("delivery", UUID.class),
                row.getTimestamp("recorded").toInstant(),
                row.getString("officer_name"),
                row.getString("source"),
                row.getString("why"));
        return new Edition(feature, source, row.getInt("edition"), delivery);
    }
}
