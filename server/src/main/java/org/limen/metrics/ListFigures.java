package org.limen.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.limen.kernel.figure.Figure;
import org.limen.kernel.figure.Measuring;
import org.limen.screening.ListStatus;
import org.limen.screening.Screening;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Which editions of the lists are in force and how old they are.
@Component
@Order(3)
class ListFigures implements Measuring {
    private final Screening screening;

    ListFigures(Screening screening) {
        this.screening = screening;
    }

    @Override
    public List<Figure> figures() {
        List<ListStatus> lists = screening.lists();
        return List.of(
                of("list_edition", "The number of the edition in force.", lists, list -> (double) list.edition()),
                of("list_entries", "Entries of the edition in force.", lists, list -> (double) list.entries()),
                of("list_age_seconds", "Since the edition in force was issued.", lists, list ->
                        (double) list.ageSeconds()),
                of(
                        "list_stale",
                        "1 when the edition in force is older than the authority allows.",
                        lists,
                        list -> list.stale() ? 1.0 : 0.0));
    }

    private static Figure of(String name, String help, List<ListStatus> lists, ToDoubleFunction<ListStatus> value) {
        return new Figure(
                name,
                Figure.Kind.GAUGE,
                help,
                lists.stream()
                        .map(list -> Figure.of("list", list.list(), value.applyAsDouble(list)))
                        .toList());
    }
}
