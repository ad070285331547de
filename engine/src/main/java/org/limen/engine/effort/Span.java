package org.limen.engine.effort;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A stretch of time, with its start and without its end.
public record Span(Instant from, Instant to) {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends at " + to + ", before it starts at " + from);
        }
    }

    public double hours() {
        return Duration.between(from, to).toMillis() / MILLIS_PER_HOUR;
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /// What two spans share; nothing when they only touch.
    public Optional<Span> within(Span other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /// The same time without overlaps, in order: two reports of one shift are one shift.
    public static List<Span> union(Collection<Span> spans) {
        var union = new ArrayList<Span>();
        spans.stream().sorted(Comparator.comparing(Span::from)).forEach(span -> {
            Span last = union.isEmpty() ? null : union.getLast();
            if (last == null || last.to.isBefore(span.from)) {
                union.add(span);
            } else if (last.to.isBefore(span.to)) {
                union.set(union.size() - 1, new Span(last.from, span.to));
            }
        });
        return union;
    }

    /// The hours that spans cover of a period, overlaps once.
    public static double hours(Collection<Span> spans, Span period) {
        List<Span> inside =
                spans.stream().flatMap(span -> span.within(period).stream()).toList();
        return union(inside).stream().mapToDouble(Span::hours).sum();
    }
}
