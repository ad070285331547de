package org.limen.bench.screening.speed;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.limen.engine.screening.Query;

/// Queries that arrive at a fixed rate whatever became of the ones before.
///
/// @param fromDue how long each took from when it was due
/// @param service how long each took from when its turn came
public record Arrivals(Latencies fromDue, Latencies service) {

    /// Asks for so many seconds, in turn, on this thread.
    public static Arrivals measure(Consumer<Query> ask, List<Query> queries, double perSecond, double seconds) {
        int count = (int) (perSecond * seconds);
        double interval = 1e9 / perSecond;
        long[] fromDue = new long[count];
        long[] service = new long[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + (long) (i * interval);
            long begun = System.nanoTime();
            while (begun < due) {
                Thread.onSpinWait();
                begun = System.nanoTime();
            }
            ask.accept(queries.get(i % queries.size()));
            long done = System.nanoTime();
            fromDue[i] = done - due;
            service[i] = done - begun;
        }
        return new Arrivals(Latencies.of(fromDue), Latencies.of(service));
    }

    /// Queries answered in a second by so many threads that never wait.
    public static double throughput(Consumer<Query> ask, List<Query> queries, int threads, double seconds) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> running = IntStream.range(0, threads)
                    .mapToObj(t -> pool.submit(asking(ask, queries, t * queries.size() / threads, seconds)))
                    .toList();
            long answered = 0;
            for (Future<Long> one : running) {
                answered += one.get();
            }
            return answered / seconds;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<Long> asking(Consumer<Query> ask, List<Query> queries, int from, double seconds) {
        return () -> {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            long answered = 0;
            for (int i = from; System.nanoTime() < end; i++) {
                ask.accept(queries.get(i % queries.size()));
                answered++;
            }
            return answered;
        };
    }
}
