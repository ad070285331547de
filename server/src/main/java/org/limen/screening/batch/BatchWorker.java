package org.limen.screening.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.limen.engine.screening.SubjectKind;
import org.limen.kernel.Answer;
import org.limen.screening.search.GradedHit;
import org.limen.screening.search.ListSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Screens batches, one after the other, on one thread, so that checks at the booth keep the other processors.
///
/// Rows go in portions, each written whole with all that came of it: after the node was stopped or killed, a batch goes
/// on behind the last portion on disk, and no row counts twice.
@Component
class BatchWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    private static final int HITS_OF_A_LIST_MAX = 10;
    private static final int PORTION_ROWS_MAX = 1_000;
    private static final long PORTION_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LOOK_AGAIN_SECONDS = 5;

    private final BatchTable table;
    private final BatchParts parts;
    private final Batches batches;
    private final ListSearch search;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    BatchWorker(BatchTable table, BatchParts parts, Batches batches, ListSearch search, Clock clock) {
        this.table = table;
        this.parts = parts;
        this.batches = batches;
        this.search = search;
        this.clock = clock;
    }

    /// Says that there may be something to do.
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("batch-screening").daemon().start(this::workOn);
        wake();
    }

    /// Waits for the portion at hand, which is written; the batch goes on at the next start.
    @Override
    public void stop() {
        Thread working = thread;
        running = false;
        wake();
        try {
            if (working != null) {
                working.join(TimeUnit.SECONDS.toMillis(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void workOn() {
        while (running) {
            try {
                work.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                work.drainPermits();
                workOff();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The database is not there for a batch; it is tried again", e);
            } catch (RuntimeException e) {
                LOG.error("A batch could not be ended; it is tried again", e);
            }
        }
    }

    /// Every batch that is open.
    private void workOff() {
        Optional<Batch> batch = table.next();
        while (batch.isPresent() && running) {
            work(batch.get());
            batch = table.next();
        }
    }

    private void work(Batch batch) {
        if (!table.start(batch, clock.instant())) {
            return;
        }
        if (batch.resumed() > 0 || batch.state() == Batch.State.RUNNING) {
            LOG.info(
                    "Batch {} goes on behind row {}", batch.id(), batch.counts().rows());
        }
        try {
            screen(batch);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            LOG.error("Batch {} failed", batch.id(), e);
            batches.end(batch, Batch.State.FAILED, "fault");
        }
    }

    private void screen(Batch batch) throws IOException {
        try (InputStream file = parts.open(batch.upload())) {
            switch (PersonRows.of(file)) {
                case Answer.Refused<PersonRows> refused ->
                    batches.end(batch, Batch.State.FAILED, refused.refusal().code());
                case Answer.Given<PersonRows>(PersonRows rows) -> screen(batch, rows);
            }
        }
    }

    private void screen(Batch batch, PersonRows rows) throws IOException {
        for (long done = 0; done < batch.counts().rows(); done++) {
            rows.next();
        }
        while (running) {
            Portion portion = portion(batch, rows);
            boolean stop = table.advance(batch, portion);
            if (portion.rows == 0 || stop) {
                batches.end(batch, stop ? Batch.State.STOPPED : Batch.State.DONE, null);
                return;
            }
        }
    }

    private Portion portion(Batch batch, PersonRows rows) throws IOException {
        long began = System.nanoTime();
        var portion = new Portion();
        while (portion.rows < PORTION_ROWS_MAX && System.nanoTime() - began < PORTION_NANOS) {
            PersonRow row = rows.next();
            if (row == null) {
                break;
            }
            portion.add(row, row.isUnreadable() ? List.of() : hits(batch, row, portion));
        }
        portion.bytesRead = portion.rows == 0 ? batch.bytes() : portion.bytesRead;
        portion.workingMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        return portion;
    }

    private List<Outcome.Hit> hits(Batch batch, PersonRow row, Portion portion) {
        var asked = new ListSearch.Asked(
                row.reading().query(),
                Set.of(SubjectKind.PERSON),
                batch.perThousand(),
                ListSearch.Reach.ALERTS,
                HITS_OF_A_LIST_MAX);
        ListSearch.Found found = search.find(asked);
        portion.compared(found.lists());
        return found.matches().stream()
                .map(match -> new Outcome.Hit(row.line(), row.id(), row.sought(), GradedHit.of(match)))
                .toList();
    }
}
