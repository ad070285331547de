package org.limen.allegation.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.limen.allegation.Allegations;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.AllegationStore;
import org.limen.allegation.record.Course;
import org.limen.allegation.record.Revision;
import org.limen.allegation.record.Rows;
import org.limen.allegation.record.State;
import org.limen.allegation.record.Taken;
import org.limen.allegation.setting.Deadline;
import org.springframework.stereotype.Component;

/// Answers what others ask about allegations.
@Component
class KnownAllegations implements Allegations {
    private static final String TOUCHED = """
            SELECT allegation FROM allegation.step WHERE at >= :from AND at < :to AND recorded_at <= :asOf
            UNION SELECT allegation FROM allegation.revision
            WHERE aware_at >= :from AND aware_at < :to AND recorded_at <= :asOf
            """;

    private final AllegationStore store;
    private final Board board;

    KnownAllegations(AllegationStore store, Board board) {
        this.store = store;
        this.board = board;
    }

    @Override
    public List<Move> moves(Instant from, Instant to, Instant asOf) {
        return store
                .reading()
                .sql(TOUCHED)
                .param("from", Rows.utc(from))
                .param("to", Rows.utc(to))
                .param("asOf", Rows.utc(asOf))
                .query((row, number) -> row.getObject("allegation", UUID.class))
                .list()
                .stream()
                .flatMap(allegation -> moves(allegation, asOf))
                .filter(move -> !move.at().isBefore(from) && move.at().isBefore(to))
                .sorted(Comparator.comparing(Move::at).thenComparing(Move::id))
                .toList();
    }

    @Override
    public List<Open> open(Instant at, Instant asOf, Clocks by) {
        return board.open(at, asOf, by).stream().map(KnownAllegations::open).toList();
    }

    @Override
    public Clocks clocks() {
        return board.clocks();
    }

    /// The allegation itself and every step of it, as of a recorded time.
    private Stream<Move> moves(UUID allegation, Instant asOf) {
        List<Revision> revisions = store.revisions(store.reading(), allegation, asOf);
        var course = new Course(store.steps(store.reading(), allegation, asOf));
        Revision last = revisions.getLast();
        Brief brief = brief(allegation, course.number(), last.body());
        var receive = new Move(
                allegation,
                brief,
                "receive",
                new State.Received().code(),
                last.body().awareAt(),
                revisions.getFirst().recordedAt(),
                last.body().against());
        return Stream.concat(Stream.of(receive), course.steps().stream().map(step -> move(brief, step)));
    }

    private static Move move(Brief brief, Taken step) {
        return new Move(
                step.id(), brief, step.step().code(), step.state().code(), step.at(), step.recordedAt(), step.party());
    }

    private static Brief brief(UUID id, Optional<String> number, Allegation body) {
        Allegation.Place place = body.place();
        return new Brief(
                id,
                number.orElse(null),
                body.kind().code(),
                body.by().kind().code(),
                body.by().name(),
                body.against(),
                body.happened().from(),
                body.happened().to(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                body.placeName(),
                body.text().language(),
                body.text().text());
    }

    private static Open open(Board.Row row) {
        Allegation.Place place = row.place();
        var brief = new Brief(
                row.id(),
                row.number(),
                row.kind(),
                row.by().kind().code(),
                row.by().name(),
                row.against(),
                row.happened().from(),
                row.happened().to(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                row.placeName(),
                row.language(),
                row.text());
        Deadline deadline = Objects.requireNonNull(row.deadline());
        return new Open(
                brief,
                row.state(),
                deadline.since(),
                deadline.due(),
                deadline.standing().code());
    }
}
