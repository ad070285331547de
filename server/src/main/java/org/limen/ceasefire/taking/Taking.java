package org.limen.ceasefire.taking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.kernel.queue.ItemAnswer;
import org.limen.kernel.queue.Queues;
import org.limen.ledger.Ledger;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Takes a queue of field reports into their table.
@Component
public class Taking {
    private final Queues queues;
    private final Ledger ledger;
    private final Clock clock;

    Taking(Queues queues, Ledger ledger, Clock clock) {
        this.queues = queues;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Answers every item by itself, in the order they came.
    public <T extends FieldReport> List<ItemAnswer> take(List<JsonNode> items, FieldTable<T> table, Officer officer) {
        return queues.take(
                items, new Queues.Desk<>(table.form(), this::ready, portion -> record(portion, table, officer)));
    }

    private <T extends FieldReport> Answer<T> ready(T report) {
        Optional<Refusal> refusal = FieldRules.refusal(report, clock.instant());
        return refusal.<Answer<T>>map(Answer::refused).orElseGet(() -> Answer.given(report));
    }

    private <T extends FieldReport> List<Answer<Once<UUID>>> record(
            List<T> portion, FieldTable<T> table, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return ledger.commit(page -> portion.stream()
                .map(report -> table.write(page, report, officer, now))
                .toList());
    }
}
