package org.limen.screening.batch;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What happens to batches: received, stopped, ended, purged; each is in the ledger.
@Component
class Batches {
    private static final int OPEN_MAX = 20;

    private final BatchTable table;
    private final BatchParts parts;
    private final BatchLines lines;
    private final Ledger ledger;
    private final Clock clock;
    private final long bytesMax;
    private final Duration keep;

    Batches(
            BatchTable table,
            BatchParts parts,
            BatchLines lines,
            Ledger ledger,
            Clock clock,
            @Value("${limen.screening.batch.bytes-max:268435456}") long bytesMax,
            @Value("${limen.screening.batch.keep:P30D}") Duration keep) {
        this.table = table;
        this.parts = parts;
        this.lines = lines;
        this.ledger = ledger;
        this.clock = clock;
        this.bytesMax = bytesMax;
        this.keep = keep;
    }

    /// What an officer says of a file that they send.
    record Sent(UUID id, String name, double perThousand, Purpose purpose, Officer officer) {}

    /// How long results are kept after the end.
    Duration keep() {
        return keep;
    }

    /// Takes a file in; the same id with the same file again gives the batch as it stands.
    Answer<Once<Batch>> take(Sent sent, InputStream body) throws IOException {
        if (table.find(sent.id()).isEmpty() && table.open() >= OPEN_MAX) {
            return Answer.refused(Refusal.of(
                    "too-many-batches", 429, OPEN_MAX + " files wait to be screened. Try again when one is done."));
        }
        UUID upload = UUID.randomUUID();
        boolean kept = false;
        try {
            Answer<Once<Batch>> answer = take(sent, body, upload);
            kept = answer instanceof Answer.Given<Once<Batch>>(Once<Batch> once) && once.isNew();
            return answer;
        } finally {
            if (!kept) {
                parts.remove(upload);
            }
        }
    }

    /// Stops a batch: at once when it waits, after its portion when it runs. One that has ended stays as it is.
    Answer<Batch> stop(UUID id, Officer officer) {
        return ledger.commit(page -> {
            Optional<Batch> batch = table.find(id);
            if (batch.isEmpty()) {
                return Answer.<Batch>refused(Refusal.notFound("There is no batch " + id + "."));
            }
            if (!batch.get().hasEnded() && !batch.get().stopAsked()) {
                table.askToStop(page.jdbc(), id);
                var body = Map.<String, Object>of("batch", id, "officer", officer.id());
                page.enter(new LedgerEvent("batch-stop-asked", id.toString(), clock.instant(), body));
            }
            return Answer.given(batch.get());
        });
    }

    /// Ends a batch and tells the ledger what came of it; its file goes, its results stay for a time.
    void end(Batch batch, Batch.State state, @Nullable String failure) {
        ledger.commit(page -> {
            Instant now = clock.instant();
            if (table.end(page.jdbc(), batch.id(), state, failure, now)) {
                var body = told(table.find(batch.id()).orElse(batch));
                body.put("state", state);
                page.enter(new LedgerEvent("batch-ended", batch.id().toString(), now, body));
            }
            return state;
        });
        parts.remove(batch.upload());
    }

    /// Removes rows and results whose time is over; the ledger keeps that there was a batch, of whom and what for.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void purge() {
        for (Batch batch : table.endedBefore(clock.instant().minus(keep))) {
            lines.remove(batch.id());
            parts.remove(batch.upload());
            ledger.commit(page -> purged(page, batch));
        }
        parts.removeAbandoned();
    }

    private UUID purged(Page page, Batch batch) {
        Instant now = clock.instant();
        table.purge(page.jdbc(), batch.id(), now);
        page.enter(new LedgerEvent("batch-purged", batch.id().toString(), now, told(batch)));
        return batch.id();
    }

    private Answer<Once<Batch>> take(Sent sent, InputStream body, UUID upload) throws IOException {
        MessageDigest sha256 = sha256();
        long bytes = parts.keep(upload, new DigestInputStream(body, sha256), bytesMax);
        if (bytes > bytesMax) {
            return Answer.refused(
                    Refusal.of("file-too-large", 413, "A file of persons may have at most " + bytesMax + " bytes."));
        }
        try (InputStream file = parts.open(upload)) {
            return switch (PersonRows.of(file)) {
                case Answer.Refused<PersonRows>(Refusal refusal) -> Answer.refused(refusal);
                case Answer.Given<PersonRows>(PersonRows rows) ->
                    record(received(sent, upload, bytes, HexFormat.of().formatHex(sha256.digest()), rows.form()));
            };
        }
    }

    private Batch received(Sent sent, UUID upload, long bytes, String sha256, FileForm form) {
        return new Batch(
                sent.id(),
                sent.name(),
                sha256,
                bytes,
                form,
                sent.perThousand(),
                sent.purpose(),
                new Batch.By(sent.officer().id().value(), sent.officer().name()),
                upload,
                clock.instant(),
                null,
                null,
                null,
                Batch.State.WAITING,
                null,
                false,
                0,
                Batch.Progress.of(bytes, 0, 0, 0),
                new Batch.Counts(0, 0, 0, 0, 0, 0, 0, 0),
                List.of());
    }

    private Answer<Once<Batch>> record(Batch fresh) {
        return ledger.commit(page -> {
            Optional<Batch> before = table.find(fresh.id());
            if (before.isPresent()) {
                return isSame(before.get(), fresh)
                        ? Answer.given(new Once<>(before.get(), false))
                        : Answer.<Once<Batch>>refused(Refusal.idReused(fresh.id()));
            }
            table.insert(page.jdbc(), fresh);
            page.enter(new LedgerEvent("batch-received", fresh.id().toString(), fresh.received(), told(fresh)));
            return Answer.given(new Once<>(fresh, true));
        });
    }

    private static boolean isSame(Batch before, Batch again) {
        return before.sha256().equals(again.sha256())
                && Double.compare(before.perThousand(), again.perThousand()) == 0
                && before.purpose() == again.purpose()
                && before.officer().id().equals(again.officer().id());
    }

    /// What the ledger keeps of a batch for ever: who, what for, which file, how many; nobody of the file.
    private static Map<String, Object> told(Batch batch) {
        var body = new LinkedHashMap<String, Object>();
        body.put("batch", batch.id());
        body.put("officer", batch.officer().id());
        body.put("purpose", batch.purpose());
        body.put("sha256", batch.sha256());
        body.put("bytes", batch.bytes());
        body.put("perThousand", batch.perThousand());
        body.put("counts", batch.counts());
        body.put("editions", batch.editions());
        return body;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
