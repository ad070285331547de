package org.limen.crossing.elsewhere;

import java.util.Optional;
import org.limen.crossing.record.CrossingStore;
import org.limen.ledger.Page;
import org.limen.screening.Judgement;
import org.limen.screening.Screening;
import org.limen.sync.HeldEntry;
import org.springframework.stereotype.Component;

/// What officers at other nodes said of travellers and listed persons: each word is kept, and counts here for the pair.
@Component
class WordsElsewhere {
    private static final String INSERT = """
            INSERT INTO crossing.elsewhere_word (origin, sequence, node, crossing_origin, crossing, list, entry, edition,
                same, why, officer_name, at, held_at)
            VALUES (:origin, :sequence, :node, :crossingOrigin, :crossing, :list, :entry, :edition, :same, :why,
                :officer, :at, :held)
            ON CONFLICT DO NOTHING
            """;

    private final Screening screening;

    WordsElsewhere(Screening screening) {
        this.screening = screening;
    }

    void add(Page page, HeldEntry entry, HeldFact.Said said) {
        String speaker = entry.origin().publicKey();
        String recorder = said.crossingOrigin().isEmpty() ? speaker : said.crossingOrigin();
        if (insert(page, entry, said, recorder)) {
            person(page, said, recorder)
                    .ifPresent(person -> screening.hear(
                            page,
                            new Screening.Pair(person, said.list(), said.entry(), said.crossing()),
                            speaker,
                            new Judgement(said.same(), said.officer(), entry.happened(), said.why())));
        }
    }

    private static boolean insert(Page page, HeldEntry entry, HeldFact.Said said, String recorder) {
        return page.jdbc()
                        .sql(INSERT)
                        .param("origin", entry.origin().publicKey())
                        .param("sequence", entry.sequence())
                        .param("node", entry.origin().name())
                        .param("crossingOrigin", recorder)
                        .param("crossing", said.crossing())
                        .param("list", said.list())
                        .param("entry", said.entry())
                        .param("edition", said.edition(), java.sql.Types.BIGINT)
                        .param("same", said.same())
                        .param("why", said.why())
                        .param("officer", said.officer().name())
                        .param("at", CrossingStore.utc(entry.happened()))
                        .param("held", CrossingStore.utc(entry.held()))
                        .update()
                == 1;
    }

    /// A crossing whose body was purged tells nobody's key.
    private static Optional<String> person(Page page, HeldFact.Said said, String recorder) {
        return said.personKey().isEmpty()
                ? page.jdbc()
                        .sql("SELECT person_key FROM crossing.elsewhere_crossing WHERE origin = ? AND id = ?")
                        .params(recorder, said.crossing())
                        .query(String.class)
                        .optional()
                : Optional.of(said.personKey());
    }
}
