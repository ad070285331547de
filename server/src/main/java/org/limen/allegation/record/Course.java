package org.limen.allegation.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The steps of one allegation in their order, and what follows from them.
public record Course(List<Taken> steps) {
    public Course {
        steps = List.copyOf(steps);
    }

    public State state() {
        return steps.isEmpty() ? new State.Received() : steps.getLast().state();
    }

    /// When the state that it has now began.
    ///
    /// @param aware when the mission first knew of it
    public Instant since(Instant aware) {
        return steps.reversed().stream()
                .filter(Taken::moves)
                .map(Taken::at)
                .findFirst()
                .orElse(aware);
    }

    /// The time that the last task gave, as long as nothing came of it.
    public @Nullable Instant limit() {
        return steps.isEmpty() ? null : steps.getLast().act().limit();
    }

    public Optional<String> number() {
        return steps.stream()
                .filter(step -> step.number() != null)
                .map(Taken::number)
                .findFirst();
    }

    /// The judgement that stands: the last one, unless the case was taken up again after it.
    public Optional<Taken> judgement() {
        return sinceReopened().reversed().stream()
                .filter(step -> step.step() == Step.ATTRIBUTE || step.step() == Step.NOT_ATTRIBUTABLE)
                .findFirst();
    }

    /// The party that it stands attributed to.
    public Optional<String> attributed() {
        return judgement().filter(step -> step.step() == Step.ATTRIBUTE).map(Taken::party);
    }

    public List<Taken> findings() {
        return of(Step.FINDING, steps);
    }

    /// What parties said about the judgement that stands.
    public List<Taken> views() {
        return of(Step.COMMISSION_VIEW, sinceReopened());
    }

    private static List<Taken> of(Step kind, List<Taken> among) {
        return among.stream().filter(step -> step.step() == kind).toList();
    }

    private List<Taken> sinceReopened() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).step() == Step.REOPEN) {
                return steps.subList(i, steps.size());
            }
        }
        return steps;
    }
}
