package org.limen.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Does several things at a time and hands over what came of them in the order in which they were begun.
///
/// No more than `width` things are under way, so that what was begun long before is surely done.
final class Queue {
    private Queue() {}

    static <A, B> void run(Iterable<A> tasks, int width, Function<A, B> work, Consumer<B> done) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Deque<Future<B>> underWay = new ArrayDeque<>();
            for (A task : tasks) {
                if (underWay.size() == width) {
                    done.accept(result(underWay.removeFirst()));
                }
                underWay.addLast(threads.submit(() -> work.apply(task)));
            }
            underWay.forEach(future -> done.accept(result(future)));
        }
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeRefused("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
