package org.limen.screening.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.limen.screening.ListKind;
import org.limen.screening.ListStatus;
import org.limen.screening.search.Grade;

/// What came of the rows that were screened at once, until it is written.
final class Portion {
    final List<Outcome> outcomes = new ArrayList<>();
    final Set<Batch.Edition> editions = new HashSet<>();
    long rows;
    long unreadable;
    long warnings;
    long withHits;
    long bytesRead;
    long workingMillis;

    /// Takes note of the editions that a row was compared with, hit or not.
    void compared(List<ListStatus> lists) {
        lists.stream()
                .filter(list -> list.kind().equals(ListKind.PERSONS.code()))
                .forEach(list -> editions.add(new Batch.Edition(list.list(), list.edition(), list.issued())));
    }

    /// Takes a row with its hits.
    void add(PersonRow row, List<Outcome.Hit> hits) {
        rows++;
        bytesRead = row.bytesRead();
        unreadable += row.isUnreadable() ? 1 : 0;
        withHits += hits.isEmpty() ? 0 : 1;
        row.problems().forEach(problem -> {
            warnings += problem.isError() ? 0 : 1;
            outcomes.add(Outcome.Problem.of(row, problem));
        });
        outcomes.addAll(hits);
    }

    long graded(Grade grade) {
        return outcomes.stream()
                .filter(outcome ->
                        outcome instanceof Outcome.Hit hit && hit.match().grade() == grade)
                .count();
    }
}
