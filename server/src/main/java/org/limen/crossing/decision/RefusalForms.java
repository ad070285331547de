package org.limen.crossing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.record.CrossingStore;
import org.limen.document.TravelDocument;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The form that a refused person is handed: who refused, on what ground, and what may be done about it.
@Component
class RefusalForms {
    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "ar");
    private static final String REFUSED = """
            SELECT f.number, c.post, c.checked, d.at, d.ground, d.note, d.officer_name, d.language
            FROM crossing.refusal_form f
            JOIN crossing.crossing c ON c.id = f.crossing
            JOIN crossing.decision d ON d.crossing = c.id AND d.decision = 'refuse'
            WHERE f.crossing = ?
            """;

    private final JdbcClient jdbc;
    private final CheckedForm form;
    private final NodeIdentity node;

    RefusalForms(JdbcClient jdbc, CheckedForm form, NodeIdentity node) {
        this.jdbc = jdbc;
        this.form = form;
        this.node = node;
    }

    /// What the console prints in the chosen language.
    record Form(
            long form,
            By node,
            String post,
            Instant at,
            Checked.Person person,
            TravelDocument document,
            RefusalGround.Row ground,
            @Nullable String note,
            Name officer,
            @Nullable String language,
            List<String> languages) {}

    record By(String name, String authority) {}

    record Name(String name) {}

    Answer<Form> of(UUID crossing) {
        Optional<Form> printed = jdbc.sql(REFUSED)
                .param(crossing)
                .query((row, number) -> {
                    Checked checked = form.read(row.getString("checked"));
                    return new Form(
                            row.getLong("number"),
                            new By(node.name(), node.authority()),
                            row.getString("post"),
                            CrossingStore.instant(row, "at"),
                            checked.person(),
                            checked.document(),
                            RefusalGround.valueOf(row.getString("ground")).row(),
                            row.getString("note"),
                            new Name(row.getString("officer_name")),
                            row.getString("language"),
                            LANGUAGES);
                })
                .optional();
        return printed.<Answer<Form>>map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound("Nobody was refused in crossing " + crossing + ".")));
    }
}
