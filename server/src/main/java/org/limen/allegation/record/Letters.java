package org.limen.allegation.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters in the database, with the pages that went out.
@Component
public class Letters {
    private static final String COLUMNS = "SELECT *, length(pdf) AS pdf_bytes FROM allegation.letter";

    public void insert(JdbcClient page, Letter letter, byte[] pdf) {
        page.sql("""
                        INSERT INTO allegation.letter (id, allegation, step, ordinal, kind, party, language, number,
                            issued_at, recorded_at, xhtml, pdf, pdf_hash)
                        VALUES (:id, :allegation, :step, :ordinal, :kind, :party, :language, :number,
                            :issued, :recorded, :xhtml, :pdf, :hash)
                        """)
                .param("id", letter.id())
                .param("allegation", letter.allegation())
                .param("step", letter.step())
                .param("ordinal", letter.ordinal())
                .param("kind", letter.kind())
                .param("party", letter.party())
                .param("language", letter.language())
                .param("number", letter.number())
                .param("issued", Rows.utc(letter.issuedAt()))
                .param("recorded", Rows.utc(letter.recordedAt()))
                .param("xhtml", letter.xhtml())
                .param("pdf", pdf)
                .param("hash", HexFormat.of().parseHex(letter.sha256()))
                .update();
    }

    /// The letters about an allegation that were on record at a moment, in the order in which they went out.
    public List<Letter> of(JdbcClient client, UUID allegation, Instant asOf) {
        return client.sql(COLUMNS + " WHERE allegation = ? AND recorded_at <= ? ORDER BY ordinal")
                .params(allegation, Rows.utc(asOf))
                .query(Letters::letter)
                .list();
    }

    public Optional<Letter> find(JdbcClient client, UUID allegation, UUID id) {
        return client.sql(COLUMNS + " WHERE allegation = ? AND id = ?")
                .params(allegation, id)
                .query(Letters::letter)
                .optional();
    }

    /// The pages as they went out.
    public byte[] pages(JdbcClient client, UUID id) {
        return client.sql("SELECT pdf FROM allegation.letter WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("allegation", UUID.class),
                row.getObject("step", UUID.class),
                row.getInt("ordinal"),
                row.getString("kind"),
                row.getString("party"),
                row.getString("language"),
                row.getString("number"),
                Rows.instant(row, "issued_at"),
                Rows.instant(row, "recorded_at"),
                row.getString("xhtml"),
                Hash.of(row.getBytes("pdf_hash")).hex(),
                row.getInt("pdf_bytes"));
    }
}
