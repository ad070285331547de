package org.limen.crossing.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.State;
import org.limen.screening.Judgement;
import org.limen.screening.ScreeningHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts a crossing's findings, judgements and decisions together for the officer who asks.
@Component
public class CrossingViews {
    private final JdbcClient jdbc;
    private final CheckedForm form;

    CrossingViews(JdbcClient jdbc, CheckedForm form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    public CrossingView of(CrossingRow row, Officer officer) {
        Checked checked = withJudgements(row.id(), form.read(row.checked()));
        return view(row, checked, decisions(row.id()), officer);
    }

    /// The view of a crossing that was checked just now, on which nothing is decided or judged yet.
    public CrossingView ofNew(CrossingRow row, Checked checked, Officer officer) {
        return view(row, checked, List.of(), officer);
    }

    private static CrossingView view(
            CrossingRow row, Checked checked, List<CrossingView.Decided> decisions, Officer officer) {
        return new CrossingView(
                row.id(),
                row.arrival(),
                row.at(),
                row.recordedAt(),
                row.queuedAt(),
                row.late(),
                row.post(),
                row.lane(),
                row.direction(),
                new CrossingView.Vehicle(row.conveyance(), row.plate()),
                new CrossingView.By(row.officer(), row.officerName()),
                row.state().code(),
                checked,
                transitions(row.state(), officer),
                decisions);
    }

    private static List<Decision> transitions(State state, Officer officer) {
        return Stream.of(Decision.values())
                .filter(decision -> decision.from(state).isPresent() && Decision.isFor(officer, state))
                .toList();
    }

    /// Lays what officers said since over the hits of the check.
    private Checked withJudgements(UUID crossing, Checked checked) {
        Map<String, Judgement> judged = judgements(crossing);
        if (judged.isEmpty()) {
            return checked;
        }
        return checked.withHits(checked.hits().stream()
                .map(hit -> withJudgement(hit, judged.get(hit.hit())))
                .toList());
    }

    private static ScreeningHit withJudgement(ScreeningHit hit, @Nullable Judgement judgement) {
        return judgement == null
                ? hit
                : new ScreeningHit(
                        hit.hit(),
                        hit.list(),
                        hit.edition(),
                        hit.entry(),
                        hit.name(),
                        hit.category(),
                        hit.bits(),
                        hit.probability(),
                        hit.evidence(),
                        judgement,
                        hit.model());
    }

    /// The latest word on each hit of a crossing.
    Map<String, Judgement> judgements(UUID crossing) {
        return jdbc
                .sql("SELECT * FROM crossing.judgement WHERE crossing = ? ORDER BY recorded_at")
                .param(crossing)
                .query((row, number) -> Map.entry(row.getString("hit"), judgement(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getBoolean("same"),
                new Judgement.By(row.getObject("officer", UUID.class), row.getString("officer_name")),
                CrossingStore.instant(row, "recorded_at"),
                row.getString("why"));
    }

    private List<CrossingView.Decided> decisions(UUID crossing) {
        return jdbc.sql("SELECT * FROM crossing.decision WHERE crossing = ? ORDER BY recorded_at, id")
                .param(crossing)
                .query((row, number) -> new CrossingView.Decided(
                        row.getObject("id", UUID.class),
                        CrossingStore.instant(row, "at"),
                        CrossingStore.instant(row, "recorded_at"),
                        new CrossingView.By(row.getObject("officer", UUID.class), row.getString("officer_name")),
                        constant(row.getString("decision"), Decision::valueOf),
                        row.getString("ground") == null ? null : RefusalGround.valueOf(row.getString("ground")),
                        row.getString("note"),
                        row.getString("language")))
                .list();
    }

    private static <E> E constant(String code, Function<String, E> valueOf) {
        return valueOf.apply(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
