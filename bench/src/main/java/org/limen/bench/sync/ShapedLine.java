package org.limen.bench.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A proxy on loopback that is as slow, as far and as lossy as it is told.
///
/// Loss is modelled at the stream, since a proxy sees no segments: what comes is cut into segments, each is lost with
/// the probability that is given, and a loss costs what it costs TCP in the manner of Reno (RFC 5681): the round trip
/// of the fast retransmission where at least three segments follow, else the retransmission timeout, doubled when the
/// repetition is lost too; the window is halved, and grows by a segment in each round trip without a loss.
/// So the rate is the smaller of the line's and the window's.
/// Now and then the line is cut and both ends see their connection break.
final class ShapedLine implements AutoCloseable {
    private static final int SEGMENT = 1_460;
    private static final int WINDOW_MAX = 64;
    private static final double TIMEOUT_ROUND_TRIPS = 2;

    private final ServerSocket listens;
    private final int to;
    private final double bytesPerSecond;
    private final double roundTripSeconds;
    private final double loss;
    private final double cutAfterSeconds;
    private final double speed;
    private final SplittableRandom random;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong payload = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();

    /// @param speed how many times faster than a true line everything goes
    ShapedLine(int to, int bitsPerSecond, Duration roundTrip, double loss, Duration cutAfter, double speed, long seed)
            throws IOException {
        this.to = to;
        this.bytesPerSecond = bitsPerSecond / 8.0;
        this.roundTripSeconds = roundTrip.toMillis() / 1e3;
        this.loss = loss;
        this.cutAfterSeconds = cutAfter.toSeconds();
        this.speed = speed;
        this.random = new SplittableRandom(seed);
        listens = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listens.getLocalPort();
    }

    /// Bytes that were sent into it at both ends.
    long payload() {
        return payload.get();
    }

    /// Bytes that went over it once more because they were lost.
    long repeated() {
        return repeated.get();
    }

    long connections() {
        return connections.get();
    }

    long cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listens.isClosed()) {
            try {
                Socket near = listens.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                connections.incrementAndGet();
                open.add(near);
                open.add(far);
                SplittableRandom up = split();
                SplittableRandom down = split();
                Thread.ofVirtual().start(() -> carry(near, far, up));
                Thread.ofVirtual().start(() -> carry(far, near, down));
            } catch (IOException e) {
                return;
            }
        }
    }

    private SplittableRandom split() {
        synchronized (random) {
            return random.split();
        }
    }

    private void carry(Socket from, Socket to, SplittableRandom chance) {
        var way = new LinkedBlockingQueue<Flight>();
        Thread arrival = Thread.ofVirtual().start(() -> arrive(way, to));
        try (from;
                InputStream in = from.getInputStream()) {
            double window = 10;
            byte[] flight = new byte[SEGMENT * WINDOW_MAX];
            int length = in.read(flight, 0, bytes(window));
            while (length >= 0) {
                payload.addAndGet(length);
                int segments = (length + SEGMENT - 1) / SEGMENT;
                double stall = stall(segments, chance);
                boolean full = segments >= (int) window;
                window = stall > 0 ? Math.max(2, window / 2) : Math.min(WINDOW_MAX, window + 1);
                double seconds = stall + Math.max(length / bytesPerSecond, full ? roundTripSeconds : 0);
                if (chance.nextDouble() < seconds / cutAfterSeconds) {
                    cuts.incrementAndGet();
                    break;
                }
                pause(seconds);
                way.add(new Flight(Arrays.copyOf(flight, length), System.nanoTime() + nanos(roundTripSeconds / 2)));
                length = in.read(flight, 0, bytes(window));
            }
        } catch (IOException e) {
            // The other end is gone; what is on its way still arrives.
        }
        way.add(Flight.LAST);
        try {
            arrival.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was sent arrives half a round trip later, in order.
    private static void arrive(LinkedBlockingQueue<Flight> way, Socket to) {
        try (to;
                OutputStream out = to.getOutputStream()) {
            for (Flight next = way.take(); next != Flight.LAST; next = way.take()) {
                LockSupport.parkNanos(next.arrives() - System.nanoTime());
                out.write(next.bytes());
                out.flush();
            }
        } catch (IOException e) {
            // The receiver is gone, and with it what was on its way.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Segments that were sent one behind the other.
    private static final class Flight {
        static final Flight LAST = new Flight(new byte[0], 0);
        private final byte[] bytes;
        private final long arrives;

        Flight(byte[] bytes, long arrives) {
            this.bytes = bytes;
            this.arrives = arrives;
        }

        byte[] bytes() {
            return bytes;
        }

        long arrives() {
            return arrives;
        }
    }

    private static int bytes(double window) {
        return (int) window * SEGMENT;
    }

    private double stall(int segments, SplittableRandom chance) {
        double stall = 0;
        for (int i = 0; i < segments; i++) {
            if (chance.nextDouble() < loss) {
                boolean fast = segments - i > 3;
                double wait = fast ? roundTripSeconds : roundTripSeconds * TIMEOUT_ROUND_TRIPS;
                repeated.addAndGet(SEGMENT);
                while (chance.nextDouble() < loss) {
                    wait += roundTripSeconds * TIMEOUT_ROUND_TRIPS * 2;
                    repeated.addAndGet(SEGMENT);
                }
                stall = Math.max(stall, wait);
            }
        }
        return stall;
    }

    private void pause(double seconds) {
        LockSupport.parkNanos(nanos(seconds));
    }

    private long nanos(double seconds) {
        return (long) (seconds / speed * TimeUnit.SECONDS.toNanos(1));
    }

    @Override
    public void close() throws IOException {
        listens.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
