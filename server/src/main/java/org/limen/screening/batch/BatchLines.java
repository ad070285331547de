package org.limen.screening.batch;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.limen.screening.search.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The outcomes of batches, one row each, until they are purged.
@Component
class BatchLines {
    /// Further outcomes are counted and not kept: a file of nothing but faults should not fill the disk.
    static final int KEPT_MAX = 200_000;

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Which outcomes are wanted: of a kind, of a grade or of any, from a place on.
    record Wanted(String outcome, @Nullable Grade grade, int from, int limit) {}

    /// Keeps outcomes as far as there is room; gives how many were kept.
    int insert(UUID batch, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return 0;
        }
        long kept = jdbc.sql("SELECT lines_kept FROM screening.batch WHERE id = ?")
                .param(batch)
                .query(Long.class)
                .single();
        List<Outcome> room = outcomes.subList(0, Math.clamp(KEPT_MAX - kept, 0, outcomes.size()));
        room.forEach(outcome -> insert(batch, outcome));
        return room.size();
    }

    /// A page of outcomes, the likeliest first, problems in the order of their lines.
    List<Outcome> find(UUID batch, Wanted wanted) {
        return jdbc.sql("SELECT outcome, body FROM screening.batch_line WHERE batch = :batch AND outcome = :outcome"
                        + " AND (:grade < 0 OR grade = :grade) ORDER BY grade, bits DESC, sequence"
                        + " OFFSET :from LIMIT :limit")
                .param("batch", batch)
                .param("outcome", wanted.outcome())
                .param("grade", wanted.grade() == null ? -1 : rank(wanted.grade()))
                .param("from", wanted.from())
                .param("limit", wanted.limit())
                .query((row, i) -> outcome(row.getString("outcome"), row.getString("body")))
                .list();
    }

    /// Hands every outcome to a consumer, in the order of the file.
    void each(UUID batch, Consumer<Outcome> consumer) {
        long after = 0;
        List<Numbered> page = page(batch, after);
        while (!page.isEmpty()) {
            page.forEach(one -> consumer.accept(one.outcome()));
            after = page.getLast().sequence();
            page = page(batch, after);
        }
    }

    void remove(UUID batch) {
        jdbc.sql("DELETE FROM screening.batch_line WHERE batch = ?")
                .param(batch)
                .update();
    }

    private record Numbered(long sequence, Outcome outcome) {}

    private List<Numbered> page(UUID batch, long after) {
        return jdbc.sql("SELECT sequence, outcome, body FROM screening.batch_line WHERE batch = ? AND sequence > ?"
                        + " ORDER BY sequence LIMIT ?")
                .params(batch, after, PAGE)
                .query((row, i) ->
                        new Numbered(row.getLong("sequence"), outcome(row.getString("outcome"), row.getString("body"))))
                .list();
    }

    private void insert(UUID batch, Outcome outcome) {
        boolean isHit = outcome instanceof Outcome.Hit;
        jdbc.sql("INSERT INTO screening.batch_line (batch, line, outcome, grade, bits, body) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        batch,
                        outcome.line(),
                        outcome.kind(),
                        isHit ? rank(((Outcome.Hit) outcome).match().grade()) : 0,
                        isHit ? ((Outcome.Hit) outcome).match().hit().bits() : 0.0,
                        json.writeValueAsString(outcome))
                .update();
    }

    private Outcome outcome(String kind, String body) {
        return kind.equals(Outcome.Hit.KIND)
                ? json.readValue(body, Outcome.Hit.class)
                : json.readValue(body, Outcome.Problem.class);
    }

    private static int rank(Grade grade) {
        return switch (grade) {
            case LIKELY -> 0;
            case POSSIBLE -> 1;
            case WEAK -> 2;
        };
    }
}
