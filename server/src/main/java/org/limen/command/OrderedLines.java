package org.limen.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import tools.jackson.databind.node.ObjectNode;

/// A filter's loop on several threads: results come out in the order of their lines.
///
/// Lines travel in portions; no more than a few portions for each thread are held at once, however long the input
/// is and however slow the reader of the output. When the input pauses, everything that was read is answered and
/// flushed before more is waited for.
final class OrderedLines implements AutoCloseable {
    private static final int PORTION_LINES = 64;
    private static final int PORTION_BYTES = 1 << 18;
    private static final int PORTIONS_PER_THREAD = 4;

    private final Function<ObjectNode, Map<String, ?>> filter;
    private final OutputStream out;
    private final LongConsumer progress;
    private final int portionsMax;
    private final ExecutorService threads;
    private final Deque<Future<Answered>> underWay = new ArrayDeque<>();
    private long linesAnswered;

    private record Answered(ByteArrayOutputStream results, int lines) {}

    /// A line that waits for its answer.
    private static final class Line {
        private final long number;
        private final byte[] bytes;

        Line(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }

    /// @param progress told after each portion how many lines are answered
    OrderedLines(int threads, Function<ObjectNode, Map<String, ?>> filter, OutputStream out, LongConsumer progress) {
        this.filter = filter;
        this.out = out;
        this.progress = progress;
        this.portionsMax = threads * PORTIONS_PER_THREAD;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /// Answers every line of `in` until it ends, or until nobody reads the output any more.
    void answer(InputStream in) throws IOException {
        var source = new BufferedInputStream(in, 1 << 16);
        var buffer = new ByteArrayOutputStream(256);
        var portion = new ArrayList<Line>(PORTION_LINES);
        int bytes = 0;
        boolean more = true;
        for (long number = 1; more && !isOutputClosed(); number++) {
            buffer.reset();
            more = JsonLines.readLine(source, buffer);
            if (buffer.size() > 0) {
                portion.add(new Line(number, buffer.toByteArray()));
                bytes += buffer.size();
            }
            boolean pauses = !more || source.available() == 0;
            if (pauses || portion.size() == PORTION_LINES || bytes > PORTION_BYTES) {
                send(portion);
                portion = new ArrayList<>(PORTION_LINES);
                bytes = 0;
                receive(pauses ? 0 : portionsMax);
            }
            if (pauses) {
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void send(List<Line> portion) {
        if (!portion.isEmpty()) {
            underWay.add(threads.submit(() -> answered(portion)));
        }
    }

    private Answered answered(List<Line> portion) throws IOException {
        var results = new ByteArrayOutputStream(portion.size() * 512);
        for (Line line : portion) {
            JsonLines.write(results, JsonLines.answerOne(line.bytes, line.number, filter));
        }
        return new Answered(results, portion.size());
    }

    /// Writes the oldest portions until at most so many are under way.
    private void receive(int keep) throws IOException {
        while (underWay.size() > keep) {
            Answered answered = result(underWay.remove());
            answered.results.writeTo(out);
            linesAnswered += answered.lines;
            progress.accept(linesAnswered);
        }
    }

    private static Answered result(Future<Answered> portion) throws IOException {
        try {
            return portion.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while lines were being answered");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean isOutputClosed() {
        return underWay.isEmpty() && linesAnswered > 0 && out instanceof PrintStream print && print.checkError();
    }
}
