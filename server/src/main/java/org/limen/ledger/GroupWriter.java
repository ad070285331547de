package org.limen.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The ledger's one writer: takes what waits, writes it in one transaction, links its entries to the chain, answers
/// all.
///
/// A disk gives some hundred flushes a second; a group of recordings shares one, so the rate of records is not bound
/// by it and nobody waits longer than the flush before and the own one.
/// When a recording of a group throws, the whole group is undone and each is run again on its own: the one at fault
/// fails alone.
/// A head is signed at most once a second: with a group while there are some, else when the writer has nothing to do.
/// After any failure the end of the chain is read anew, since whether a broken commit reached the disk is not known.
final class GroupWriter implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int WAITING_MAX = 4_096;
    private static final int GROUP_MAX = 128;
    private static final Duration SIGN_EVERY = Duration.ofSeconds(1);

    private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(WAITING_MAX);
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final NodeIdentity node;
    private final NodeKey key;
    private final Clock clock;
    private final LongSupplier diskBytesFree;
    private final Thread thread;
    private volatile boolean open = true;
    private @Nullable Tail tail;
    private Instant signed = Instant.EPOCH;
    private long sizeSigned;

    GroupWriter(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            NodeIdentity node,
            NodeKey key,
            Clock clock,
            LongSupplier diskBytesFree) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.node = node;
        this.key = key;
        this.clock = clock;
        this.diskBytesFree = diskBytesFree;
        this.thread = Thread.ofPlatform().name("ledger-writer").start(this::writeOn);
    }

    @Override
    public <T> T commit(Recording<T> recording) {
        var waiting = new Waiting<>(recording);
        if (!open || !queue.offer(waiting)) {
            throw new RefusedException(BUSY);
        }
        try {
            return waiting.done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Writes what still waits, then ends.
    void close() throws InterruptedException {
        open = false;
        thread.join(Duration.ofSeconds(20));
    }

    private void writeOn() {
        var group = new ArrayList<Waiting<?>>(GROUP_MAX);
        while (open || !queue.isEmpty()) {
            try {
                Waiting<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    signWhatIsUnsigned();
                } else {
                    group.add(first);
                    queue.drainTo(group, GROUP_MAX - 1);
                    write(group);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("A group could not even be tried", e);
                group.forEach(waiting -> waiting.fail(e));
            } finally {
                group.clear();
            }
        }
        signWhatIsUnsigned();
    }

    private void signWhatIsUnsigned() {
        Tail end = tail;
        if (end == null || end.size() == sizeSigned || diskIsFull()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> signWhenDue(end, clock.instant()));
        } catch (RuntimeException e) {
            forgetTheEnd();
            LOG.warn("The ledger's head could not be signed; it is signed with the next group ({})", e.toString());
        }
    }

    private void forgetTheEnd() {
        tail = null;
        sizeSigned = 0;
    }

    private void signWhenDue(Tail end, Instant now) {
        if (Duration.between(signed, now).abs().compareTo(SIGN_EVERY) >= 0) {
            end.sign(jdbc, node.name(), key.pair().getPrivate(), now);
            signed = now;
            sizeSigned = end.size();
        }
    }

    private void write(List<Waiting<?>> group) {
        if (diskIsFull()) {
            group.forEach(waiting -> waiting.fail(new RefusedException(Refusal.DISK_FULL)));
            return;
        }
        try {
            commitTogether(group);
        } catch (RuntimeException | Error e) {
            forgetTheEnd();
            if (group.size() == 1) {
                group.getFirst().fail(e);
            } else {
                LOG.info("A group of {} failed ({}); each is tried on its own", group.size(), e.toString());
                group.forEach(waiting -> write(List.of(waiting)));
            }
            return;
        }
        group.forEach(Waiting::succeed);
    }

    private void commitTogether(List<Waiting<?>> group) {
        Tail before = tail == null ? Tail.read(jdbc, json) : tail;
        Tail after = transaction.execute(status -> {
            var page = new GroupPage(JdbcClient.create(jdbc));
            group.forEach(waiting -> waiting.run(page));
            Instant now = clock.instant();
            Tail end = before.append(jdbc, page.events, now);
            if (!page.events.isEmpty()) {
                signWhenDue(end, now);
            }
            return end;
        });
        tail = after;
    }

    private boolean diskIsFull() {
        return diskBytesFree.getAsLong() < DiskSpace.BYTES_MIN;
    }

    private static final Refusal BUSY = Refusal.of(
            "node-busy", 503, "More waits to be recorded than this node can take. Try again with the same id.");

    private record GroupPage(JdbcClient jdbc, List<LedgerEvent> events) implements Page {
        GroupPage(JdbcClient jdbc) {
            this(jdbc, new ArrayList<>());
        }

        @Override
        public void enter(LedgerEvent event) {
            events.add(event);
        }
    }

    /// One caller's recording, and what it waits for.
    private static final class Waiting<T> {
        private final Recording<T> recording;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Waiting(Recording<T> recording) {
            this.recording = recording;
        }

        void run(Page page) {
            result = recording.write(page);
        }

        @SuppressWarnings("NullAway") // a recording may give null, and CompletableFuture takes it
        void succeed() {
            done.complete(result);
        }

        void fail(Throwable cause) {
            done.completeExceptionally(cause);
        }
    }
}
