package org.limen.simulation.node;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.limen.screening.BackRun;
import org.limen.simulation.list.Person;

/// A crossing as a post keeps it.
///
/// @param recorded by the post's clock
/// @param number   from 1 in the order in which they were recorded, whatever the clock said
/// @param place    its entry's sequence
/// @param told     the hits that the officer was told of
public record Row(
        UUID id,
        Person person,
        long number,
        Instant recorded,
        long place,
        List<UsedEdition> editions,
        List<BackRun.Told> told) {
    /// As the record is gone through when it is screened back.
    static final Comparator<Row> AS_RECORDED = Comparator.comparingLong(Row::number);

    /// As it was gone through until a simulation found that a clock that is set back hides travellers so.
    static final Comparator<Row> BY_CLOCK = Comparator.comparing(Row::recorded).thenComparing(Row::id);

    public Row {
        editions = List.copyOf(editions);
        told = List.copyOf(told);
    }

    /// An edition by which it was checked.
    public record UsedEdition(String list, long number) {}
}
