package org.limen.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.limen.demo.NodeClient.Reply;
import org.limen.demo.world.Travellers;

/// Sends arrivals to a running node at a fixed rate, however slowly it answers.
///
/// The time of an answer counts from the moment at which the arrival was due, so that a node that falls behind cannot
/// hide it (no coordinated omission).
public final class Traffic {
    private static final long NANOS = 1_000_000_000L;

    private final NodeClient device;
    private final Travellers travellers;
    private final long run;

    /// @param device who sends: a device of the post whose travellers these are
    public Traffic(NodeClient device, Travellers travellers, Clock clock) {
        this.device = device;
        this.travellers = travellers;
        this.run = clock.millis();
    }

    /// What came of a run.
    ///
    /// @param millis    the times of all answers, sorted
    /// @param refusals  answers that were no arrival, and arrivals without an answer
    /// @param firstFault what the first of them said, or empty
    public record Report(
            int arrivals,
            int travellers,
            int referred,
            int refusals,
            String firstFault,
            List<Double> millis,
            Duration took) {
        public Report {
            millis = List.copyOf(millis);
        }

        /// The time within which this part of the answers came.
        public double millis(double part) {
            return millis.isEmpty() ? 0 : millis.get((int) Math.min(millis.size() - 1.0, part * millis.size()));
        }

        public double arrivalsPerSecond() {
            return (arrivals - refusals) / Math.max(0.001, took.toNanos() / (double) NANOS);
        }
    }

    /// Sends `perSecond` arrivals a second for so long, beginning with the arrival of this number.
    public Report run(double perSecond, Duration length, long firstNumber) {
        int count = (int) Math.ceil(perSecond * length.toNanos() / NANOS);
        var tally = new Counts();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + (long) (i * NANOS / perSecond);
                long number = firstNumber + i;
                waitUntil(due);
                threads.execute(() -> send(number, due, tally));
            }
        }
        return tally.report(count, Duration.ofNanos(System.nanoTime() - start));
    }

    private void send(long number, long due, Counts tally) {
        try {
            Reply reply = device.post("/api/arrivals", travellers.arrival(number, run));
            tally.add(reply, System.nanoTime() - due);
        } catch (RuntimeException e) {
            tally.fault(e.toString());
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static final class Counts {
        private final AtomicInteger travellers = new AtomicInteger();
        private final AtomicInteger referred = new AtomicInteger();
        private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

        void add(Reply reply, long nanos) {
            if (reply.isRefusal()) {
                fault(reply.status() + " " + reply.body());
                return;
            }
            millis.add(nanos / 1e6);
            reply.body().path("travellers").forEach(one -> {
                travellers.incrementAndGet();
                if (one.path("outcome").asString().equals("referred")) {
                    referred.incrementAndGet();
                }
            });
        }

        void fault(String what) {
            faults.add(what);
        }

        Report report(int count, Duration took) {
            var sorted = new ArrayList<>(millis);
            sorted.sort(null);
            String first = faults.isEmpty() ? "" : faults.element();
            return new Report(count, travellers.get(), referred.get(), faults.size(), first, sorted, took);
        }
    }
}
