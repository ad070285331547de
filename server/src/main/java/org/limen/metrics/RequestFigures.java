package org.limen.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.limen.kernel.figure.Figure;
import org.limen.kernel.figure.Measuring;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// How many requests were answered, how, and how long that took; files of the console are not counted.
@Component
@Order(1)
class RequestFigures extends OncePerRequestFilter implements Measuring {
    private static final double NANOS = 1e9;

    /// Upper ends in seconds; one traveller's check must stay in the first.
    private static final List<Double> UP_TO = List.of(0.1, 0.3, 1.0, 3.0, 10.0);

    private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final List<LongAdder> within =
            UP_TO.stream().map(end -> new LongAdder()).toList();
    private final LongAdder all = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            count(response.getStatus() / 100 + "xx", System.nanoTime() - began);
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "requests",
                        Figure.Kind.COUNTER,
                        "Requests answered, by the class of their status.",
                        statuses.entrySet().stream()
                                .map(status -> Figure.of("status", status.getKey(), (double)
                                        status.getValue().sum()))
                                .toList()),
                new Figure(
                        "requests_within", Figure.Kind.COUNTER, "Requests answered within so many seconds.", within()),
                Figure.counter(
                        "requests_seconds", "Time taken by all requests together.", (double) nanos.sum() / NANOS));
    }

    private List<Figure.Value> within() {
        var values = new ArrayList<Figure.Value>();
        for (int i = 0; i < UP_TO.size(); i++) {
            values.add(Figure.of(
                    "seconds", UP_TO.get(i).toString(), (double) within.get(i).sum()));
        }
        values.add(Figure.of("seconds", "+Inf", (double) all.sum()));
        return values;
    }

    private void count(String status, long taken) {
        statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
        all.increment();
        nanos.add(taken);
        for (int i = 0; i < UP_TO.size(); i++) {
            if (taken <= UP_TO.get(i) * NANOS) {
                within.get(i).increment();
            }
        }
    }
}
