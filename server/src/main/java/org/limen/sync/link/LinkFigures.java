package org.limen.sync.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.figure.Figure;
import org.limen.kernel.figure.Measuring;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How the links stand, as numbers: who is behind, by how much and since when, who is silent, what was refused.
@Component
@Order(5)
class LinkFigures implements Measuring {
    private static final List<String> STATES = List.of("up-to-date", "behind", "silent", "broken", "waiting");

    private final LinkStatus status;
    private final Receiving receiving;
    private final Clock clock;

    LinkFigures(LinkStatus status, Receiving receiving, Clock clock) {
        this.status = status;
        this.receiving = receiving;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        LinkStatus.AllLinks links = status.now();
        var figures = new ArrayList<Figure>();
        if (links.parent() != null) {
            figures.addAll(upwards(links.parent()));
        }
        figures.addAll(downwards(links.children()));
        figures.add(new Figure(
                "link_portions_refused",
                Figure.Kind.COUNTER,
                "Portions of nodes below that were not taken since the start, by reason.",
                receiving.refused().entrySet().stream()
                        .map(why -> Figure.of("why", why.getKey(), (double) why.getValue()))
                        .toList()));
        figures.add(Figure.gauge(
                "link_unknown_callers", "Keys that nobody made known and that called, at most ten.", (double)
                        links.knocks().size()));
        figures.add(Figure.gauge("link_editions_waiting", "Editions of the parent's that are not taken yet.", (double)
                links.editions().size()));
        return figures;
    }

    private List<Figure> upwards(LinkStatus.Upwards parent) {
        return List.of(
                new Figure(
                        "link_parent_state",
                        Figure.Kind.GAUGE,
                        "1 for the state that the link to the parent is in.",
                        STATES.stream()
                                .map(state -> Figure.of("state", state, state.equals(parent.state()) ? 1.0 : 0.0))
                                .toList()),
                Figure.gauge("link_parent_behind_entries", "Entries that the parent does not hold yet.", (double)
                        parent.behind()),
                Figure.gauge(
                        "link_parent_behind_seconds",
                        "Since the first of those was recorded; 0 when there is none.",
                        age(parent.since())),
                Figure.gauge(
                        "link_parent_heard_age_seconds",
                        "Since the parent was last heard; 0 when it never was.",
                        age(parent.heardAt())),
                Figure.gauge(
                        "link_parent_clock_ahead_seconds",
                        "How far the parent's clock is ahead of this node's; negative where it is behind.",
                        ahead(parent.clock())),
                Figure.gauge(
                        "link_parent_unread_entries", "Entries that the parent holds and is too old to read.", (double)
                                parent.unread()));
    }

    private List<Figure> downwards(List<LinkStatus.Downwards> children) {
        return List.of(
                each(
                        "up_to_date",
                        "1 when all that a node below said it has is held.",
                        children,
                        child -> child.state().equals("up-to-date") ? 1.0 : 0.0),
                each(
                        "broken",
                        "1 when nothing more is taken of a node below until a person looks.",
                        children,
                        child -> child.state().equals("broken") ? 1.0 : 0.0),
                each("behind_entries", "Entries that a node below has and that are not held yet.", children, child ->
                        (double) child.behind()),
                each("held_entries", "Entries held of a node below.", children, child -> (double) child.held()),
                each(
                        "heard_age_seconds",
                        "Since a node below was last heard; 0 when it never was.",
                        children,
                        child -> age(child.heardAt())),
                each(
                        "clock_ahead_seconds",
                        "How far its clock is ahead; negative where it is behind.",
                        children,
                        child -> ahead(child.clock())),
                each(
                        "unread_entries",
                        "Entries held of it that this node is too old to read.",
                        children,
                        child -> (double) child.unread().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                each("standstills", "Readers that stand still in its log.", children, child ->
                        (double) child.standstills().size()),
                each("apart_portions", "Portions that lie beside its log, a hundred at most.", children, child ->
                        (double) child.apart().size()));
    }

    private static Figure each(
            String name,
            String help,
            List<LinkStatus.Downwards> children,
            ToDoubleFunction<LinkStatus.Downwards> value) {
        return new Figure(
                "link_child_" + name,
                Figure.Kind.GAUGE,
                help,
                children.stream()
                        .map(child -> Figure.of("node", label(child, children), value.applyAsDouble(child)))
                        .toList());
    }

    /// The node's name; with the end of its key where another has the same name.
    private static String label(LinkStatus.Downwards child, List<LinkStatus.Downwards> children) {
        long alike = children.stream()
                .filter(other -> other.name().equals(child.name()))
                .count();
        String key = child.publicKey();
        return alike == 1 ? child.name() : child.name() + " " + key.substring(Math.max(0, key.length() - 12));
    }

    private double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1e3;
    }

    private static double ahead(LinkStatus.@Nullable ClockSaid clock) {
        return clock == null ? 0 : clock.aheadMillis() / 1e3;
    }
}
